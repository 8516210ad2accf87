import { type Course, lessonItems } from "@/domain/course";
import { type ItemStatistics, itemStatistics, itemVersions } from "@/domain/item-analysis";
import type { AttemptSelection } from "@/domain/report";
import { getEditionOrThrow } from "@/prisma/edition";
import { findMetEditionIds, tallyResponses } from "@/prisma/item-report";
import { db } from "./db";

type CohortRef = { id: string; courseId: string };

/** One row an item version: those that the cohort met, and those that the course asks now. */
export async function readItemStatistics(
  { id: cohortId, courseId }: CohortRef,
  course: Course,
  selection: AttemptSelection,
): Promise<ItemStatistics[]> {
  const ref = { cohortId, courseId };
  const [editionIds, tallies] = await Promise.all([findMetEditionIds(db(), ref), tallyResponses(db(), ref, selection)]);
  const met = await Promise.all(
    editionIds.map(async (id) => ({ id, items: (await getEditionOrThrow(db(), id)).lessons.flatMap(lessonItems) })),
  );
  return itemStatistics(itemVersions([...met, { id: "now", items: course.lessons.flatMap(lessonItems) }]), tallies);
}
