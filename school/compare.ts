import { clusteredMean } from "@/domain/clusters";
import type { Compared } from "@/domain/comparison";
import type { Course } from "@/domain/course";
import { rememberedAfter } from "@/domain/remembered";
import type { AttemptSelection } from "@/domain/report";
import { timeZone } from "@/messages/translator";
import type { Tx } from "@/prisma/client";
import { meanSolid } from "@/prisma/cohort-figures";
import { sumLessonScores } from "@/prisma/cohort-scores";
import { countPeople } from "@/prisma/people";
import { findCheckResults } from "@/prisma/report";
import { findCourse } from "./courses";
import { db } from "./db";

export type ComparedCohort = Compared & { id: string; course: Course };

type Cohort = { id: string; name: string; courseId: string };

/** What stands beside each of the cohorts' names, by the same definitions as on their own pages. */
export const readComparison = async (
  cohorts: readonly Cohort[],
  selection: AttemptSelection,
  now: Date,
  tx: Tx = db(),
): Promise<ComparedCohort[]> =>
  (await Promise.all(cohorts.map((cohort) => readOne(cohort, selection, now, tx)))).flat();

async function readOne(
  { id, name, courseId }: Cohort,
  selection: AttemptSelection,
  now: Date,
  tx: Tx,
): Promise<ComparedCohort[]> {
  const course = (await findCourse(courseId))?.course;
  if (!course) return [];
  const ref = { cohortId: id, course, now };
  const [counts, scores, solid, checks] = await Promise.all([
    countPeople(tx, ref, ""),
    sumLessonScores(tx, ref, selection),
    meanSolid(tx, ref, timeZone),
    findCheckResults(tx, { cohortId: id, courseId: course.id }),
  ]);
  const { all, finished, passed, overdue, "never-began": neverBegan } = counts;
  const row = {
    ...{ id, name, course, learners: all, passed, overdue, solid },
    started: all - neverBegan,
    finished: finished + passed,
    mean: clusteredMean(scores),
    remembered: rememberedAfter(30, checks),
  };
  return [row];
}
