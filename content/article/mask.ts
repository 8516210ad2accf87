import type { Cues } from "./cue-words";
import { type Names, partsOf } from "./names";
import { anyMark, anyOf, literal, marks, whole } from "./pattern";

/** Covers every name of a role and every pronoun with its mark and puts the rest into lower case; the length stays the same. Where the text is about one role, it may call it for short. */
export type Mask = (sentence: string, about?: "first" | "second") => string;

export function maskOf(names: Names, cues: Cues): Mask {
  const plain = rulesOf(names, cues, []);
  const about = {
    first: rulesOf(names, cues, shortFor(names[0], marks.first, cues)),
    second: rulesOf(names, cues, shortFor(names[1], marks.second, cues)),
  };
  return (sentence, role) => (role ? about[role] : plain)(sentence);
}

/** What a role does must follow its short name; after a comma, where a list of others may stand, an auxiliary. */
function shortFor(names: string[], mark: string, cues: Cues): Rule[] {
  const parts = partsOf(names);
  if (parts.length === 0) return [];
  const leads = [...cues.leads, ...cues.mustLeads, ...cues.owning];
  const verbs = cues.verbs.flatMap((verb) => cues.formsOf(verb).map(([, form]) => form));
  const said = (words: string[]) => `${whole(parts).source}(?=\\s+(?:${anyOf(words)})(?![\\p{L}\\p{N}]))`;
  return [
    [new RegExp(`(?<!, )${said([...leads, ...verbs])}`, "gu"), cover(mark)],
    [new RegExp(said(leads), "gu"), cover(mark)],
  ];
}

function rulesOf([first, second]: Names, cues: Cues, short: Rule[]): (sentence: string) => string {
  const named = (names: string[], mark: string) => names.map((name) => ({ name, mark }));
  const all = [...named(first, marks.first), ...named(second, marks.second)].sort(
    (a, b) => b.name.length - a.name.length,
  );
  // "BA" is a role where "ba" is a number.
  const capital = all
    .filter(({ name }) => /^\p{Lu}{1,2}$/u.test(name))
    .map(({ name, mark }): Rule => [whole(`${name}s?`, "g"), cover(mark)]);
  const rules: Rule[] = [
    ...sharedNames(first, second, cues).map((name): Rule => [whole(name, "g"), cover(marks.both)]),
    ...all
      .filter(({ name }) => !/^\p{Lu}{1,2}$/u.test(name))
      .map(
        ({ name, mark }): Rule => [whole(`${literal(lowerCase(name)).replace(" of ", "s? of ")}s?`, "g"), cover(mark)],
      ),
    ...short,
    ...eitherRole((mark) => [new RegExp(`${mark}+\\s*\\([^()]{1,60}\\)`, "gu"), cover(mark)]),
    ...eitherRole((mark) => [new RegExp(`${mark}+ (?:roles?|positions?)(?![\\p{L}])`, "gu"), cover(mark)]),
    ...eitherRole((mark) => [
      new RegExp(`${mark}+\\s*,?\\s*(?:${cues.alias})\\s+(?:an?\\s+|the\\s+)?${mark}+(?:\\s*,)?`, "gu"),
      cover(mark),
    ]),
    ...eitherRole((mark) => [
      new RegExp(`${mark}+\\s*,\\s*(?:${cues.ownName})\\s+[^,;:.()\ue000-\ue003]{2,60},`, "gu"),
      cover(mark),
    ]),
    [new RegExp(`(?<=^|[,;:]\\s)(?:${cues.like})\\s+${aRole},?\\s+${aRole}`, "gu"), cover(marks.both)],
    [new RegExp(`(?<=^|[,;:]\\s)(?:${cues.unlike})\\s+${aRole}\\s*,`, "gu"), cover(" ")],
    ...eitherRole((mark) => [
      new RegExp(
        `^(?:${cues.compares})(?=\\s+${articled(mark)}[^;:.]*(?:,|\\sthì)\\s+(?:thì\\s+)?${articled(mark === marks.first ? marks.second : marks.first)})`,
        "gu",
      ),
      cover(" "),
    ]),
    ...eitherRole((mark) => [
      new RegExp(
        `(?:(?<=^|\\s)(?:cả|both|các)\\s+)?${articled(mark)}\\s*,?\\s*(?:${cues.and})\\s*(?:cả\\s+)?${articled(mark === marks.first ? marks.second : marks.first)}`,
        "gu",
      ),
      cover(marks.both),
    ]),
    [whole(cues.pairs, "g"), cover(marks.both)],
    [
      new RegExp(
        `(?<=^|[,;:]\\s*|(?:^|[,;:]\\s*)(?:${anyOf(cues.conjunctions)})\\s+)(?:${cues.pairsAtStart})(?=\\s)`,
        "gu",
      ),
      cover(marks.both),
    ],
    [whole(cues.possessive, "g"), (found) => `${marks.last.repeat(found.length - 2)}'s`],
    [whole(cues.pronouns, "g"), cover(marks.last)],
    [new RegExp(`(?<=^|[,;]\\s*|${anyMark}\\s*,\\s*)(?:${anyOf(cues.asides)})\\s*,`, "gu"), cover(" ")],
    [new RegExp(`(?<=${anyMark}\\s*),(?=\\s{4,})`, "gu"), cover(" ")],
  ];
  const apply = (text: string, found: Rule[]) =>
    found.reduce((covered, [pattern, replace]) => covered.replace(pattern, (words) => replace(words)), text);
  return (sentence) => apply(lowerCase(apply(sentence, capital)), rules);
}

/** "The product and engineering manager", "giám đốc tài chính và vận hành": the word that both names share is said once. */
function sharedNames(first: string[], second: string[], cues: Cues): string[] {
  const words = (name: string) => literal(lowerCase(name)).split(" ");
  return first.flatMap((one) =>
    second.flatMap((other) => {
      const [a, b] = [words(one), words(other)];
      if (a.length < 2 || b.length < 2) return [];
      const pairs = [
        [a, b],
        [b, a],
      ] as const;
      if (a.at(-1) === b.at(-1))
        return pairs.map(([x, y]) => `${x.slice(0, -1).join(" ")}\\s+(?:${cues.and})\\s+${y.join(" ")}s?`);
      const same = a.findIndex((word, at) => word !== b[at]);
      if (same < 2 || same >= b.length) return [];
      return pairs.map(([x, y]) => `${x.join(" ")}\\s+(?:${cues.and})\\s+${y.slice(same).join(" ")}`);
    }),
  );
}

type Rule = [RegExp, (found: string) => string];

const eitherRole = (rule: (mark: string) => Rule): Rule[] => [rule(marks.first), rule(marks.second)];

const articled = (mark: string) => `(?:(?:the|an?|một|các|những|mỗi)\\s+)?${mark}+`;

const aRole = articled(`[${marks.first}${marks.second}]`);

const cover = (mark: string) => (found: string) => mark.repeat(found.length);

/** Lower case that never changes the length. */
const lowerCase = (text: string) =>
  text.replace(/\p{Lu}/gu, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter));
