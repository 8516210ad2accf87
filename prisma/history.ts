import { z } from "zod";
import { quizKinds } from "@/domain/attempt";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";
import type { LearnerRef } from "./learner";

/** A page of a learner's own attempts shows so many, as a glance takes in. */
export const attemptsAtOnce = 10;

const Row = z.object({
  id: z.string(),
  quizId: z.string(),
  kind: z.enum(quizKinds),
  scope: z.enum(["full", "retry"]),
  editionId: z.string(),
  startedAt: z.date(),
  submittedAt: z.date().nullable(),
  raw: z.number(),
  max: z.number(),
  /** Items of a pretest that were answered. */
  answered: z.number(),
});

/** An attempt in its learner's own history, with what it came to. */
export type PastAttempt = z.infer<typeof Row>;

/** Of all quizzes, or of one. */
export type HistoryRef = LearnerRef & { quizId?: string };

const own = ({ userId, courseId, quizId }: HistoryRef) => Prisma.sql`
  a.user_id = ${userId}::uuid and a.course_id = ${courseId} and ${quizId ? Prisma.sql`a.quiz_id = ${quizId}` : Prisma.sql`true`}`;

export const countHistory = async (db: Tx, ref: HistoryRef): Promise<number> =>
  Count.parse(await db.$queryRaw`select count(*)::int as n from attempts a where ${own(ref)}`)[0].n;

const Count = z.tuple([z.object({ n: z.number() })]);

/** A page of them, the newest first. */
export async function listHistory(db: Tx, ref: HistoryRef, page: number): Promise<PastAttempt[]> {
  const rows = await db.$queryRaw`
    select a.id, a.quiz_id as "quizId", a.kind, a.scope, a.edition_id as "editionId", a.started_at as "startedAt", a.submitted_at as "submittedAt",
      coalesce(a.raw, attempt_raw(a)) as raw, cardinality(a.item_ids) as max,
      case a.kind when 'pretest' then (
        select count(distinct r.item_id)::int from responses r where r.attempt_id = a.id and r.item_id = any(a.item_ids)
      ) else 0 end as answered
    from attempts a where ${own(ref)}
    order by a.started_at desc, a.id desc limit ${attemptsAtOnce} offset ${(page - 1) * attemptsAtOnce}`;
  return z.array(Row).parse(rows);
}
