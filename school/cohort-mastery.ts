import { type DutyStates, dutiesInOrder, type StateCounts } from "@/domain/cohort-mastery";
import type { CohortView } from "@/domain/cohort-view";
import type { ConfusionMatrix } from "@/domain/confusion";
import type { Course, Responsibility } from "@/domain/course";
import { timeZone } from "@/messages/translator";
import { countChosen } from "@/prisma/chosen";
import type { Tx } from "@/prisma/client";
import {
  type Cell,
  columnsAtOnce,
  countFound,
  countStates,
  findCells,
  listColumns,
  listStandings,
  type PersonStanding,
  peopleAtOnce,
  type Someone,
} from "@/prisma/cohort-mastery";
import { findSharedNames } from "@/prisma/people";
import { matrixOfChosen } from "./chosen-matrix";
import { db } from "./db";

type CohortRef = { id: string; courseId: string };

/** Of a list a page, with the places of its first and last row, counted from 1. */
export type Page<Row> = { rows: Row[]; total: number; page: number; pages: number; from: number; to: number };

/** The part of the responsibilities × people that an address asks for. */
export type Grid = {
  learners: number;
  duties: Page<DutyStates>;
  people: Page<Someone & { isNamesake: boolean }>;
  cellOf: (userId: string, responsibilityId: string) => Cell | undefined;
};

/** As many responsibilities stand below each other. */
const dutiesAtOnce = 25;

export async function readGrid(
  cohort: CohortRef,
  course: Course,
  view: CohortView,
  now: Date,
  tx: Tx = db(),
): Promise<Grid> {
  const ref = { cohortId: cohort.id, course, now, timeZone };
  const [{ learners, countsOf }, found] = await Promise.all([
    countStates(tx, ref),
    countFound(tx, cohort.id, view.search),
  ]);
  const ordered = dutiesInOrder(course, countsOf, view.duties);
  const place = placeIn(ordered.length, view.rows, dutiesAtOnce);
  const duties = { ...place, rows: ordered.slice(place.from - 1, place.to) };
  const people = placeIn(found, view.page, columnsAtOnce);
  const columns = await listColumns(tx, ref, { ...view, page: people.page });
  const [cells, shared] = await Promise.all([
    findCells(
      tx,
      ref,
      columns.map(({ id }) => id),
      duties.rows.map(({ responsibilityId }) => responsibilityId),
    ),
    findSharedNames(
      tx,
      cohort.id,
      columns.map(({ name }) => name),
    ),
  ]);
  const byPlace = new Map(cells.map((cell) => [`${cell.userId} ${cell.responsibilityId}`, cell]));
  return {
    learners,
    duties,
    people: { ...people, rows: columns.map((person) => ({ ...person, isNamesake: shared.has(person.name) })) },
    cellOf: (userId, responsibilityId) => byPlace.get(`${userId} ${responsibilityId}`),
  };
}

/** One responsibility in the cohort: who stands where, and what was chosen for it. */
export type DutyReport = {
  learners: number;
  counts: StateCounts;
  matrix: ConfusionMatrix;
  people: Page<PersonStanding & { isNamesake: boolean }>;
};

export async function readDutyReport(
  cohort: CohortRef,
  course: Course,
  { id, items }: Responsibility,
  view: CohortView,
  now: Date,
  tx: Tx = db(),
): Promise<DutyReport> {
  const ref = { cohortId: cohort.id, course, now, timeZone };
  const itemIds = items.map((item) => item.id);
  const [{ learners, countsOf }, chosen] = await Promise.all([
    countStates(tx, ref),
    countChosen(tx, { cohortId: cohort.id }, { courseId: course.id, now, itemIds }),
  ]);
  const counts = countsOf(id);
  const place = placeIn(view.mastery === "all" ? learners : counts[view.mastery], view.page, peopleAtOnce);
  const rows = await listStandings(tx, ref, id, { ...view, page: place.page });
  const names = rows.map(({ name }) => name);
  const shared = await findSharedNames(tx, cohort.id, names);
  const people = { ...place, rows: rows.map((person) => ({ ...person, isNamesake: shared.has(person.name) })) };
  return { learners, counts, matrix: await matrixOfChosen(chosen, tx), people };
}

/** Where a page of a list lies, the last one where an address asks for one behind it. */
export function placeIn(total: number, asked: number, size: number): Omit<Page<never>, "rows"> {
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(asked, pages);
  return { total, page, pages, from: Math.min(total, (page - 1) * size + 1), to: Math.min(total, page * size) };
}
