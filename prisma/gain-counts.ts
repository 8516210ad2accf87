import { z } from "zod";
import { undoMs } from "@/domain/final";
import { addedUp, type ItemCounts } from "@/domain/gain";
import { groupedBy } from "@/domain/grouping";
import type { Tx } from "./client";
import { partByPart } from "./counted-outcomes";
import { Prisma } from "./generated/client";
import type { CohortRef } from "./report";

/** Whether an attempt measures: it ended, and a final's hand-in can't be taken back. */
export const isMeasured = (now: Date): Prisma.Sql => Prisma.sql`
  a.submitted_at is not null and (a.kind <> 'final' or a.submitted_at <= ${new Date(now.getTime() - undoMs)})`;

const Right = z.object({ right: z.number(), n: z.number() });

/** Counts of items before and after, as they are stored. */
export const StoredCounts: z.ZodType<ItemCounts[]> = z.array(
  z.object({ editionId: z.string(), itemId: z.string(), before: Right, after: Right }),
);

/**
 * Of the people who have both a pretest and a final: the responses to each item in either, counted, learners by learners. Whoever had
 * their account deleted has no pretest left.
 */
export async function countItems(db: Tx, ref: CohortRef, now: Date): Promise<ItemCounts[]> {
  const parts = await partByPart(db, ref.cohortId, (userIds) => countItemsOf(db, ref.courseId, userIds, now));
  return [...groupedBy(parts, ({ editionId, itemId }) => `${editionId} ${itemId}`).values()].flatMap((own) =>
    own.slice(0, 1).map(({ editionId, itemId }) => ({ editionId, itemId, ...addedUp(own) })),
  );
}

async function countItemsOf(db: Tx, courseId: string, userIds: readonly string[], now: Date): Promise<ItemCounts[]> {
  const rows = await db.$queryRaw`
    with measured as (
      select distinct on (a.user_id, a.quiz_id) a.id, a.user_id, a.quiz_id, a.edition_id, a.item_ids, a.deadline_at
      from attempts a
      where a.user_id = any(${userIds}::uuid[]) and a.course_id = ${courseId} and a.quiz_id in ('pretest', 'final') and ${isMeasured(now)}
      order by a.user_id, a.quiz_id, a.submitted_at
    ), beside as (
      select *, bool_or(quiz_id = 'final' and item_ids <> '{}') over (partition by user_id) as has_final from measured
    ), counted as (
      select distinct on (r.attempt_id, r.item_id) a.user_id, a.quiz_id, a.edition_id, r.item_id, r.correct
      from beside a join responses r on r.attempt_id = a.id
      where a.has_final and r.item_id = any(a.item_ids) and (a.deadline_at is null or r.created_at <= a.deadline_at)
      order by r.attempt_id, r.item_id, r.position desc
    ), both_taken as (
      select *, bool_or(quiz_id = 'pretest') over (partition by user_id) as has_pretest from counted
    )
    select edition_id as "editionId", item_id as "itemId",
      json_build_object('right', count(*) filter (where quiz_id = 'pretest' and correct), 'n', count(*) filter (where quiz_id = 'pretest')) as before,
      json_build_object('right', count(*) filter (where quiz_id = 'final' and correct), 'n', count(*) filter (where quiz_id = 'final')) as after
    from both_taken where has_pretest
    group by 1, 2`;
  return StoredCounts.parse(rows);
}
