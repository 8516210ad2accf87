import { z } from "zod";
import { checkDays, checkQuizId } from "@/domain/check";
import type { LessonReading } from "@/domain/progress";
import type { CheckResult } from "@/domain/remembered";
import type { AttemptSummary } from "@/domain/report";
import type { Tx } from "./client";

export type CohortRef = { cohortId: string; courseId: string };

const Summary = z.object({
  userId: z.string(),
  quizId: z.string(),
  scope: z.enum(["full", "retry"]),
  startedAt: z.date(),
  submittedAt: z.date().nullable(),
  raw: z.number(),
  max: z.number(),
  lastResponseAt: z.date().nullable(),
});

/** The practice attempts of the learners, in the order of their start, what was right in them counted. */
export async function summariseAttempts(
  db: Tx,
  courseId: string,
  userIds: readonly string[],
): Promise<AttemptSummary[]> {
  const rows = await db.$queryRaw`
    select a.user_id as "userId", a.quiz_id as "quizId", a.scope, a.started_at as "startedAt", a.submitted_at as "submittedAt",
      cardinality(a.item_ids) as max, coalesce(a.raw, attempt_raw(a)) as raw,
      coalesce(a.submitted_at, (select max(r.created_at) from responses r where r.attempt_id = a.id)) as "lastResponseAt"
    from attempts a
    where a.user_id = any(${userIds}::uuid[]) and a.course_id = ${courseId} and a.kind = 'practice'
    order by a.started_at`;
  return z
    .array(Summary)
    .parse(rows)
    .map(({ raw, max, ...summary }) => ({ ...summary, score: { raw, max } }));
}

/** Without figures where no whole practice ended. */
const Summed = z
  .tuple([z.number().nullable(), z.number().nullable()])
  .transform(([raw, max]) => (raw === null || max === null ? null : { raw, max }));

const LessonTally = z.object({
  userId: z.string(),
  lessonId: z.string(),
  first: Summed,
  last: Summed,
  all: Summed,
});

export type LessonTally = z.infer<typeof LessonTally>;

/** What came of the learners' practices, a row for each lesson that one was begun of. */
export async function findLessonTallies(db: Tx, courseId: string, userIds: readonly string[]): Promise<LessonTally[]> {
  const rows = await db.$queryRaw`
    select user_id as "userId", lesson_id as "lessonId", array[first_raw, first_max] as first, array[last_raw, last_max] as last,
      array[all_raw, all_max] as "all"
    from lesson_tallies where course_id = ${courseId} and user_id = any(${userIds}::uuid[])`;
  return z.array(LessonTally).parse(rows);
}

export const findReadingsOf = (
  db: Tx,
  courseId: string,
  userIds: string[],
): Promise<(LessonReading & { userId: string })[]> =>
  db.lessonReading.findMany({
    where: { courseId, userId: { in: userIds } },
    select: { userId: true, lessonId: true, paragraphId: true, updatedAt: true, completedAt: true },
  });

const CheckRow = z.object({ userId: z.string(), quizId: z.string(), raw: z.number(), max: z.number() });

/** The submitted checks of the cohort's learners, of each learner and day the first, their responses counted by the database. */
export async function findCheckResults(db: Tx, { cohortId, courseId }: CohortRef): Promise<CheckResult[]> {
  const rows = await db.$queryRaw`
    select distinct on (a.user_id, a.quiz_id) a.user_id as "userId", a.quiz_id as "quizId", cardinality(a.item_ids) as max,
      coalesce(a.raw, attempt_raw(a)) as raw
    from attempts a
    join memberships m on m.user_id = a.user_id and m.cohort_id = ${cohortId}::uuid and m.role = 'learner' and m.left_at is null
    where a.course_id = ${courseId} and a.quiz_id = any(${checkDays.map(checkQuizId)}) and a.kind = 'check' and a.submitted_at is not null
    order by a.user_id, a.quiz_id, a.submitted_at`;
  return z
    .array(CheckRow)
    .parse(rows)
    .flatMap(({ userId, quizId, ...score }) =>
      checkDays.filter((day) => checkQuizId(day) === quizId).map((day) => ({ userId, day, score })),
    );
}
