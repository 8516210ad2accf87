import { workTrust } from "./confidence";
import type { Cues, VerbForm } from "./cue-words";
import { endAt, whole } from "./pattern";

/** One duty's words inside a sentence. `certainty` falls where the verb is unknown or there is none. */
export type Chunk = { start: number; end: number; certainty: number };

type Work = keyof typeof workTrust;
type Head = { start: number; verbEnd: number; form: VerbForm | undefined; work: Work; isExample?: boolean };

export type Predicate = {
  /** Where work begins after adverbs and auxiliaries, or null: a trait, a denial, or nothing that we know for work. */
  headAt: (masked: string, at: number, end: number, isAfterSubject?: boolean) => Head | null;
  chunksOf: (masked: string, start: number, end: number, isAfterSubject?: boolean) => Chunk[];
};

/** Reads what stands after a subject and parts it where another verb with its own object begins. */
export function predicateOf(cues: Cues): Predicate {
  const verbs = new Map(cues.verbs.flatMap((verb) => cues.formsOf(verb)).map(([form, word]) => [word, form]));
  const leads = whole(cues.leads, "y");
  const mustLeads = whole(cues.mustLeads, "y");
  const owning = whole(cues.owning, "y");
  const traits = whole(cues.traits, "y");
  const negation = whole(cues.negation, "y");
  const instead = new RegExp(`(?:${cues.insteadOf})(?= )`, "u");
  const includes = whole(cues.includes, "y");
  const cut = new RegExp(cues.cut, "u");
  const outcomes = whole(cues.outcomes || "(?!)", "y");
  const nounBefore = whole(cues.nounBefore, "y");
  const isInside = insideOf(cues);
  const endsInVerb = verbEndOf(cues, verbs);
  const strong = new RegExp(`(?:${cues.strongSeparators})(?= )`, "uy");
  const separators = new RegExp(`(?:${cues.strongSeparators})(?= )| ?(?:${cues.weakSeparators})(?= )|:(?= )`, "gu");

  function headAt(masked: string, at: number, end: number, isAfterSubject = false): Head | null {
    let place = skipSpace(masked, at);
    let owned: number | undefined;
    let isMust = false;
    let isLed = false;
    while (place < end) {
      const afterOwning = endAt(owning, masked, place);
      if (!afterOwning && endAt(traits, masked, place) !== null) return null;
      const verb = afterOwning ? undefined : verbAt(masked, place);
      if (verb) return { start: place, verbEnd: verb.end, form: verb.form, work: "verb" };
      const afterMust = endAt(mustLeads, masked, place);
      const next = Math.max(afterOwning ?? 0, afterMust ?? 0, endAt(leads, masked, place) ?? 0);
      if (next === 0) break;
      if (next === afterOwning) owned ??= place;
      isMust ||= next === afterMust;
      isLed = true;
      place = skipSpace(masked, next);
    }
    if (place >= end) return null;
    if (endAt(negation, masked, place)) return afterDenial(masked, place, end);
    if (owned !== undefined) return { start: owned, verbEnd: place, form: undefined, work: "owned" };
    if (!isMust && !isAfterSubject) return null;
    const form = cues.guess(masked.slice(place, Math.min(end, place + 60)), { isLed });
    return form ? { start: place, verbEnd: place, form, work: isMust ? "demanded" : "guessed" } : null;
  }

  function afterDenial(masked: string, place: number, end: number): Head | null {
    const turn = instead.exec(masked.slice(place, end));
    return turn ? headAt(masked, place + turn.index + turn[0].length, end, true) : null;
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

  function chunksOf(masked: string, start: number, end: number, isAfterSubject = false): Chunk[] {
    const chunks: Chunk[] = [];
    let head = headAt(masked, start, end, isAfterSubject);
    for (const { 0: found, index } of masked.slice(start, end).matchAll(separators)) {
      const at = start + index;
      const isStrong = endAt(strong, masked, at) !== null;
      // "mà còn" is a lead too: what it adds to is behind it.
      const next = headAt(masked, at + found.length, end) ?? besides(masked, head, at + found.length, end);
      if (!next || (head && at <= head.start)) continue;
      next.isExample = endAt(includes, masked, skipSpace(masked, at + found.length)) !== null;
      const begins = head ? beginsDuty(masked, head, at, found, next) : next.work === "owned";
      if (!(isStrong ? next.work !== "guessed" : begins)) continue;
      if (head) chunks.push(toChunk(masked, head, at));
      head = next;
    }
    if (head) chunks.push(toChunk(masked, head, end));
    return chunks;
  }

  /** A verb on no list, told by its form among its fellows. */
  function besides(masked: string, head: Head | null, at: number, end: number): Head | null {
    if (!head?.form) return null;
    const start = skipSpace(masked, at);
    const form = cues.guess(masked.slice(start, Math.min(end, start + 60)), { beside: head.form, isLed: false });
    const word = /^[\p{L}-]+/u.exec(masked.slice(start))?.[0] ?? "";
    return form ? { start, verbEnd: start + word.length, form, work: "guessed" } : null;
  }

  function beginsDuty(masked: string, head: Head, at: number, separator: string, next: Head): boolean {
    const before = masked.slice(head.start, at);
    if (next.work === "owned") return true;
    if (isBare(masked, next.verbEnd)) return false;
    if (next.isExample && next.form === "gerund") return true;
    if (head.work === "owned") {
      if (next.form === "base" && !(cues.dropsSubject && isLongEnough(before, separator))) return false;
    } else if (head.form !== undefined && next.form !== head.form) return false;
    if (next.form !== "third" && isInside(before)) return false;
    if (separator.trim() === "," && endAt(outcomes, masked, next.start)) return false;
    return !endsInVerb(before);
  }

  /** "về chiến lược và phát triển …" is one thing to answer for; after a comma or a longer noun another duty begins. */
  const isLongEnough = (before: string, separator: string) =>
    /[,;]/.test(separator) || before.split(" ").length >= 8;

  /** "reviews of", "secure, and used": no object follows, so this is a noun or an adjective. */
  const isBare = (masked: string, end: number) =>
    /^(?:\s*[,.;:]|$)/.test(masked.slice(end, end + 2)) || endAt(nounBefore, masked, skipSpace(masked, end)) !== null;

  function toChunk(masked: string, head: Head, end: number): Chunk {
    const words = masked.slice(head.start, end);
    const length = cut.exec(words)?.index || words.length;
    const trimmed = words.slice(0, length).replace(/[\s.,;:!?–—”"…]+$/u, "");
    return { start: head.start, end: head.start + trimmed.length, certainty: workTrust[head.work] };
  }

  return { headAt, chunksOf };
}

/** Inside a purpose, an example or what is to be ensured. */
function insideOf(cues: Cues): (before: string) => boolean {
  const inner = whole(cues.inner, "g");
  const innerEnd = whole(cues.innerEnd, "g");
  return (before) => {
    const began = [...before.matchAll(inner)].at(-1)?.index ?? -1;
    const ended = [...before.matchAll(innerEnd)].at(-1)?.index ?? -1;
    return began > ended;
  };
}

/** "build and run": two verbs, one object. "rules for naming and storing": verbs used as nouns. */
function verbEndOf(cues: Cues, verbs: Map<string, VerbForm>): (before: string) => boolean {
  const joining = new RegExp(`^(?:${cues.and})$`, "u");
  const loneVerb = whole(cues.beforeLoneVerb, "y");
  const isAllVerbs = (words: string[]): boolean =>
    words.length === 0 ||
    [3, 2, 1].some((count) => {
      const word = words.slice(0, count).join(" ");
      return words.length >= count && (verbs.has(word) || joining.test(word)) && isAllVerbs(words.slice(count));
    });
  return (before) => {
    const words = before.match(/[\p{L}'’-]+/gu) ?? [];
    if (isAllVerbs(words.slice(0, 12)) && words.length <= 12) return true;
    const count = [3, 2].find((length) => words.length > length && verbs.has(words.slice(-length).join(" ")));
    return count !== undefined && !endAt(loneVerb, words.at(-count - 1) ?? "", 0);
  };
}

function skipSpace(text: string, at: number): number {
  let place = at;
  while (text.charAt(place) === " ") place += 1;
  return place;
}
