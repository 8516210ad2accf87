import type { CompiledCourse } from "@/content/compile/edition";
import type { CohortView } from "@/domain/cohort-view";
import { type ItemStatistics, itemStatistics } from "@/domain/item-analysis";
import { itemVersions } from "@/domain/item-version";
import type { AttemptSelection } from "@/domain/report";
import { getEditionOrThrow } from "@/prisma/edition";
import { figureItems, findMetEditionIds } from "@/prisma/item-report";
import { listOutcomes, type OutcomePage } from "@/prisma/item-responses";
import { findStanding, judged } from "@/prisma/keys";
import { now } from "./clock";
import { db } from "./db";

type CohortRef = { id: string; courseId: string };

/** One row an item version: those that the cohort was asked, and those that the course asks now. */
export async function readItemStatistics(
  cohort: CohortRef,
  served: CompiledCourse,
  selection: AttemptSelection,
): Promise<ItemStatistics[]> {
  const versions = await versionsMet(cohort, served);
  const figures = await figureItems(db(), versions, countingOf(cohort, selection));
  const shown = versions.filter((version) => figures.has(version) || version.editionIds.includes(served.edition));
  return itemStatistics(shown, (version) => figures.get(version));
}

export type ItemReport = {
  statistics: ItemStatistics;
  /** All versions of the item, the oldest first. */
  versions: ItemStatistics[];
  list: OutcomePage;
};

/** One item: the version that is asked for by its name, or the latest, beside the others, and a page of who chose what. Null where there is none. */
export async function readItem(
  cohort: CohortRef,
  served: CompiledCourse,
  itemId: string,
  { version, attempts, page }: Pick<CohortView, "version" | "attempts" | "page">,
): Promise<ItemReport | null> {
  const versions = (await versionsMet(cohort, served)).filter(({ item }) => item.id === itemId);
  const counting = countingOf(cohort, attempts);
  const figures = await figureItems(db(), versions, counting);
  const rows = itemStatistics(versions, (met) => figures.get(met));
  const statistics =
    version === "" ? rows.at(-1) : rows.find((row) => row.editionIds.some((id) => id.startsWith(version)));
  if (!statistics) return null;
  return { statistics, versions: rows, list: await listOutcomes(db(), statistics, counting, page) };
}

const countingOf = ({ id: cohortId, courseId }: CohortRef, selection: AttemptSelection) => ({
  cohortId,
  courseId,
  selection,
  now: now(),
});

/** The item versions of the editions that the cohort met, and of the one that is served, with the keys that they are judged by now. */
async function versionsMet({ id: cohortId, courseId }: CohortRef, { course, edition }: CompiledCourse) {
  const [met, standing] = await Promise.all([
    findMetEditionIds(db(), { cohortId, courseId }),
    findStanding(db(), courseId),
  ]);
  const before = await Promise.all(
    met.filter((id) => id !== edition).map(async (id) => ({ id, course: await getEditionOrThrow(db(), id) })),
  );
  return itemVersions([...before, { id: edition, course: judged(course, standing) }]);
}
