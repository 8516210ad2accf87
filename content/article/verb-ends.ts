import type { Cues, VerbForm } from "./cue-words";
import { whole } from "./pattern";

/** Inside a purpose, an example or what is to be ensured. */
export function insideOf(cues: Cues): (before: string) => boolean {
  const inner = whole(cues.inner, "g");
  const innerEnd = whole(cues.innerEnd, "g");
  return (before) => {
    const began = [...before.matchAll(inner)].at(-1)?.index ?? -1;
    const ended = [...before.matchAll(innerEnd)].at(-1)?.index ?? -1;
    return began > ended;
  };
}

/** "build and run": two verbs, one object. "rules for naming and storing": verbs used as nouns. */
export function verbEndOf(
  cues: Cues,
  verbs: Map<string, VerbForm>,
): (before: string, isAfterComma: boolean) => boolean {
  const joining = new RegExp(`^(?:${cues.and})$`, "u");
  const loneVerb = new RegExp(`(?<!\\p{L})(?:${cues.beforeLoneVerb})$`, "u");
  const complete = new RegExp(`^(?:${cues.complete})$`, "u");
  const noun = new RegExp(`(?<!\\p{L})(?:${cues.beforeNoun})$`, "u");
  const particle = /^(?:up|out|down|over|off)$/;
  const isAllVerbs = (words: string[]): boolean =>
    words.length === 0 ||
    (particle.test(words[0] ?? "") && isAllVerbs(words.slice(1))) ||
    [3, 2, 1].some((count) => {
      const word = words.slice(0, count).join(" ");
      return (
        words.length >= count &&
        ((verbs.has(word) && !(cues.dropsSubject && complete.test(word))) || joining.test(word)) &&
        isAllVerbs(words.slice(count))
      );
    });
  const isShared = (word: string) => verbs.has(word) && !(cues.dropsSubject && complete.test(word));
  const wordsOf = (text: string) => text.match(/[\p{L}'’-]+/gu) ?? [];
  return (before, isAfterComma) => {
    const words = wordsOf(before);
    if (words.length === 1) return true;
    const last = wordsOf(before.split(/[,;]/).at(-1) ?? "");
    if (last.length <= 12 && isAllVerbs(last)) return true;
    const count = [3, 2].find((length) => words.length > length && isShared(words.slice(-length).join(" ")));
    const outer = words.slice(0, -(count ?? 0)).join(" ");
    return count !== undefined && !loneVerb.test(outer) && !(isAfterComma && noun.test(outer));
  };
}
