import { type Attempt, currentItemId, remainingItemIds, unaskedItemIds } from "./attempt";
import type { Course } from "./course";
import { type Score, scoreAttempt } from "./score";

export type LessonReading = { lessonId: string; paragraphId: string; updatedAt: Date; completedAt: Date | null };

/** `learned` means the lesson's practice was done once, whatever the score: completion is not a score. */
export type LessonState = "not-started" | "learning" | "learned";

export type LessonProgress = {
  lessonId: string;
  state: LessonState;
  reading: LessonReading | null;
  /** The practice that goes on, with the number of the question it stands at. */
  open: QuestionNumber | null;
  /** Of the first full attempt that was submitted. */
  firstScore: Score | null;
  lastScore: Score | null;
  lastActivityAt: Date | null;
};

/** One row a lesson, in the course's order. */
export const progressOf = (
  course: Course,
  attempts: readonly Attempt[],
  readings: readonly LessonReading[],
): LessonProgress[] =>
  course.lessons.map((lesson) => {
    const own = attempts.filter((attempt) => attempt.kind === "practice" && attempt.quizId === lesson.id);
    const reading = readings.find(({ lessonId }) => lessonId === lesson.id) ?? null;
    return lessonProgress(lesson.id, inTime(own), reading);
  });

function lessonProgress(lessonId: string, attempts: Attempt[], reading: LessonReading | null): LessonProgress {
  const submitted = attempts.filter((attempt) => attempt.scope === "full" && attempt.submittedAt);
  const first = submitted[0];
  const last = submitted.at(-1);
  const open = attempts.find((attempt) => currentItemId(attempt) !== undefined);
  const started = attempts.length > 0 || reading !== null;
  return {
    lessonId,
    state: first ? "learned" : started ? "learning" : "not-started",
    reading,
    open: open ? questionNumber(open) : null,
    firstScore: first ? scoreAttempt(first) : null,
    lastScore: last ? scoreAttempt(last) : null,
    lastActivityAt: latest([
      reading?.updatedAt,
      ...attempts.flatMap((attempt) => [attempt.startedAt, attempt.responses.at(-1)?.createdAt]),
    ]),
  };
}

export type QuestionNumber = { question: number; total: number; again: number };

/**
 * Where an attempt stands: question 5 of 12 means that four of the set were asked. What comes back moves neither number, so
 * that the goal doesn't move away: `again` counts it, one that is asked now included.
 */
export const questionNumber = (attempt: Pick<Attempt, "kind" | "itemIds" | "responses">): QuestionNumber => {
  const total = attempt.itemIds.length;
  const unasked = unaskedItemIds(attempt);
  const remaining = remainingItemIds(attempt);
  const isNew = remaining[0] !== undefined && unasked.includes(remaining[0]);
  return { question: total - unasked.length + (isNew ? 1 : 0), total, again: remaining.length - unasked.length };
};

/** The lesson to go on with: the first that isn't learned; undefined when all are. */
export const nextLesson = (progress: readonly LessonProgress[]): LessonProgress | undefined =>
  progress.find(({ state }) => state !== "learned");

const inTime = (attempts: Attempt[]): Attempt[] =>
  [...attempts].sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime());

const latest = (dates: (Date | undefined)[]): Date | null =>
  dates.reduce<Date | null>((newest, date) => (date && (!newest || date > newest) ? date : newest), null);
