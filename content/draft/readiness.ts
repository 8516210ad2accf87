import { checkCourse } from "@/content/check";
import type { Finding } from "@/content/read/finding";
import { parseMarkdown } from "@/content/read/markdown";
import type { Problem } from "@/content/read/problem";
import type { Course } from "@/domain/course";
import { type Draft, dutiesOf, isReviewed, lessonsOf, pairsOf, type Written } from "./draft";
import { folderOfDraft } from "./folder";
import { lessonOfDuty } from "./lesson-of-duty";
import { paragraphIdsOf } from "./text";

/** What only a working copy can lack; all else is said by the checks of its files. `subject` as there: `responsibility/<id>`, `lesson/<id>`. */
export type Lack = { code: LackCode; subject: string };
export type LackCode =
  | "unreviewed"
  | "without-passage"
  | "lesson-without-duties"
  | "title-unwritten"
  | "role-unnamed"
  | "lesson-unwritten"
  | "text-unsound"
  | "name-unwritten"
  | "half-written"
  | "pair-unwritten"
  | "term-unwritten"
  | "prequestion-unwritten";

/**
 * How far a working copy is from being an edition: what it lacks, else what the checks of its files say. Warnings that its author
 * lets stand are not among them.
 */
export type Readiness = { lacks: Lack[]; findings: Finding[]; problems: readonly Problem[]; course: Course | null };

export function readinessOf(draft: Draft): Readiness {
  const lacks = lacksOf(draft);
  if (lacks.length > 0) return { lacks, findings: [], problems: [], course: null };
  const checked = checkCourse(folderOfDraft(draft));
  if (checked.accepted) return { lacks, findings: [], problems: [], course: checked.value.course };
  return {
    lacks,
    findings: checked.refusal.flatMap(({ fault }) => (fault && "subject" in fault ? [fault as Finding] : [])),
    problems: checked.refusal.filter(({ fault }) => !(fault && "subject" in fault)),
    course: null,
  };
}

function lacksOf(draft: Draft): Lack[] {
  const accepted = dutiesOf(draft).filter((duty) => duty.state === "accepted" && isReviewed(duty));
  const lessonIds = new Set(accepted.map((duty) => lessonOfDuty(draft, duty)?.id));
  const isWritten = (...texts: Written[]) =>
    draft.languages.every((locale) => texts.every((text) => text[locale].trim() !== ""));
  const isHalfWritten = (text: Written) =>
    !isWritten(text) && draft.languages.some((locale) => text[locale].trim() !== "");
  const { first, second } = draft.roles;
  return [
    ...dutiesOf(draft)
      .filter((duty) => !isReviewed(duty))
      .map(({ id }) => lack("unreviewed", `responsibility/${id}`)),
    ...accepted
      .filter((duty) => !lessonOfDuty(draft, duty))
      .map(({ id }) => lack("without-passage", `responsibility/${id}`)),
    ...(isWritten(draft.title, draft.lead) ? [] : [lack("title-unwritten", "course")]),
    ...(isWritten(first.short, first.full, second.short, second.full) ? [] : [lack("role-unnamed", "course")]),
    ...lessonsOf(draft).flatMap((lesson) => [
      ...(isWritten(lesson.title, lesson.lead, lesson.text) ? [] : [lack("lesson-unwritten", `lesson/${lesson.id}`)]),
      ...(draft.languages.some((locale) => lesson.text[locale] !== "" && isUnsound(lesson.text[locale]))
        ? [lack("text-unsound", `lesson/${lesson.id}`)]
        : []),
      ...(lessonIds.has(lesson.id) ? [] : [lack("lesson-without-duties", `lesson/${lesson.id}`)]),
    ]),
    ...accepted.flatMap(({ id, name, items }) => [
      ...(isWritten(name) ? [] : [lack("name-unwritten", `responsibility/${id}`)]),
      ...items
        .filter(({ stem, rationale }) => [stem, ...Object.values(rationale)].some(isHalfWritten))
        .map((item) => lack("half-written", `item/${item.id}`)),
    ]),
    ...pairsOf(draft)
      .filter(({ left, right, difference }) => !isWritten(left.stem, right.stem, difference))
      .map(({ id }) => lack("pair-unwritten", `pair/${id}`)),
    ...draft.glossary
      .filter(({ term, meaning }) => !isWritten(term, meaning))
      .map(({ id }) => lack("term-unwritten", `term/${id}`)),
    ...lessonsOf(draft)
      .filter(({ text, prequestions }) => {
        const paragraphs = paragraphIdsOf(text[draft.language]);
        return prequestions.some(({ stem, paragraphId }) => !isWritten(stem) || !paragraphs.includes(paragraphId));
      })
      .map(({ id }) => lack("prequestion-unwritten", `lesson/${id}`)),
  ];
}

const isUnsound = (text: string): boolean => parseMarkdown({ file: "", text }).problems.length > 0;

const lack = (code: LackCode, subject: string): Lack => ({ code, subject });
