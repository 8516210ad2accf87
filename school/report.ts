import type { CohortView } from "@/domain/cohort-view";
import type { Course } from "@/domain/course";
import { groupedBy } from "@/domain/grouping";
import { type Remembered, rememberedAfter } from "@/domain/remembered";
import { type AttemptSelection, type CohortRow, type CountedCell, cohortReport, countedCell } from "@/domain/report";
import { timeZone } from "@/messages/translator";
import type { Tx } from "@/prisma/client";
import { meanScore, meanSolid } from "@/prisma/cohort-figures";
import { countPeople, findSharedNames, listPeople, type PeopleCounts, type Person } from "@/prisma/people";
import { findCheckResults, findLessonTallies, findReadingsOf, summariseAttempts } from "@/prisma/report";
import { db } from "./db";

type CohortRef = { id: string; courseId: string };

/** Of a page of a cohort's people one. */
export type PersonRow = { person: Person; isNamesake: boolean; lessons: CountedCell[] };

export async function readPeople(
  cohort: CohortRef,
  course: Course,
  view: CohortView,
  now: Date,
  tx: Tx = db(),
): Promise<PersonRow[]> {
  const people = await listPeople(tx, { cohortId: cohort.id, course, now }, view);
  const ids = people.map(({ id }) => id);
  const names = people.map(({ name }) => name);
  const [tallies, readings, shared] = await Promise.all([
    findLessonTallies(tx, course.id, ids),
    findReadingsOf(tx, course.id, ids),
    findSharedNames(tx, cohort.id, names),
  ]);
  const talliesOf = groupedBy(tallies, ({ userId }) => userId);
  const readingsOf = groupedBy(readings, ({ userId }) => userId);
  return people.map((person) => ({
    person,
    isNamesake: shared.has(person.name),
    lessons: course.lessons.map(({ id }) => {
      const tally = talliesOf.get(person.id)?.find(({ lessonId }) => lessonId === id);
      const isRead = readingsOf.get(person.id)?.some(({ lessonId }) => lessonId === id) ?? false;
      return countedCell(id, tally, isRead, view.attempts);
    }),
  }));
}

/** How many stand where, of those whom the words find. */
export const countMatching = (
  cohort: CohortRef,
  course: Course,
  search: string,
  now: Date,
  tx: Tx = db(),
): Promise<PeopleCounts> => countPeople(tx, { cohortId: cohort.id, course, now }, search);

/** All learners × lessons by name, a few at a time, as the downloads have them. */
export async function* readEverybody(
  tx: Tx,
  cohort: CohortRef,
  course: Course,
  selection: AttemptSelection,
  now: Date,
): AsyncGenerator<CohortRow<Person>[], void, undefined> {
  const ref = { cohortId: cohort.id, course, now };
  for (let page = 1, read = inFileAtOnce; read === inFileAtOnce; page += 1) {
    const people = await listPeople(tx, ref, { ...everybody, page, size: inFileAtOnce });
    yield withLessons(people, course, selection, tx);
    read = people.length;
  }
}

const everybody = { search: "", state: "all", order: "name", page: 1 } as const;
const inFileAtOnce = 500;

async function withLessons(
  people: Person[],
  course: Course,
  selection: AttemptSelection,
  tx: Tx = db(),
): Promise<CohortRow<Person>[]> {
  const ids = people.map(({ id }) => id);
  const [attempts, readings] = await Promise.all([
    summariseAttempts(tx, course.id, ids),
    findReadingsOf(tx, course.id, ids),
  ]);
  return cohortReport(course, people, attempts, readings, selection);
}

/** The longest quiet learners of a cohort, some of them. */
export async function readQuiet(cohort: CohortRef, course: Course, now: Date, most: number, tx: Tx = db()) {
  const ref = { cohortId: cohort.id, course, now };
  const people = await listPeople(tx, ref, { ...everybody, state: "quiet", order: "activity", size: most });
  const names = people.map(({ name }) => name);
  const shared = await findSharedNames(tx, cohort.id, names);
  return people.map((person) => ({ person, isNamesake: shared.has(person.name) }));
}

/** What a cohort's figures rest on: its counts, the mean of its scores, what its learners hold now and still knew at the check after 30 days. */
export type Figured = {
  counts: PeopleCounts;
  mean: Awaited<ReturnType<typeof meanScore>>;
  solid: Awaited<ReturnType<typeof meanSolid>>;
  remembered: Remembered | null;
};

export async function readFigures(
  cohort: CohortRef,
  course: Course,
  selection: AttemptSelection,
  now: Date,
  tx: Tx = db(),
): Promise<Figured> {
  const ref = { cohortId: cohort.id, course, now };
  const [counts, mean, solid, checks] = await Promise.all([
    countPeople(tx, ref, ""),
    meanScore(tx, ref, selection),
    meanSolid(tx, ref, timeZone),
    findCheckResults(tx, { cohortId: cohort.id, courseId: course.id }),
  ]);
  return { counts, mean, solid, remembered: rememberedAfter(30, checks) };
}
