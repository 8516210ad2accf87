import { z } from "zod";
import type { Tx } from "./client";
import { countIn } from "./count";
import { Prisma } from "./generated/client";
import type { LearnerRef } from "./learner";
import { PastRow, pastColumns } from "./past-attempt";

/** A page of a learner's own attempts shows so many, as a glance takes in. */
export const attemptsAtOnce = 10;

const Row = PastRow.extend({
  /** Items of a pretest that were answered. */
  answered: z.number(),
});
const Rows = z.array(Row);

/** An attempt in its learner's own history, with what it came to. */
export type PastAttempt = z.infer<typeof Row>;

/** Of all quizzes, or of one. */
export type HistoryRef = LearnerRef & { quizId?: string };

const own = ({ userId, courseId, quizId }: HistoryRef) => Prisma.sql`
  a.user_id = ${userId}::uuid and a.course_id = ${courseId} and ${quizId ? Prisma.sql`a.quiz_id = ${quizId}` : Prisma.sql`true`}`;

export const countHistory = async (db: Tx, ref: HistoryRef): Promise<number> =>
  countIn(await db.$queryRaw`select count(*)::int as n from attempts a where ${own(ref)}`);

/** A page of them, the newest first. */
export async function listHistory(db: Tx, ref: HistoryRef, page: number): Promise<PastAttempt[]> {
  const rows = await db.$queryRaw`
    select ${pastColumns}, case a.kind when 'pretest' then (
        select count(distinct r.item_id)::int from responses r where r.attempt_id = a.id and r.item_id = any(a.item_ids)
      ) else 0 end as answered
    from attempts a where ${own(ref)}
    order by a.started_at desc, a.id desc limit ${attemptsAtOnce} offset ${(page - 1) * attemptsAtOnce}`;
  return Rows.parse(rows);
}
