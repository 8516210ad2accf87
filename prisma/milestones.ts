import { z } from "zod";
import type { Attempt } from "@/domain/attempt";
import { AttemptRow, attemptColumns } from "./attempt";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";
import type { LearnerRef } from "./learner";

const Attempts = z.array(AttemptRow);

/**
 * The learner's attempts that tell where they stand, in the order of their start: of each quiz the open one, the latest, and of those
 * that ended with the quiz's own set the first and the last; besides, the finals and reviews that ended since. Where one began before the
 * first had ended (a trial that came to the account), it is among them, and may have ended first. Each is a look into an index: how many rows
 * are read hangs on how many quizzes there are, and not on how often they were taken. As an array, lest the server take them to be many.
 */
export async function findMilestones(tx: Tx, { userId, courseId }: LearnerRef, since: Date): Promise<Attempt[]> {
  const own = Prisma.sql`a.user_id = ${userId}::uuid and a.course_id = ${courseId}`;
  const ofQuiz = Prisma.sql`${own} and a.quiz_id = q.quiz_id`;
  const whole = Prisma.sql`${ofQuiz} and a.scope = 'full' and a.submitted_at is not null`;
  const rows = await tx.$queryRaw`
    with recursive quizzes as (
      (select a.quiz_id from attempts a where ${own} order by a.quiz_id limit 1)
      union all
      select (select a.quiz_id from attempts a where ${own} and a.quiz_id > q.quiz_id order by a.quiz_id limit 1)
      from quizzes q where q.quiz_id is not null
    ), milestones as (
      select a.id from attempts a where ${own} and a.submitted_at is null
      union
      select a.id from attempts a
      where ${own} and a.submitted_at >= ${since} and a.kind in ('final', 'review')
      union
      select m.id from quizzes q cross join lateral (
        (select a.id from attempts a where ${ofQuiz} order by a.started_at desc limit 1)
        union all
        (select a.id from attempts a where ${whole} order by a.started_at desc limit 1)
        union all
        (select a.id from attempts a where ${whole} and a.started_at <= (
          select a.submitted_at from attempts a where ${whole} order by a.started_at limit 1))
      ) m
    )
    select ${attemptColumns} from attempts a where a.id = any(array(select id from milestones)) order by a.started_at`;
  return Attempts.parse(rows);
}

/** The learner's open attempt at a quiz and the latest one, in the order of their start. */
export async function findLatest(
  tx: Tx,
  { userId, courseId, quizId }: LearnerRef & { quizId: string },
): Promise<Attempt[]> {
  const own = Prisma.sql`a.user_id = ${userId}::uuid and a.course_id = ${courseId} and a.quiz_id = ${quizId}`;
  const rows = await tx.$queryRaw`
    select ${attemptColumns} from attempts a
    where a.id in (
      (select a.id from attempts a where ${own} and a.submitted_at is null)
      union all
      (select a.id from attempts a where ${own} order by a.started_at desc limit 1)
    ) order by a.started_at`;
  return Attempts.parse(rows);
}
