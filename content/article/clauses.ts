import type { Cues } from "./cue-words";
import { anyMark, anyOf, marks } from "./pattern";

export type Owner = "first" | "second" | "both";
export type Subject = Owner | "last";
/** A part of a sentence that says something of one subject; it opens before the subject, and `start` is where its predicate begins. */
export type Clause = { subject: Subject; opensAt: number; start: number; end: number; isOfDuties?: boolean };

/** Finds the roles and pronouns that stand where a clause begins. `isWork` tells whether what follows a place says that somebody does something. */
export function clausesOf(cues: Cues): (masked: string, isWork: (start: number) => boolean) => Clause[] {
  const opens = new RegExp(
    `(^|[,;:–—(.…“"]|(?<=\\s)(?:${anyOf(cues.conjunctions)})(?=\\s))\\s*(?:(?:${anyOf(cues.before)})\\s+)*(?<duties>(?:${anyOf(cues.dutiesOf)})\\s+(?:(?:${anyOf(cues.before)})\\s+)*)?$`,
    "u",
  );
  const adverbial = new RegExp(
    `(?:^|[,;:.–—(“"]\\s*)(?:(?:${cues.adverbials})\\s(?:[^,;:.\ue000-\ue003]{0,70}\\s)?|(?:${cues.placed})\\s(?!(?:${anyOf(cues.before)})\\s+$)[^,;:.\ue000-\ue003]{1,70}\\s)(?:(?:${anyOf(cues.before)})\\s+)*$`,
    "u",
  );
  const ownDuties = new RegExp(cues.ownDuties, "uy");
  const described = new RegExp(cues.described, "u");
  return (masked, isWork) => {
    const clauses: Clause[] = [];
    for (const { 0: found, index } of masked.matchAll(new RegExp(anyMark, "gu"))) {
      const from = Math.max(0, index - 120);
      const opening = opens.exec(masked.slice(from, index));
      // A window that begins in mid-sentence must not be taken for a sentence's beginning.
      if (!opening || (opening[1] === "" && from + opening.index > 0)) {
        const whoDoes = described.exec(masked.slice(index + found.length, index + found.length + 8))?.[0].length;
        if (whoDoes !== undefined && isWork(index + found.length + whoDoes)) {
          const start = index + found.length + whoDoes;
          clauses.push({ subject: subjectOf(found), start, end: masked.length, opensAt: index });
          continue;
        }
        const begins = from === 0 || adverbial.exec(masked.slice(from, index))?.index;
        if (begins && adverbial.test(masked.slice(from, index)) && isWork(index + found.length))
          clauses.push({ subject: subjectOf(found), start: index + found.length, end: masked.length, opensAt: index });
        continue;
      }
      ownDuties.lastIndex = index + found.length;
      const start = ownDuties.test(masked) ? ownDuties.lastIndex : index + found.length;
      const isSure = opening[1] === "" || /[,;:–—(.…“"]/.test(opening[1] ?? "");
      const isOfDuties = opening.groups?.duties !== undefined || start > index + found.length;
      if (isSure || isWork(start))
        clauses.push({
          subject: subjectOf(found),
          start,
          end: masked.length,
          opensAt: from + opening.index,
          isOfDuties,
        });
    }
    return clauses.map((clause, index) => ({ ...clause, end: clauses[index + 1]?.opensAt ?? clause.end }));
  };
}

/** The only subject that a text names, or undefined where it names none or more. */
export function onlySubject(masked: string): Subject | undefined {
  const subjects = new Set([...masked.matchAll(new RegExp(anyMark, "gu"))].map(([found]) => subjectOf(found)));
  return subjects.size === 1 ? [...subjects][0] : undefined;
}

export function subjectOf(mark: string): Subject {
  if (mark.startsWith(marks.first)) return "first";
  if (mark.startsWith(marks.second)) return "second";
  return mark.startsWith(marks.both) ? "both" : "last";
}
