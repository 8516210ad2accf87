import { type Due, type DueState, dueOf, dueState } from "@/domain/assignment";
import { completedAt } from "@/domain/check";
import type { Course } from "@/domain/course";
import { type AssignedLearner, listAssignedLearners } from "@/prisma/assigned-learner";
import { db } from "./db";

const pageSize = 200;

/** A learner of a cohort, and where they stand with its course and date. */
export type Assigned = AssignedLearner & {
  finishedAt: Date | null;
  lessonsLeft: number;
  due: Due | null;
  state: DueState | null;
};

type OfCohort = { cohortId: string; course: Course; due: Due | null; at: Date };

/** Every learner of a cohort, a page at a time. */
export async function* assignedLearners({ cohortId, course, due, at }: OfCohort): AsyncGenerator<Assigned[]> {
  for (let afterId: string | undefined = "00000000-0000-0000-0000-000000000000"; afterId; ) {
    const page: AssignedLearner[] = await listAssignedLearners(db(), {
      cohortId,
      courseId: course.id,
      afterId,
      limit: pageSize,
    });
    if (page.length > 0) yield page.map((learner) => standing(learner, course, due, at));
    afterId = page.length === pageSize ? page.at(-1)?.id : undefined;
  }
}

function standing(learner: AssignedLearner, course: Course, asked: Due | null, at: Date): Assigned {
  const finishedAt = completedAt(course, learner.attempts);
  const due = asked && dueOf(asked, learner.extendedTo);
  return {
    ...learner,
    finishedAt,
    lessonsLeft: lessonsLeft(course, learner),
    due,
    state: due && dueState(due, finishedAt, at),
  };
}

const lessonsLeft = (course: Course, { attempts }: AssignedLearner): number =>
  course.lessons.filter(
    ({ id }) =>
      !attempts.some(
        ({ kind, scope, quizId, submittedAt }) =>
          kind === "practice" && scope === "full" && quizId === id && submittedAt,
      ),
  ).length;
