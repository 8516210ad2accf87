import { type Draft, type DraftDuty, type DraftLesson, lessonsOf } from "./draft";
import { sectionsOf } from "./text";

/** A duty belongs to the lesson whose text has its first passage. */
export const lessonOfDuty = (draft: Draft, { passages: [passage] }: DraftDuty): DraftLesson | undefined =>
  lessonsOf(draft).find(({ text }) =>
    sectionsOf(text[draft.language]).some(({ paragraphs }) => paragraphs.some(({ id }) => id === passage?.paragraphId)),
  );
