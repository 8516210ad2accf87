import { type Due, type DueState, dueOf, dueState, earliestDue } from "@/domain/assignment";
import { completedAt } from "@/domain/check";
import type { Course } from "@/domain/course";
import { listDuesOf } from "@/prisma/assignment";
import { now } from "./clock";
import { db } from "./db";

/** A learner's date for a course, and where they stand with it. */
export type OwnDue = Due & { state: DueState };

type Learned = { course: Course; attempts: Parameters<typeof completedAt>[1] };

/** By course, the date that a learner is asked to finish it by, where somebody asked. */
export async function readDues(userId: string, courses: readonly Learned[]): Promise<Map<string, OwnDue>> {
  const asked = await listDuesOf(db(), userId);
  return new Map(
    courses.flatMap(({ course, attempts }) => {
      const due = earliestDue(
        asked.filter(({ courseId }) => courseId === course.id).map((one) => dueOf(one, one.extendedTo)),
      );
      return due ? [[course.id, { ...due, state: dueState(due, completedAt(course, attempts), now()) }]] : [];
    }),
  );
}

export const readDue = async (userId: string, learned: Learned): Promise<OwnDue | null> =>
  (await readDues(userId, [learned])).get(learned.course.id) ?? null;
