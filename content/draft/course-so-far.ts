import { readingMinutes } from "@/content/compile/reading-time";
import type { TextSection } from "@/content/read/markdown";
import { choices } from "@/domain/choice";
import type { Course, Item, Lesson, MarkedRun, Section } from "@/domain/course";
import {
  type Draft,
  type DraftDuty,
  type DraftItem,
  type DraftLesson,
  type DraftPair,
  lessonsOf,
  pairsOf,
  taughtDuties,
  type Written,
} from "./draft";
import { linesOf } from "./folder";
import { lessonOfDuty } from "./lesson-of-duty";
import { sectionsOf } from "./text";

/**
 * The course that the working copy is so far, for rules and measures alone: texts that nobody wrote yet are empty in it, and
 * questions without a stem are left out. Duties that have lost their place stand in the first lesson.
 */
export function courseSoFar(draft: Draft): Course {
  const { courseId, languages, title, lead, roles, masteryScore } = draft;
  const lessons = lessonsOf(draft);
  const places = new Map(
    taughtDuties(draft).map((duty) => [duty.id, (lessonOfDuty(draft, duty) ?? lessons[0])?.id ?? ""]),
  );
  return {
    id: courseId,
    languages,
    title,
    lead,
    roles,
    masteryScore,
    sample: itemOf({ ...(draft.sample ?? unwrittenItem), responsibilityId: "", lessonId: "", key: "both" }),
    glossary: [],
    lessons: lessons.map((lesson) => lessonOf(draft, lesson, places)),
  };
}

const unwrittenItem: DraftItem = {
  id: "",
  variant: "plain",
  stem: { vi: "", en: "" },
  rationale: { first: { vi: "", en: "" }, both: { vi: "", en: "" }, second: { vi: "", en: "" } },
};

function lessonOf(draft: Draft, lesson: DraftLesson, places: ReadonlyMap<string, string>): Lesson {
  const { id, title, lead, prequestions, summary, text } = lesson;
  const written: Lesson = {
    id,
    title,
    lead,
    minutes: 1,
    prequestions,
    sections: sectionsIn(text, draft),
    contrasts: pairsOf(draft)
      .filter(({ lessonId }) => lessonId === id)
      .map((pair) => contrastOf(draft, pair)),
    summary: { vi: linesOf(summary.vi), en: linesOf(summary.en) },
    responsibilities: taughtDuties(draft)
      .filter((duty) => places.get(duty.id) === id)
      .map((duty) => responsibilityOf(duty, id)),
  };
  return { ...written, minutes: readingMinutes(written) };
}

function sectionsIn(text: Written, { language }: Draft): Section[] {
  const [own, vi, en] = [sectionsOf(text[language]), sectionsOf(text.vi), sectionsOf(text.en)];
  const paragraphIn = (sections: readonly TextSection[], id: string) =>
    sections.flatMap(({ paragraphs }) => paragraphs).find((paragraph) => paragraph.id === id);
  const inlines = (sections: readonly TextSection[], id: string) =>
    paragraphIn(sections, id)?.sentences.map((sentence) => sentence.inlines) ?? [];
  return own.map(({ id, title, paragraphs }, at) => ({
    id,
    title: { vi: vi[at]?.title ?? title, en: en[at]?.title ?? title },
    paragraphs: paragraphs.map(({ id }) => ({ id, sentences: { vi: inlines(vi, id), en: inlines(en, id) } })),
  }));
}

function responsibilityOf({ id, owner, name, passages, items }: DraftDuty, lessonId: string) {
  return {
    id,
    lessonId,
    owner,
    name,
    passage: { lessonId, paragraphId: passages[0]?.paragraphId ?? "" },
    items: items
      .filter(({ stem }) => stem.vi !== "" || stem.en !== "")
      .map((item) => itemOf({ ...item, responsibilityId: id, lessonId, key: owner })),
  };
}

const itemOf = ({
  id,
  variant,
  stem,
  rationale,
  responsibilityId,
  lessonId,
  key,
}: DraftItem & Pick<Item, "key" | "responsibilityId" | "lessonId">): Item => ({
  id,
  variant,
  stem,
  rationale,
  responsibilityId,
  lessonId,
  key,
});

const contrastOf = (draft: Draft, { id, lessonId, left, right, difference }: DraftPair) => ({
  id,
  lessonId,
  left: sideOf(draft, left),
  right: sideOf(draft, right),
  difference,
  responsibilityIds: [left.dutyId, right.dutyId] satisfies [string, string],
});

const sideOf = (draft: Draft, { dutyId, stem }: DraftPair["left"]) => ({
  owner: draft.duties[dutyId]?.owner ?? choices[0],
  stem: { vi: markedRuns(stem.vi), en: markedRuns(stem.en) },
});

/** A stem with ==…== round the words that decide, as runs; a sign that is not closed marks to the end. */
export const markedRuns = (text: string): MarkedRun[] =>
  text
    .split("==")
    .map((run, at) => ({ text: run, marked: at % 2 === 1 }))
    .filter((run) => run.text !== "");
