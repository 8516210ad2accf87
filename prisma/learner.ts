import { z } from "zod";
import { timeAfter } from "@/domain/day";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";

/** A learner in a course. */
export type LearnerRef = { userId: string; courseId: string };

/**
 * Who stores a response (`record_response` takes the same lock), or replays all of a learner's (a hand-in, its undo), is alone with
 * them. Held until the transaction ends; in memory only, so it costs no write.
 */
export const takeLearner = (tx: Tx, userId: string) =>
  tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${userId}, 0))`;

/** The same of several learners, in the order of their ids: two who take many never wait for each other in a circle. */
export const takeLearners = (tx: Tx, userIds: readonly string[]) =>
  tx.$executeRaw`
    select pg_advisory_xact_lock(hashtextextended(l.id, 0)) from (select id from unnest(${[...userIds]}::text[]) id order by id offset 0) l`;

/** Who changes a course's keys is alone with them; taken after the learners. `record_judged` takes them with others. */
export const takeKeys = (tx: Tx, courseId: string) =>
  tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`keys of ${courseId}`}, 0))`;

/**
 * When the learner's latest fact was stored, as a part of a statement: each of the three is one look into an index, however
 * long the history. What an ended attempt holds is not later than its end, but for responses after a deadline, which count nowhere.
 */
export const latestFactOf = (userId: Prisma.Sql): Prisma.Sql => Prisma.sql`greatest(
  (select max(started_at) from attempts where user_id = ${userId}),
  (select max(submitted_at) from attempts where user_id = ${userId}),
  (select max(r.created_at) from attempts f join responses r on r.attempt_id = f.id where f.user_id = ${userId} and f.submitted_at is null))`;

/** The time that a fact of the learner's has when it is stored now: the learner's time never runs backwards. */
export async function learnerTime(tx: Tx, userId: string, now: Date): Promise<Date> {
  const rows = await tx.$queryRaw`select ${latestFactOf(Prisma.sql`${userId}::uuid`)} as "latestFactAt"`;
  return timeAfter(LatestFact.parse(rows)[0]?.latestFactAt ?? null, now);
}

const LatestFact = z.array(z.object({ latestFactAt: z.date().nullable() }));
