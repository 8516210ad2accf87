import { z } from "zod";
import { type Attempt, quizKinds } from "@/domain/attempt";
import { certainties, choices } from "@/domain/choice";
import { undoMs } from "@/domain/final";
import { sampleQuizId } from "@/domain/guest";
import { attemptFields } from "./attempt";
import type { Tx } from "./client";
import { countIn } from "./count";
import { Prisma } from "./generated/client";
import type { LearnerRef } from "./learner";
import { PastRow, pastColumns } from "./past-attempt";

/** When a manager asks, and whether they are the learner. */
export type Asking = { now: Date; isOwn: boolean };

/** Lists show so many at a time. */
export const toldAtOnce = 25;

/**
 * An attempt `a` of the learner's that a manager may see, as `isToldToManager` says it: of a final nothing while it can be changed,
 * and of a pretest, which tells its own learner nothing, nothing to that learner.
 */
const isTold = ({ userId, courseId }: LearnerRef, { now, isOwn }: Asking) => Prisma.sql`
  a.user_id = ${userId}::uuid and a.course_id = ${courseId} and a.quiz_id <> ${sampleQuizId} and (
    a.kind not in ('final', 'pretest')
    or a.kind = 'final' and a.submitted_at <= ${new Date(now.getTime() - undoMs)}
    or a.kind = 'pretest' and not ${isOwn}::boolean and a.submitted_at is not null and exists (select from responses r where r.attempt_id = a.id)
  )`;

const Summaries = z.array(PastRow);
export type ToldAttempt = z.infer<typeof PastRow>;

/** How many attempts of the learner's there are to see, and a page of them, the newest first, what was right in each counted. */
export const countTold = async (db: Tx, ref: LearnerRef, asking: Asking): Promise<number> =>
  countIn(await db.$queryRaw`select count(*)::int as n from attempts a where ${isTold(ref, asking)}`);

export async function listTold(db: Tx, ref: LearnerRef, asking: Asking, page: number): Promise<ToldAttempt[]> {
  const rows = await db.$queryRaw`
    select ${pastColumns}
    from attempts a where ${isTold(ref, asking)}
    order by a.started_at desc, a.id desc limit ${toldAtOnce} offset ${(page - 1) * toldAtOnce}`;
  return Summaries.parse(rows);
}

const Told = z.object({
  id: z.string(),
  attemptId: z.string(),
  editionId: z.string(),
  quizId: z.string(),
  kind: z.enum(quizKinds),
  itemId: z.string(),
  choice: z.enum(choices),
  certainty: z.enum(certainties).nullable(),
  correct: z.boolean(),
  at: z.date(),
});
export type ToldResponse = z.infer<typeof Told>;
const Tolds = z.array(Told);

const ofItems = (ref: LearnerRef, asking: Asking, itemIds: string[]) => Prisma.sql`
  from attempts a join responses r on r.attempt_id = a.id
  where ${isTold(ref, asking)} and r.item_id = any(${itemIds})`;

/** How many responses the learner gave to some items, and a page of them, the newest first: returning items and retries, too. */
export const countResponsesTo = async (db: Tx, ref: LearnerRef, asking: Asking, itemIds: string[]): Promise<number> =>
  countIn(await db.$queryRaw`select count(*)::int as n ${ofItems(ref, asking, itemIds)}`);

export async function listResponsesTo(
  db: Tx,
  ref: LearnerRef,
  asking: Asking,
  { itemIds, page }: { itemIds: string[]; page: number },
): Promise<ToldResponse[]> {
  const rows = await db.$queryRaw`
    select r.id, a.id as "attemptId", a.edition_id as "editionId", a.quiz_id as "quizId", a.kind, r.item_id as "itemId", r.choice,
      r.certainty, r.correct, r.created_at as at
    ${ofItems(ref, asking, itemIds)}
    order by r.created_at desc, r.position desc, r.id limit ${toldAtOnce} offset ${(page - 1) * toldAtOnce}`;
  return Tolds.parse(rows);
}

/** The learner's quizzes that measure: pretest, finals and checks, in the order of their start. They are few, and small. */
export const findMeasures = (db: Tx, { userId, courseId }: LearnerRef): Promise<Attempt[]> =>
  db.attempt.findMany({
    where: { userId, courseId, kind: { in: ["pretest", "final", "check"] } },
    select: attemptFields,
    orderBy: { startedAt: "asc" },
  });
