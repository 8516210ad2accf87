import { z } from "zod";
import type { Period } from "@/domain/period";
import type { Tx } from "./client";
import type { LearnerRef } from "./learner";

/**
 * Of each period a time at which the learner began an attempt or responded in it, where there was one; a pretest that was skipped is
 * none. It is looked for among the attempts that were open in the period, and the first that is found will do. What came after a
 * deadline counts nowhere, and here neither.
 */
export async function findActiveTimes(
  tx: Tx,
  { userId, courseId }: LearnerRef,
  periods: readonly Period[],
): Promise<Date[]> {
  const rows = await tx.$queryRaw`
    select coalesce(
      (select a.started_at from attempts a
        where a.user_id = ${userId}::uuid and a.course_id = ${courseId} and a.started_at >= p."from" and a.started_at < p.until
          and (a.kind <> 'pretest' or a.submitted_at is null or exists (select from responses r where r.attempt_id = a.id))
        limit 1),
      (select r.created_at from attempts a join responses r on r.attempt_id = a.id
        where a.user_id = ${userId}::uuid and a.course_id = ${courseId} and a.started_at < p."from"
          and (a.submitted_at is null or a.submitted_at >= p."from") and r.created_at >= p."from" and r.created_at < p.until
        limit 1)) as at
    from jsonb_to_recordset(${JSON.stringify(periods)}::jsonb) as p("from" timestamptz, until timestamptz)`;
  return Times.parse(rows).flatMap(({ at }) => at ?? []);
}

const Times = z.array(z.object({ at: z.date().nullable() }));
