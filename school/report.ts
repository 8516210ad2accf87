import type { Course } from "@/domain/course";
import { meanSolid, type Remembered, rememberedAfter } from "@/domain/remembered";
import { type AttemptSelection, type CohortRow, cohortReport } from "@/domain/report";
import { timeZone } from "@/messages/translator";
import { listLearners } from "@/prisma/cohort";
import { findCheckResults, findCohortAttempts, findCohortReadings, summariseAttempts } from "@/prisma/report";
import { db } from "./db";

type CohortRef = { id: string; courseId: string };

/** Learners × lessons, as the page and its download show them. */
export async function readCohortReport(
  { id: cohortId, courseId }: CohortRef,
  course: Course,
  selection: AttemptSelection,
): Promise<CohortRow[]> {
  const ref = { cohortId, courseId };
  const [learners, attempts, readings] = await Promise.all([
    listLearners(db(), cohortId),
    summariseAttempts(db(), ref),
    findCohortReadings(db(), ref),
  ]);
  return cohortReport(course, learners, attempts, readings, selection);
}

export type Lasting = { solid: ReturnType<typeof meanSolid>; remembered: Remembered | null };

/** What the cohort's learners hold now, and what they still knew at the check after 30 days. */
export async function readLasting({ id: cohortId, courseId }: CohortRef, course: Course, at: Date): Promise<Lasting> {
  const ref = { cohortId, courseId };
  const [attempts, checks] = await Promise.all([findCohortAttempts(db(), ref), findCheckResults(db(), ref)]);
  return { solid: meanSolid(course, attempts, at, timeZone), remembered: rememberedAfter(30, checks) };
}
