import type { Course } from "@/domain/course";
import {
  addedUp,
  type BeforeAndAfter,
  compared,
  type DutyGain,
  gainByDuty,
  type ItemCounts,
  type Measure,
  measures,
} from "@/domain/gain";
import type { ItemVersion } from "@/domain/item-version";
import type { Db, Tx } from "@/prisma/client";
import { countPretests, findMoments, listPeopleGains } from "@/prisma/gain";
import { countItems, StoredCounts } from "@/prisma/gain-counts";
import { now } from "./clock";
import { db } from "./db";
import { type OfMoment, storedFigures } from "./stored-figures";

type CohortRef = { id: string; courseId: string };

/** As many rows as a table of these pages shows at once. */
export const gainRows = 25;

/** How far a cohort has come as a whole: each later measure beside the pretest, where some have both. */
export async function readComparisons({ id: cohortId, courseId }: CohortRef, at: Date, tx: Tx = db()) {
  const moments = await findMoments(tx, { cohortId, courseId }, at);
  return measures.flatMap((measure) => {
    const found = moments.find((one) => one.measure === measure);
    return found ? [{ measure, n: found.n, comparison: compared(found) }] : [];
  });
}

/** The same by responsibility, in the snapshot of a transaction. */
export const readDutiesOfNow = async (
  { id: cohortId, courseId }: CohortRef,
  course: Course,
  at: Date,
  tx: Tx,
): Promise<DutyGain[]> => gainByDuty(course, await countItems(tx, { cohortId, courseId }, at));

const stored = storedFigures(StoredCounts);

/** The counts that responsibilities and items rest on, as pages show them: of a large cohort they may be of an earlier moment, `countedAt`. */
function readCounts({ id: cohortId, courseId }: CohortRef, at: Date, from: Db): Promise<OfMoment<ItemCounts[]>> {
  const ref = { cohortId, courseId };
  return stored.read({ ...ref, selection: "gain", now: at }, () => countItems(from, ref, at), from);
}

/** The same as a whole and by responsibility, with a page of its people; the first where there are not so many. */
export async function readCohortGain(cohort: CohortRef, course: Course, asked: number, from: Db = db()) {
  const at = now();
  const ref = { cohortId: cohort.id, courseId: cohort.courseId };
  const readPeople = (page: number) =>
    listPeopleGains(from, ref, { now: at, skip: (page - 1) * gainRows, take: gainRows });
  const [comparisons, pretests, { figures, countedAt }, found] = await Promise.all([
    readComparisons(cohort, at, from),
    countPretests(from, ref, at),
    readCounts(cohort, at, from),
    readPeople(asked),
  ]);
  const page = found.total > 0 ? asked : 1;
  const people = { ...(page === asked ? found : await readPeople(page)), page };
  return { comparisons, pretests, duties: gainByDuty(course, figures), countedAt, people };
}

export type MeasureComparison = { measure: Measure; n: number; comparison: ReturnType<typeof compared> };

/** The same of each item of one responsibility, in its order. */
export async function readDutyGain(cohort: CohortRef, itemIds: readonly string[], from: Db = db()) {
  const { figures, countedAt } = await readCounts(cohort, now(), from);
  const items = itemIds.map((itemId) => ({ itemId, ...addedUp(figures.filter((count) => count.itemId === itemId)) }));
  return { items, countedAt };
}

export type VersionGains = { gainOf: (version: ItemVersion) => BeforeAndAfter; gainCountedAt: Date | null };

/** The same of each version of an item. */
export async function readVersionGains(cohort: CohortRef, from: Db = db()): Promise<VersionGains> {
  const { figures, countedAt } = await readCounts(cohort, now(), from);
  const gainOf = ({ item, editionIds }: ItemVersion) =>
    addedUp(figures.filter(({ itemId, editionId }) => itemId === item.id && editionIds.includes(editionId)));
  return { gainOf, gainCountedAt: countedAt };
}
