import type { Course } from "@/domain/course";
import { addedUp, type BeforeAndAfter, compared, gainByDuty, type Measure, measures } from "@/domain/gain";
import type { ItemVersion } from "@/domain/item-version";
import type { Tx } from "@/prisma/client";
import { countItems, countPretests, findMoments, listPeopleGains } from "@/prisma/gain";
import { now } from "./clock";
import { db } from "./db";

type CohortRef = { id: string; courseId: string };

/** As many rows as a table of these pages shows at once. */
export const gainRows = 25;

/** How far a cohort has come, as a whole and by responsibility. */
export async function readGain({ id: cohortId, courseId }: CohortRef, course: Course, at: Date, tx: Tx = db()) {
  const ref = { cohortId, courseId };
  const [moments, pretests, counts] = await Promise.all([
    findMoments(tx, ref, at),
    countPretests(tx, ref, at),
    countItems(tx, ref, at),
  ]);
  const comparisons = measures.flatMap((measure) => {
    const found = moments.find((one) => one.measure === measure);
    return found ? [{ measure, n: found.n, comparison: compared(found) }] : [];
  });
  return { comparisons, pretests, duties: gainByDuty(course, counts) };
}

/** The same with a page of its people; the first where there are not so many. */
export async function readCohortGain(cohort: CohortRef, course: Course, asked: number) {
  const at = now();
  const ref = { cohortId: cohort.id, courseId: cohort.courseId };
  const readPeople = (page: number) =>
    listPeopleGains(db(), ref, { now: at, skip: (page - 1) * gainRows, take: gainRows });
  const [whole, found] = await Promise.all([readGain(cohort, course, at), readPeople(asked)]);
  const page = found.total > 0 ? asked : 1;
  const people = { ...(page === asked ? found : await readPeople(page)), page };
  return { ...whole, people };
}

export type MeasureComparison = { measure: Measure; n: number; comparison: ReturnType<typeof compared> };

/** The same of each item of one responsibility, in its order. */
export async function readDutyGain({ id: cohortId, courseId }: CohortRef, itemIds: readonly string[]) {
  const counts = await countItems(db(), { cohortId, courseId }, now());
  return itemIds.map((itemId) => ({ itemId, ...addedUp(counts.filter((count) => count.itemId === itemId)) }));
}

/** The same of each version of an item. */
export async function readVersionGains({
  id: cohortId,
  courseId,
}: CohortRef): Promise<(version: ItemVersion) => BeforeAndAfter> {
  const counts = await countItems(db(), { cohortId, courseId }, now());
  return ({ item, editionIds }) =>
    addedUp(counts.filter(({ itemId, editionId }) => itemId === item.id && editionIds.includes(editionId)));
}
