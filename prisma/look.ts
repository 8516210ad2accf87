import { z } from "zod";
import type { Attempt } from "@/domain/attempt";
import { timeAfter } from "@/domain/day";
import { type AttemptRef, AttemptRow, attemptColumns } from "./attempt";
import type { Tx } from "./client";
import { responsibilityAsked } from "./edition";
import { Prisma } from "./generated/client";
import { Keys, keysOf } from "./keys";
import { KnownRow, knownColumns, type StoredKnown } from "./knowledge";
import { latestFactOf } from "./learner";
import { rowsOf } from "./rows";

/** What a response to an attempt is judged beside. */
export type Look = {
  attempt: Attempt;
  /** The time that the learner's next fact has when it comes now. */
  at: Date;
  keys: z.infer<typeof Keys>;
  /** What is stored as known of the responsibility that was guessed; null where nothing is. */
  known: { courseId: string; responsibilityId: string; stored: StoredKnown | null };
};

/** A response's attempt, and the responsibility that it seems to be about: which one is known for sure with the attempt's edition. */
export type AskedRef = { attemptId: string; responsibilityId: string };

/** By the editions that this process has read. */
export const askedBy = ({ attemptId, itemId }: { attemptId: string; itemId: string }): AskedRef => ({
  attemptId,
  responsibilityId: responsibilityAsked(itemId) ?? "",
});

const Found = AttemptRow.extend({
  courseId: z.string(),
  latestFactAt: z.coerce.date(),
  keys: Keys,
  known: KnownRow.nullable(),
});

export const LookRow = Found.nullable();
const LookRows = z.tuple([z.object({ look: LookRow })]);

/** As a part of a statement, which `LookRow` reads: null where the user has no such attempt. */
export const lookOf = (userId: Prisma.Sql, { attemptId, responsibilityId }: AskedRef): Prisma.Sql => Prisma.sql`(
  select row_to_json(found) from (
    select ${attemptColumns}, a.course_id as "courseId", ${latestFactOf(Prisma.sql`a.user_id`)} as "latestFactAt", ${keysOf(Prisma.sql`a.course_id`)} as keys,
      (select row_to_json(card) from (
        select ${knownColumns} from review_cards c
        where c.user_id = a.user_id and c.course_id = a.course_id and c.responsibility_id = ${responsibilityId}) card) as known
    from attempts a where a.id = ${attemptId}::uuid and a.user_id = ${userId}) found)`;

export function lookIn(row: z.infer<typeof LookRow>, { responsibilityId }: AskedRef, now: Date): Look | null {
  if (!row) return null;
  const { courseId, latestFactAt, keys, known, ...attempt } = row;
  return { attempt, at: timeAfter(latestFactAt, now), keys, known: { courseId, responsibilityId, stored: known } };
}

/** Looks at an attempt of the user's; null where there is none. */
export async function lookAt(
  tx: Tx,
  { id, userId }: AttemptRef,
  now: Date,
  responsibilityId = "",
): Promise<Look | null> {
  const asked = { attemptId: id, responsibilityId };
  const rows = await rowsOf(tx, Prisma.sql`select ${lookOf(Prisma.sql`${userId}::uuid`, asked)} as look`);
  return lookIn(LookRows.parse(rows)[0].look, asked, now);
}
