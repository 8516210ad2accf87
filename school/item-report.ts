import type { CompiledCourse } from "@/content/compile/edition";
import type { CohortView } from "@/domain/cohort-view";
import type { Item } from "@/domain/course";
import { type ItemFigures, type ItemStatistics, itemStatistics } from "@/domain/item-analysis";
import { type ItemVersion, itemVersions } from "@/domain/item-version";
import type { AttemptSelection } from "@/domain/report";
import type { Db, Tx } from "@/prisma/client";
import { getEditionOrThrow } from "@/prisma/edition";
import { figureItems, findMetEditionIds } from "@/prisma/item-report";
import { listOutcomes, type OutcomePage } from "@/prisma/item-responses";
import { findStanding, judged } from "@/prisma/keys";
import { findAskedEditionIds } from "@/prisma/raw-responses";
import { now } from "./clock";
import { db } from "./db";
import { readItemFigures, readItemsOfNow } from "./item-figures";

type CohortRef = { id: string; courseId: string };

/** One row an item version: those that the cohort was asked, and those that the course asks now. */
export type ItemsReport = { statistics: ItemStatistics[]; countedAt: Date | null };

/** As a page shows them: of a large cohort they may be of an earlier moment, `countedAt`. */
export async function readItems(
  cohort: CohortRef,
  served: CompiledCourse,
  selection: AttemptSelection,
  from: Db = db(),
): Promise<ItemsReport> {
  const versions = await versionsMet(cohort, served, from);
  const { figuresOf, countedAt } = await readItemFigures(versions, countingOf(cohort, selection), from);
  return { statistics: rowsOf(versions, served, figuresOf), countedAt };
}

/** As they are now, however long that takes. */
export async function readItemStatistics(
  cohort: CohortRef,
  served: CompiledCourse,
  selection: AttemptSelection,
  from: Db = db(),
): Promise<ItemStatistics[]> {
  const versions = await versionsMet(cohort, served, from);
  const { figuresOf } = await readItemsOfNow(versions, countingOf(cohort, selection), from);
  return rowsOf(versions, served, figuresOf);
}

/** The same in the snapshot of a transaction. */
export async function readStatisticsOfSnapshot(
  cohort: CohortRef,
  served: CompiledCourse,
  selection: AttemptSelection,
  tx: Tx,
): Promise<ItemStatistics[]> {
  const versions = await versionsMet(cohort, served, tx);
  const figures = await figureItems(tx, versions, countingOf(cohort, selection));
  return rowsOf(versions, served, (version) => figures.get(version));
}

function rowsOf(
  versions: readonly ItemVersion[],
  { edition }: CompiledCourse,
  figuresOf: (version: ItemVersion) => ItemFigures | undefined,
): ItemStatistics[] {
  const shown = versions.filter((version) => figuresOf(version) || version.editionIds.includes(edition));
  return itemStatistics(shown, figuresOf);
}

export type ItemReport = {
  statistics: ItemStatistics;
  /** All versions of the item, the oldest first. */
  versions: ItemStatistics[];
  list: OutcomePage;
  /** When the figures were counted, where that is not now; the list is always of now. */
  countedAt: Date | null;
};

/** One item: the version that is asked for by its name, or the latest, beside the others, and a page of who chose what. Null where there is none. */
export async function readItem(
  cohort: CohortRef,
  served: CompiledCourse,
  itemId: string,
  { version, attempts, page }: Pick<CohortView, "version" | "attempts" | "page">,
  from: Db = db(),
): Promise<ItemReport | null> {
  const met = await versionsMet(cohort, served, from);
  const versions = met.filter(({ item }) => item.id === itemId);
  const counting = countingOf(cohort, attempts);
  const { figuresOf, countedAt } = await readItemFigures(met, counting, from);
  const rows = itemStatistics(versions, figuresOf);
  const statistics =
    version === "" ? rows.at(-1) : rows.find((row) => row.editionIds.some((id) => id.startsWith(version)));
  if (!statistics) return null;
  return { statistics, versions: rows, list: await listOutcomes(from, statistics, counting, page), countedAt };
}

export const countingOf = ({ id: cohortId, courseId }: CohortRef, selection: AttemptSelection, at = now()) => ({
  cohortId,
  courseId,
  selection,
  now: at,
});

type Placed = { item: Item; version: string };

/** Tells the item of a response, with the key that counts, and its version; also where nothing but a review or a check asked it so. */
export async function readAskedItems(cohort: CohortRef, served: CompiledCourse, tx: Tx) {
  const ref = { cohortId: cohort.id, courseId: cohort.courseId };
  const met = await editionsMet(cohort, served, tx);
  const asked = await findAskedEditionIds(tx, ref);
  const others = await contentsOf(
    asked.filter((id) => !met.some((edition) => edition.id === id)),
    tx,
  );
  const placed = new Map<string, Placed>();
  for (const { item, name, editionIds } of itemVersions([...met, ...others]))
    for (const id of editionIds) placed.set(`${id} ${item.id}`, { item, version: name });
  return ({ editionId, itemId }: { editionId: string; itemId: string }): Placed | undefined =>
    placed.get(`${editionId} ${itemId}`);
}

const versionsMet = async (cohort: CohortRef, served: CompiledCourse, tx: Tx): Promise<ItemVersion[]> =>
  itemVersions(await editionsMet(cohort, served, tx));

/** The editions that the cohort met, and the one that is served, with the keys that they are judged by now. */
async function editionsMet({ id: cohortId, courseId }: CohortRef, { course, edition }: CompiledCourse, tx: Tx) {
  const met = await findMetEditionIds(tx, { cohortId, courseId });
  const standing = await findStanding(tx, courseId);
  const before = await contentsOf(
    met.filter((id) => id !== edition),
    tx,
  );
  return [...before, { id: edition, course: judged(course, standing) }];
}

const contentsOf = (ids: readonly string[], tx: Tx) =>
  Promise.all(ids.map(async (id) => ({ id, course: await getEditionOrThrow(tx, id) })));
