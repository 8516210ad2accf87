import type { CompiledCourse } from "@/content/compile/edition";
import { type ItemStatistics, itemStatistics } from "@/domain/item-analysis";
import { itemVersions } from "@/domain/item-version";
import type { AttemptSelection } from "@/domain/report";
import { getEditionOrThrow } from "@/prisma/edition";
import { figureItems, findMetEditionIds } from "@/prisma/item-report";
import { now } from "./clock";
import { db } from "./db";

type CohortRef = { id: string; courseId: string };

/** One row an item version: those that the cohort was asked, and those that the course asks now. */
export async function readItemStatistics(
  { id: cohortId, courseId }: CohortRef,
  { course, edition }: CompiledCourse,
  selection: AttemptSelection,
): Promise<ItemStatistics[]> {
  const ref = { cohortId, courseId };
  const met = await findMetEditionIds(db(), ref);
  const before = await Promise.all(
    met.filter((id) => id !== edition).map(async (id) => ({ id, course: await getEditionOrThrow(db(), id) })),
  );
  const versions = itemVersions([...before, { id: edition, course }]);
  const figures = await figureItems(db(), versions, { ...ref, selection, now: now() });
  const shown = versions.filter((version) => figures.has(version) || version.editionIds.includes(edition));
  return itemStatistics(shown, (version) => figures.get(version));
}
