import type { Course } from "@/domain/course";
import { isTellable } from "@/domain/final";
import { countStates } from "@/domain/lesson-mastery";
import { cohortReport } from "@/domain/report";
import { timeZone } from "@/messages/translator";
import { countChosen } from "@/prisma/chosen";
import { findCells } from "@/prisma/cohort-mastery";
import { findReadingsOf, summariseAttempts } from "@/prisma/report";
import { findMeasures } from "@/prisma/told-attempts";
import { matrixOfChosen } from "./chosen-matrix";
import { db } from "./db";

type Someone = { id: string; name: string; email: string };

/** How one learner of a cohort stands: lessons, responsibilities, what was taken for what, and the quizzes that measure. */
export type LearnerReport = Awaited<ReturnType<typeof readLearnerReport>>;

export async function readLearnerReport(cohort: { id: string }, course: Course, learner: Someone, now: Date) {
  const duties = course.lessons.flatMap(({ responsibilities }) => responsibilities.map(({ id }) => id));
  const ref = { cohortId: cohort.id, course, now, timeZone };
  const [attempts, readings, cells, chosen, measures] = await Promise.all([
    summariseAttempts(db(), course.id, [learner.id]),
    findReadingsOf(db(), course.id, [learner.id]),
    findCells(db(), ref, [learner.id], duties),
    countChosen(db(), { userId: learner.id }, { courseId: course.id, now }),
    findMeasures(db(), { userId: learner.id, courseId: course.id }),
  ]);
  const lessonsOf = (selection: "first" | "last") =>
    cohortReport(course, [{ ...learner, lastActivityAt: null }], attempts, readings, selection)[0]?.lessons ?? [];
  const last = lessonsOf("last");
  const told = cells.flatMap(({ state }) => state ?? []);
  const notStarted = Array.from({ length: duties.length - cells.length }, () => "not-started" as const);
  return {
    lessons: lessonsOf("first").map(({ score, ...lesson }, place) => ({
      ...lesson,
      firstScore: score,
      lastScore: last[place]?.score ?? null,
    })),
    states: countStates([...told, ...notStarted]),
    withheld: cells.length - told.length,
    matrix: await matrixOfChosen(chosen),
    measures,
    finals: measures.filter((attempt) => attempt.kind === "final" && isTellable(attempt, now)),
    isFinalWithheld: measures.some((attempt) => attempt.kind === "final" && !isTellable(attempt, now)),
  };
}
