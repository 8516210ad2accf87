import { z } from "zod";
import type { Attempt } from "@/domain/attempt";
import { checkDays, checkQuizId } from "@/domain/check";
import { groupedBy } from "@/domain/grouping";
import type { LessonReading } from "@/domain/progress";
import type { CheckResult } from "@/domain/remembered";
import type { AttemptSummary } from "@/domain/report";
import { AttemptRow, attemptColumns } from "./attempt";
import type { Db } from "./client";

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

/** Every practice attempt of the cohort's learners, its first responses counted by the database. */
export async function summariseAttempts(db: Db, { cohortId, courseId }: CohortRef): Promise<AttemptSummary[]> {
  const rows = await db.$queryRaw`
    select a.user_id as "userId", a.quiz_id as "quizId", a.scope, a.started_at as "startedAt", a.submitted_at as "submittedAt",
      cardinality(a.item_ids) as max, coalesce(r.raw, 0)::int as raw, r.last as "lastResponseAt"
    from attempts a
    join memberships m on m.user_id = a.user_id and m.cohort_id = ${cohortId}::uuid and m.role = 'learner' and m.left_at is null
    left join lateral (
      select count(*) filter (where f.correct and f.item_id = any(a.item_ids)) as raw, max(f.created_at) as last
      from (select distinct on (item_id) item_id, correct, max(created_at) over () as created_at
            from responses where attempt_id = a.id order by item_id, position) f
    ) r on true
    where a.course_id = ${courseId} and a.kind = 'practice'
    order by a.started_at`;
  return z
    .array(Summary)
    .parse(rows)
    .map(({ raw, max, ...summary }) => ({ ...summary, score: { raw, max } }));
}

export const findCohortReadings = async (
  db: Db,
  { cohortId, courseId }: CohortRef,
): Promise<(LessonReading & { userId: string })[]> =>
  db.lessonReading.findMany({
    where: { courseId, user: { memberships: { some: { cohortId, role: "learner", leftAt: null } } } },
    select: { userId: true, lessonId: true, paragraphId: true, updatedAt: true, completedAt: true },
  });

const CheckRow = z.object({ userId: z.string(), quizId: z.string(), raw: z.number(), max: z.number() });

/** The submitted checks of the cohort's learners, of each learner and day the first, their responses counted by the database. */
export async function findCheckResults(db: Db, { cohortId, courseId }: CohortRef): Promise<CheckResult[]> {
  const rows = await db.$queryRaw`
    select distinct on (a.user_id, a.quiz_id) a.user_id as "userId", a.quiz_id as "quizId", cardinality(a.item_ids) as max,
      (select count(*)::int from responses r where r.attempt_id = a.id and r.correct and r.item_id = any(a.item_ids)) as raw
    from attempts a
    join memberships m on m.user_id = a.user_id and m.cohort_id = ${cohortId}::uuid and m.role = 'learner' and m.left_at is null
    where a.course_id = ${courseId} and a.kind = 'check' and a.submitted_at is not null
    order by a.user_id, a.quiz_id, a.submitted_at`;
  return z
    .array(CheckRow)
    .parse(rows)
    .flatMap(({ userId, quizId, ...score }) =>
      checkDays.filter((day) => checkQuizId(day) === quizId).map((day) => ({ userId, day, score })),
    );
}

/** Every attempt of the cohort's learners with its responses: one list for each learner who has attempts. */
export async function findCohortAttempts(db: Db, { cohortId, courseId }: CohortRef): Promise<Attempt[][]> {
  const rows = await db.$queryRaw`
    select a.user_id as "userId", ${attemptColumns}
    from attempts a
    join memberships m on m.user_id = a.user_id and m.cohort_id = ${cohortId}::uuid and m.role = 'learner' and m.left_at is null
    where a.course_id = ${courseId}
    order by a.started_at`;
  const attempts = z.array(AttemptRow.extend({ userId: z.string() })).parse(rows);
  return [...groupedBy(attempts, ({ userId }) => userId).values()];
}
