import type { AttemptScope } from "./attempt";
import type { Course } from "./course";
import { dayMs } from "./day";
import { groupedBy } from "./grouping";
import type { LessonReading, LessonState } from "./progress";
import type { Score } from "./score";

/** Which of a learner's full attempts at a quiz count. The switch stands in the address and in every export. */
export const attemptSelections = ["first", "last", "all"] as const;
export type AttemptSelection = (typeof attemptSelections)[number];

/** The attempts that an address asks for; the first ones where it says nothing we know. */
export const selectionOf = (asked: unknown): AttemptSelection =>
  attemptSelections.find((selection) => selection === asked) ?? "first";

/** `lastActivityAt`: when the learner last did anything in the course: read, practised, reviewed, took a check or a final. */
export type Learner = { id: string; name: string; email: string; lastActivityAt: Date | null };

/** An attempt with its responses already counted. */
export type AttemptSummary = {
  userId: string;
  quizId: string;
  scope: AttemptScope;
  startedAt: Date;
  submittedAt: Date | null;
  score: Score;
  lastResponseAt: Date | null;
};

export type LessonCell = { lessonId: string; state: LessonState; score: Score | null; lastActivityAt: Date | null };
export type CohortRow<Who extends Learner = Learner> = { learner: Who; lessons: LessonCell[] };

/** Learners × lessons, learners in the order given. A cell's score is of the selected submitted attempts; "all" adds them up. */
export function cohortReport<Who extends Learner>(
  course: Course,
  learners: readonly Who[],
  attempts: readonly AttemptSummary[],
  readings: readonly (LessonReading & { userId: string })[],
  selection: AttemptSelection,
): CohortRow<Who>[] {
  const attemptsOf = groupedBy(attempts, ({ userId }) => userId);
  const readingsOf = groupedBy(readings, ({ userId }) => userId);
  return learners.map((learner) => {
    const lessons = course.lessons.map((lesson) =>
      lessonCell(
        lesson.id,
        (attemptsOf.get(learner.id) ?? []).filter(({ quizId }) => quizId === lesson.id),
        (readingsOf.get(learner.id) ?? []).find(({ lessonId }) => lessonId === lesson.id),
        selection,
      ),
    );
    return { learner, lessons };
  });
}

function lessonCell(
  lessonId: string,
  attempts: AttemptSummary[],
  reading: LessonReading | undefined,
  selection: AttemptSelection,
): LessonCell {
  const submitted = attempts
    .filter(({ scope, submittedAt }) => scope === "full" && submittedAt)
    .sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
  const isStarted = attempts.length > 0 || reading !== undefined;
  return {
    lessonId,
    state: stateOf(submitted.length > 0, isStarted),
    score: sumOf(select(submitted, selection).map(({ score }) => score)),
    lastActivityAt: newest([
      reading?.updatedAt ?? null,
      ...attempts.flatMap(({ startedAt, lastResponseAt }) => [startedAt, lastResponseAt]),
    ]),
  };
}

/** A lesson on a page of people: how far a learner is, and the score of the selected attempts. */
export type CountedCell = Omit<LessonCell, "lastActivityAt">;

/** The same from what is counted already: the scores by selection, nothing where the lesson was never practised. */
export const countedCell = (
  lessonId: string,
  scores: Record<AttemptSelection, Score | null> | undefined,
  isRead: boolean,
  selection: AttemptSelection,
): CountedCell => ({
  lessonId,
  state: stateOf(Boolean(scores?.all), scores !== undefined || isRead),
  score: scores?.[selection] ?? null,
});

/** The attempts that count; they come in the order of their start. */
export function select<Value>(attempts: readonly Value[], selection: AttemptSelection): Value[] {
  if (selection === "all") return [...attempts];
  return selection === "first" ? attempts.slice(0, 1) : attempts.slice(-1);
}

const stateOf = (isLearned: boolean, isStarted: boolean): LessonState => {
  if (isLearned) return "learned";
  return isStarted ? "learning" : "not-started";
};

const sumOf = (scores: Score[]): Score | null =>
  scores.length === 0
    ? null
    : scores.reduce((sum, { raw, max }) => ({ raw: sum.raw + raw, max: sum.max + max }), { raw: 0, max: 0 });

const newest = (dates: (Date | null)[]): Date | null =>
  dates.reduce((latest, date) => (date && (!latest || date > latest) ? date : latest), null);

/** Away for this long, or never begun for so long, a learner who has lessons left may need a word; in milliseconds. */
export const quietAfterMs = 14 * dayMs;
