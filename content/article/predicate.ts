import { splitTrust, workTrust } from "./confidence";
import type { Cues, VerbForm } from "./cue-words";
import type { Before, Head } from "./head";
import { endAt, skipSpace, whole } from "./pattern";
import { insideOf, verbEndOf } from "./verb-ends";

/** One duty's words inside a sentence. `certainty` falls where the verb is unknown or there is none. */
export type Chunk = { start: number; end: number; certainty: number };

export type Predicate = {
  /** Where work begins after adverbs and auxiliaries, or null: a trait, a denial, or nothing that we know for work. */
  headAt: (masked: string, at: number, end: number, before?: Before) => Head | null;
  chunksOf: (masked: string, start: number, end: number, before?: Before) => Chunk[];
  /** What one must be, know or have. */
  isTrait: (masked: string, at: number) => boolean;
};

/** Reads what stands after a subject and parts it where another verb with its own object begins. */
export function predicateOf(cues: Cues): Predicate {
  const verbs = new Map(cues.verbs.flatMap((verb) => cues.formsOf(verb)).map(([form, word]) => [word, form]));
  const leads = cues.leads.map((lead) => whole(lead, "y"));
  const mustLeads = whole(cues.mustLeads, "y");
  const owning = whole(cues.owning, "y");
  const traits = whole(cues.traits, "y");
  const negation = whole(cues.negation, "y");
  const actsAs = whole(cues.actsAs, "y");
  const standing = whole(cues.standing || "(?!)", "y");
  const nounLike = whole(cues.nounLike || "(?!)", "y");
  const activities = new RegExp(`(?<!\\p{L})(?:${cues.activities || "(?!)"}) `, "gu");
  const instead = new RegExp(`(?:${cues.insteadOf})(?= )`, "u");
  const includes = whole(cues.includes, "y");
  const vague = new RegExp(`^(?:${cues.vague})$`, "u");
  const exampled = new RegExp(`, (?:${cues.includes})(?= )`, "u");
  const cut = new RegExp(cues.cut, "u");
  const outcomes = whole(cues.outcomes || "(?!)", "y");
  const complete = new RegExp(`^(?:${cues.complete})$`, "u");
  const nounBefore = whole(cues.nounBefore, "y");
  const states = whole(cues.states, "y");
  const stops = new RegExp(`(?<=\\p{L}),? ${cues.stops}(?= )`, "u");
  const purposes = whole(cues.purposes || "(?!)", "y");
  const range = whole(cues.range || "(?!)", "y");
  const nounAfter = new RegExp(`(?:^|\\s)(?:${cues.nounAfter})$`, "u");
  const noVerbAfter = new RegExp(`(?:^|\\s)(?:${cues.noVerbAfter})$`, "u");
  const isInside = insideOf(cues);
  const endsInVerb = verbEndOf(cues, verbs);
  const strong = new RegExp(`(?:${cues.strongSeparators})(?= )`, "uy");
  const separators = new RegExp(`(?:${cues.strongSeparators})(?= )| ?(?:${cues.weakSeparators})(?= )|:(?= )`, "gu");

  function headAt(masked: string, at: number, end: number, before: Before = "unknown"): Head | null {
    let place = skipSpace(masked, at);
    let owned: number | undefined;
    let isMust = false;
    let led = "";
    while (place < end) {
      const afterAs = endAt(actsAs, masked, place);
      if (afterAs) return { start: place, verbEnd: afterAs, form: undefined, work: "owned" };
      if (endAt(standing, masked, place)) return null;
      const afterOwning = endAt(owning, masked, place);
      if (!afterOwning && endAt(traits, masked, place) !== null) return null;
      const verb = afterOwning ? undefined : verbAt(masked, place);
      const afterMust = endAt(mustLeads, masked, place);
      const next = Math.max(afterOwning ?? 0, afterMust ?? 0, ...leads.map((lead) => endAt(lead, masked, place) ?? 0));
      if (verb && verb.end >= next && led !== "" && endAt(nounBefore, masked, skipSpace(masked, verb.end))) return null;
      if (verb && verb.end >= next)
        return {
          start: place,
          verbEnd: verb.end,
          form: verb.form,
          work: "verb",
          isMust,
          isOwned: owned !== undefined,
        };
      if (next === 0) break;
      if (next === afterOwning) owned ??= place + (copula.exec(masked.slice(place, next))?.[0].length ?? 0);
      isMust ||= next === afterMust;
      led = masked.slice(place, next);
      place = skipSpace(masked, next);
    }
    if (place >= end) return null;
    if (endAt(negation, masked, place)) return afterDenial(masked, place, end);
    if (owned !== undefined) return { start: owned, verbEnd: place, form: undefined, work: "owned" };
    if (
      before === "duties" &&
      nounAfter.test(led) &&
      !endAt(states, masked, place) &&
      /[\p{L}]/u.test(masked.charAt(place))
    )
      return { start: place, verbEnd: place, form: undefined, work: "noun" };
    if ((!isMust && before !== "role") || noVerbAfter.test(led)) return null;
    const form = cues.guess(masked.slice(place, Math.min(end, place + 60)), { isLed: led !== "" });
    return form ? { start: place, verbEnd: place, form, work: isMust ? "demanded" : "guessed" } : null;
  }

  function afterDenial(masked: string, place: number, end: number): Head | null {
    const turn = instead.exec(masked.slice(place, end));
    return turn ? headAt(masked, place + turn.index + turn[0].length, end, "role") : null;
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

  function chunksOf(masked: string, from: number, upTo: number, before: Before = "unknown"): Chunk[] {
    const stop = stops.exec(masked.slice(from, upTo))?.index;
    const end = stop ? from + stop : upTo;
    const chunks: Chunk[] = [];
    const start = from + (/^\s*[:–—-]\s+/u.exec(masked.slice(from, end))?.[0].length ?? 0);
    let head = headAt(masked, start, end, before);
    const isState =
      head === null &&
      before === "role" &&
      !endAt(traits, masked, skipSpace(masked, start)) &&
      !endAt(negation, masked, skipSpace(masked, start));
    for (const { 0: found, index } of masked.slice(start, end).matchAll(separators)) {
      const at = start + index;
      const isStrong = endAt(strong, masked, at) !== null;
      // "mà còn" is a lead too: what it adds to is behind it.
      const next = headAt(masked, at + found.length, end) ?? besides(masked, head, at + found.length, end);
      const isFor = endAt(purposes, masked, skipSpace(masked, at + found.length)) !== null;
      if (!next || (head && (at <= head.start || isFor)) || isInBrackets(masked.slice(start, at))) continue;
      next.isExample = endAt(includes, masked, skipSpace(masked, at + found.length)) !== null;
      const begins = head
        ? beginsDuty(masked, head, at, found, next)
        : next.work === "owned" ||
          next.isOwned ||
          (next.isMust && cues.dropsSubject && before === "role") ||
          (isState && followsState(masked, start, at, found, next));
      if (!(isStrong ? next.work !== "guessed" : begins)) continue;
      if (head) push(chunks, toChunk(masked, head, at), masked);
      next.isSplit = head !== null && !isStrong && !found.includes(";");
      head = head || next.work === "owned" ? next : { ...next, work: "guessed" };
    }
    if (head) push(chunks, toChunk(masked, head, end), masked);
    return chunks;
  }

  /** A verb whose object never came says nothing that one could be asked about. */
  function push(chunks: Chunk[], chunk: Chunk, masked: string) {
    if (!isOnlyVerb(masked.slice(chunk.start, chunk.end))) chunks.push(chunk);
  }

  const isOnlyVerb = (words: string) => (verbs.has(words) && !complete.test(words)) || vague.test(words);

  /** "acts as a consultant, helping …", "is second in command and reports …", "là một chức danh lớn, quản lý …": what one is stands first. */
  function followsState(masked: string, start: number, at: number, separator: string, next: Head): boolean {
    if (next.work !== "verb" || separator.trim() === ":" || isBare(masked, next.verbEnd)) return false;
    if (cues.dropsSubject)
      return separator.trim() === "," && (next.isMust || endAt(states, masked, skipSpace(masked, start)) !== null);
    if (!/^[^,;:]{1,90}$/.test(masked.slice(start, at))) return false;
    if (next.form === "gerund") return separator.trim() === ",";
    return (
      next.form === "third" ||
      /^ (?:the|an?|their|his|her|its|all|new|every|sure|decisions)\b/.test(
        masked.slice(next.verbEnd, next.verbEnd + 12),
      )
    );
  }

  /** A verb on no list, told by its form among its fellows. */
  function besides(masked: string, head: Head | null, at: number, end: number): Head | null {
    if (!head?.form && !(head && endAt(includes, masked, skipSpace(masked, at)))) return null;
    const afterIncludes = endAt(includes, masked, skipSpace(masked, at));
    const start = skipSpace(masked, afterIncludes ?? at);
    const beside = afterIncludes ? "gerund" : head?.form;
    const form = cues.guess(masked.slice(start, Math.min(end, start + 60)), { beside, isLed: false });
    const word = /^[\p{L}-]+/u.exec(masked.slice(start))?.[0] ?? "";
    return form ? { start, verbEnd: start + word.length, form, work: "guessed" } : null;
  }

  function beginsDuty(masked: string, head: Head, at: number, separator: string, next: Head): boolean {
    const before = masked.slice(head.start, at);
    if (isAmongActivities(masked.slice(head.verbEnd, at)) && /[,\s]/.test(separator) && !separator.includes(";"))
      return false;
    if (
      (next.work === "owned" && !sharesObject(before)) ||
      (next.isOwned && !cues.dropsSubject) ||
      (next.isMust && head.work === "verb" && cues.dropsSubject)
    )
      return true;
    if (isBare(masked, next.verbEnd) && !complete.test(masked.slice(next.start, next.verbEnd))) return false;
    if (
      next.form === "base" &&
      endAt(nounLike, masked, next.start) &&
      /^ [a-z]+s(?![a-z])/.test(masked.slice(next.verbEnd))
    )
      return false;
    // "…, từ mở rộng thị trường, … đến …": examples of what was named.
    if (endAt(range, masked, skipSpace(masked, at + separator.length)) && separator.trim() !== ":") return false;
    if (next.form === "gerund" && (next.isExample || exampled.test(masked.slice(head.verbEnd, at)))) return true;
    if (head.work === "owned") {
      if (next.form === "base" && !(cues.dropsSubject && isLongEnough(masked.slice(head.verbEnd, at), separator)))
        return false;
    } else if (head.form !== undefined && next.form !== head.form) return false;
    if (next.form !== "third" && isInside(before)) return false;
    if (separator.trim() === "," && endAt(outcomes, masked, next.start)) return false;
    return !endsInVerb(before, /[,;]/.test(separator));
  }

  /** "quản lý, điều hành và chịu trách nhiệm các công việc": verbs that wait for their object. */
  const sharesObject = (before: string) =>
    cues.dropsSubject && before.split(/,|\s(?:và|hoặc)\s/).every((word) => isOnlyVerb(word.trim()));

  function isAmongActivities(object: string): boolean {
    return [...object.matchAll(activities)].some(
      ({ 0: found, index }) => verbAt(object, index + found.length) !== undefined,
    );
  }

  /** "về chiến lược và phát triển …" is one thing to answer for; after a comma or a longer noun another duty begins. */
  const isLongEnough = (before: string, separator: string) =>
    /[,;:]/.test(separator) || before.trim().split(" ").length >= 7;

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
      certainty: workTrust[head.work] * (head.isSplit && head.form === "base" ? splitTrust : 1),
    };
  }

  const isTrait = (masked: string, at: number) => endAt(traits, masked, skipSpace(masked, at)) !== null;

  return { headAt, chunksOf, isTrait };
}

const copula = /^(?:is|are|be|being|remains?|stays?|becomes?|also) (?:also )?/;

const isInBrackets = (before: string) => before.lastIndexOf("(") > before.lastIndexOf(")");
