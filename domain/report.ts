import type { AttemptScope } from "./attempt";
import type { Course } from "./course";
import { dayMs } from "./day";
import { groupedBy } from "./grouping";
import type { LessonReading, LessonState } from "./progress";
import { type Score, scaled } from "./score";

/** Which of a learner's full attempts at a quiz count. The switch stands in the address and in every export. */
export const attemptSelections = ["first", "last", "all"] as const;
export type AttemptSelection = (typeof attemptSelections)[number];

/** The attempts that an address asks for; the first ones where it says nothing we know. */
export const selectionOf = (asked: unknown): AttemptSelection =>
  attemptSelections.find((selection) => selection === asked) ?? "first";

export type Learner = { id: string; name: string; email: string };

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
export type CohortRow = { learner: Learner; lessons: LessonCell[]; learned: number; lastActivityAt: Date | null };

/** Learners × lessons, learners in the order given. A cell's score is of the selected submitted attempts; "all" adds them up. */
export function cohortReport(
  course: Course,
  learners: readonly Learner[],
  attempts: readonly AttemptSummary[],
  readings: readonly (LessonReading & { userId: string })[],
  selection: AttemptSelection,
): CohortRow[] {
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
    return {
      learner,
      lessons,
      learned: lessons.filter(({ state }) => state === "learned").length,
      lastActivityAt: newest(lessons.map(({ lastActivityAt }) => lastActivityAt)),
    };
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
    state: submitted.length > 0 ? "learned" : isStarted ? "learning" : "not-started",
    score: sumOf(select(submitted, selection).map(({ score }) => score)),
    lastActivityAt: newest([
      reading?.updatedAt ?? null,
      ...attempts.flatMap(({ startedAt, lastResponseAt }) => [startedAt, lastResponseAt]),
    ]),
  };
}

/** The attempts that count; they come in the order of their start. */
export function select<Value>(attempts: readonly Value[], selection: AttemptSelection): Value[] {
  if (selection === "all") return [...attempts];
  return selection === "first" ? attempts.slice(0, 1) : attempts.slice(-1);
}

const sumOf = (scores: Score[]): Score | null =>
  scores.length === 0
    ? null
    : scores.reduce((sum, { raw, max }) => ({ raw: sum.raw + raw, max: sum.max + max }), { raw: 0, max: 0 });

const newest = (dates: (Date | null)[]): Date | null =>
  dates.reduce((latest, date) => (date && (!latest || date > latest) ? date : latest), null);

export type CohortFigures = {
  learners: number;
  /** Learners with any reading or attempt. */
  started: number;
  /** Learners who did every lesson's practice. */
  completed: number;
  /** Mean of the scaled scores of all cells that have one; null without any. */
  meanScaled: number | null;
};

export function cohortFigures(rows: readonly CohortRow[]): CohortFigures {
  const scores = rows.flatMap(({ lessons }) => lessons.flatMap(({ score }) => (score ? (scaled(score) ?? []) : [])));
  return {
    learners: rows.length,
    started: rows.filter(({ lessons }) => lessons.some(({ state }) => state !== "not-started")).length,
    completed: rows.filter(({ lessons, learned }) => lessons.length > 0 && learned === lessons.length).length,
    meanScaled: scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length,
  };
}

/** Not seen for this long, a learner who has lessons left may need a word; in milliseconds. */
export const quietAfterMs = 14 * dayMs;

export type QuietLearner = { learner: Learner; lessonsLeft: number; lastActivityAt: Date };

/** Learners who began, have lessons left and have been away that long, the longest away first. */
export const quietLearners = (rows: readonly CohortRow[], now: Date): QuietLearner[] =>
  rows
    .flatMap(({ learner, lessons, learned, lastActivityAt }) =>
      lastActivityAt && learned < lessons.length && now.getTime() - lastActivityAt.getTime() >= quietAfterMs
        ? [{ learner, lessonsLeft: lessons.length - learned, lastActivityAt }]
        : [],
    )
    .sort((a, b) => a.lastActivityAt.getTime() - b.lastActivityAt.getTime());
