import type { Cues } from "./cue-words";
import { anyOf, literal, whole } from "./pattern";
import type { Roles } from "./roles";

/** What a duty's text is compared by: its telling words, the first of them, what it is about, and which of them belong to one role's own field. */
export type Gist = { words: Set<string>; head: string; verb: string; fields: Set<string>; isOnRole: boolean };

/** Takes a duty's text down to the words that tell duties apart: no purpose, no examples, no little words, one word for the same thing. */
export function gistOf(roles: Roles, cues: Cues): (text: string) => Gist {
  const purpose = new RegExp(cues.purpose, "u");
  const little = whole(cues.little, "g");
  const work = new RegExp(
    `^\\s*(?:(?:${anyOf([...cues.owning, ...cues.verbs])})(?![\\p{L}\\p{N}])[\\s,]*(?:và\\s+)?)+`,
    "u",
  );
  const [first, second] = roles.map(({ names }) => new Set(names.flatMap((name) => tokens(name.toLowerCase()))));
  const fields = new Set(
    [...(first ?? [])]
      .filter((word) => !second?.has(word))
      .concat([...(second ?? [])].filter((word) => !first?.has(word))),
  );
  const named = whole(roles.flatMap(({ names }) => names.map((name) => literal(name.toLowerCase()))));
  return (text) => {
    const plain = text.toLowerCase();
    const core = cues.synonyms
      .reduce(
        (found, [other, one]) => found.replace(whole(other, "g"), one),
        plain.slice(0, purpose.exec(plain)?.index || plain.length),
      )
      .replace(little, " ");
    const words = new Set(tokens(core).map(stem));
    const head = cues.isHeadFirst ? tokens(core.replace(/\s+/g, " ").replace(work, "")).slice(0, 2).join(" ") : "";
    const [verb = ""] = words;
    return {
      words,
      head,
      verb,
      fields: new Set([...words].filter((word) => fields.has(word))),
      isOnRole: named.test(plain),
    };
  };
}

/** Sørensen–Dice coefficient of the words, lower where one text names a role's own field and the other does not; 0 where they are about different things. */
export function likeness(a: Gist, b: Gist): number {
  const size = a.words.size + b.words.size;
  if (size === 0 || a.head !== b.head || a.isOnRole !== b.isOnRole) return 0;
  const shared = [...a.words].filter((word) => b.words.has(word)).length;
  const differs =
    [...a.fields].some((word) => !b.fields.has(word)) || [...b.fields].some((word) => !a.fields.has(word));
  return (2 * shared) / size - (differs ? 0.1 : 0);
}

export const differBothWays = (a: Gist, b: Gist): boolean =>
  [...a.words].some((word) => !b.words.has(word)) && [...b.words].some((word) => !a.words.has(word));

const tokens = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Enough of a stemmer for English verbs and plurals; Vietnamese syllables end neither way and are shorter. */
const stem = (word: string) => (word.length > 4 ? word.replace(/(?:ing|s)$/, "") : word);
