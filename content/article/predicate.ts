import type { Cues, VerbForm } from "./cue-words";
import { endAt, whole } from "./pattern";

/** One duty's words inside a sentence. `certainty` falls where the verb is unknown or there is none. */
export type Chunk = { start: number; end: number; certainty: number };

type Head = { start: number; verbEnd: number; form: VerbForm | undefined; isKnown: boolean; isOwned: boolean };

export type Predicate = {
  /** Where work begins after adverbs and auxiliaries, or null: a trait, a denial, or nothing that we know for work. */
  headAt: (masked: string, at: number, end: number) => Head | null;
  chunksOf: (masked: string, start: number, end: number) => Chunk[];
};

/** Reads what stands after a subject and parts it where another verb with its own object begins. */
export function predicateOf(cues: Cues): Predicate {
  const verbs = new Map(cues.verbs.flatMap((verb) => cues.formsOf(verb)).map(([form, word]) => [word, form]));
  const leads = whole(cues.leads, "y");
  const mustLeads = whole(cues.mustLeads, "y");
  const owning = whole(cues.owning, "y");
  const traits = whole(cues.traits, "y");
  const negation = whole(cues.negation, "y");
  const inner = whole(cues.inner, "g");
  const innerEnd = whole(cues.innerEnd, "g");
  const cut = new RegExp(cues.cut, "u");
  const outcomes = whole(cues.outcomes, "y");
  const loneVerb = whole(cues.beforeLoneVerb, "y");
  const nounBefore = whole(cues.nounBefore, "y");
  const joining = new RegExp(`^(?:${cues.and})$`, "u");
  const strong = new RegExp(`(?:${cues.strongSeparators})(?= )`, "uy");
  const separators = new RegExp(`(?:${cues.strongSeparators})(?= )| ?(?:${cues.weakSeparators})(?= )|:(?= )`, "gu");

  function headAt(masked: string, at: number, end: number): Head | null {
    let place = skipSpace(masked, at);
    let owned: number | undefined;
    let isMust = false;
    while (place < end && endAt(traits, masked, place) === null) {
      const verb = verbAt(masked, place);
      if (verb) return { start: place, verbEnd: verb.end, form: verb.form, isKnown: true, isOwned: false };
      const afterOwning = endAt(owning, masked, place);
      const afterMust = endAt(mustLeads, masked, place);
      const afterLead = endAt(leads, masked, place);
      const next = Math.max(afterOwning ?? 0, afterMust ?? 0, afterLead ?? 0);
      if (next === 0) break;
      owned ??= next === afterOwning ? place : undefined;
      isMust ||= next === afterMust;
      place = skipSpace(masked, next);
    }
    if (place >= end || endAt(traits, masked, place) || endAt(negation, masked, place)) return null;
    if (owned !== undefined) return { start: owned, verbEnd: place, form: undefined, isKnown: true, isOwned: true };
    return isMust && /\p{L}/u.test(masked.charAt(place))
      ? { start: place, verbEnd: place, form: "base", isKnown: false, isOwned: false }
      : null;
  }

  function verbAt(masked: string, at: number): { form: VerbForm; end: number } | undefined {
    const words = /^[\p{L}'’-]+(?: [\p{L}'’-]+){0,2}/u.exec(masked.slice(at, at + 60))?.[0].split(" ") ?? [];
    for (let count = words.length; count > 0; count -= 1) {
      const word = words.slice(0, count).join(" ");
      const form = verbs.get(word);
      if (form) return { form, end: at + word.length };
    }
    return undefined;
  }

  function chunksOf(masked: string, start: number, end: number): Chunk[] {
    const chunks: Chunk[] = [];
    let head = headAt(masked, start, end);
    for (const { 0: found, index } of masked.slice(start, end).matchAll(separators)) {
      const at = start + index;
      const isStrong = endAt(strong, masked, at) !== null;
      // "mà còn" is a lead too: what it adds to is behind it.
      const next = headAt(masked, at + found.length, end);
      if (!next || (head && at <= head.start)) continue;
      const begins = head ? beginsDuty(masked, head, at, found, next) : next.isOwned;
      if (!(isStrong ? next.isKnown : begins)) continue;
      if (head) chunks.push(toChunk(masked, head, at));
      head = next;
    }
    if (head) chunks.push(toChunk(masked, head, end));
    return chunks;
  }

  function beginsDuty(masked: string, head: Head, at: number, separator: string, next: Head): boolean {
    const before = masked.slice(head.start, at);
    if (!next.isKnown || (head.isOwned && !next.isOwned && next.form !== "third")) return false;
    if (!next.isOwned && head.form !== undefined && next.form !== head.form) return false;
    if (!next.isOwned && isBare(masked, next.verbEnd)) return false;
    if (next.form !== "third" && isInside(before)) return false;
    if (separator.trim() === "," && endAt(outcomes, masked, next.start)) return false;
    return next.isOwned || !endsInVerb(before);
  }

  /** Inside a purpose, an example or what is to be ensured. */
  function isInside(before: string): boolean {
    const began = [...before.matchAll(inner)].at(-1)?.index ?? -1;
    const ended = [...before.matchAll(innerEnd)].at(-1)?.index ?? -1;
    return began > ended;
  }

  /** "build and run": two verbs, one object. "rules for naming and storing": verbs used as nouns. */
  function endsInVerb(before: string): boolean {
    const words = before.match(/[\p{L}'’-]+/gu) ?? [];
    if (isAllVerbs(words)) return true;
    const count = [3, 2].find((length) => words.length > length && verbs.has(words.slice(-length).join(" ")));
    return count !== undefined && !endAt(loneVerb, words.at(-count - 1) ?? "", 0);
  }

  function isAllVerbs(words: string[]): boolean {
    if (words.length === 0) return true;
    return [3, 2, 1].some(
      (count) =>
        words.length >= count &&
        (verbs.has(words.slice(0, count).join(" ")) || joining.test(words.slice(0, count).join(" "))) &&
        isAllVerbs(words.slice(count)),
    );
  }

  /** "reviews of", "secure, and used": no object follows, so this is a noun or an adjective. */
  const isBare = (masked: string, end: number) =>
    /^(?:\s*[,.;:]|$)/.test(masked.slice(end, end + 2)) || endAt(nounBefore, masked, skipSpace(masked, end)) !== null;

  function toChunk(masked: string, head: Head, end: number): Chunk {
    const words = masked.slice(head.start, end);
    const length = cut.exec(words)?.index || words.length;
    const trimmed = words.slice(0, length).replace(/[\s.,;:!?–—”"…]+$/u, "");
    return {
      start: head.start,
      end: head.start + trimmed.length,
      certainty: head.isOwned ? 0.9 : head.isKnown ? 1 : 0.7,
    };
  }

  return { headAt, chunksOf };
}

function skipSpace(text: string, at: number): number {
  let place = at;
  while (text.charAt(place) === " ") place += 1;
  return place;
}
