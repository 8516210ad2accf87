import type { Course } from "./course";
import type { MasteryState } from "./mastery";

/** How many learners of a cohort are in each state of a responsibility. */
export type StateCounts = Record<MasteryState, number>;

export type DutyStates = { responsibilityId: string; lessonId: string; counts: StateCounts };

export const dutyOrders = ["weakest", "course"] as const;
export type DutyOrder = (typeof dutyOrders)[number];

/** Learners who have responded to something of it. */
export const begunIn = ({ learning, learned, solid, due }: StateCounts): number => learning + learned + solid + due;

/** The share that is solid of those who have begun; null where nobody has. */
export const solidShare = (counts: StateCounts): number | null =>
  begunIn(counts) === 0 ? null : counts.solid / begunIn(counts);

/**
 * One row for each responsibility of the course, grouped by lesson. Weakest first, the lesson leads of whose begun responsibilities
 * the smallest share is solid, and in each lesson the responsibility of which; what nobody has begun says nothing and comes last.
 */
export function dutiesInOrder(
  course: Course,
  countsOf: (responsibilityId: string) => StateCounts,
  order: DutyOrder,
): DutyStates[] {
  const lessons = course.lessons.map(({ id: lessonId, responsibilities }) =>
    responsibilities.map(({ id }) => ({ responsibilityId: id, lessonId, counts: countsOf(id) })),
  );
  if (order === "course") return lessons.flat();
  return lessons
    .map((duties) => duties.toSorted((a, b) => rankOf([a]) - rankOf([b]) || b.counts.learning - a.counts.learning))
    .sort((a, b) => rankOf(a) - rankOf(b))
    .flat();
}

function rankOf(duties: readonly DutyStates[]): number {
  const begun = duties.reduce((sum, { counts }) => sum + begunIn(counts), 0);
  return begun === 0 ? 2 : duties.reduce((sum, { counts }) => sum + counts.solid, 0) / begun;
}

/** Rows that follow each other and are of one lesson, as they stand under its name. */
export function byLesson<Row extends { lessonId: string }>(rows: readonly Row[]): { lessonId: string; rows: Row[] }[] {
  const groups: { lessonId: string; rows: Row[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.lessonId === row.lessonId) last.rows.push(row);
    else groups.push({ lessonId: row.lessonId, rows: [row] });
  }
  return groups;
}
