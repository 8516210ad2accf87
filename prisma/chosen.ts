import { z } from "zod";
import { choices } from "@/domain/choice";
import { undoMs } from "@/domain/final";
import { sampleQuizId } from "@/domain/guest";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";

/** Whose responses: those of a cohort's learners, or one learner's. */
export type Whose = { cohortId: string } | { userId: string };

const Row = z.object({
  editionId: z.string(),
  itemId: z.string(),
  choice: z.enum(choices),
  correct: z.boolean(),
  n: z.number(),
});
export type ChosenCount = z.infer<typeof Row>;

/**
 * What was chosen for each item of each edition, counted by the database: of everything that shows knowledge, as `tellingResponses` says
 * it, but for the landing page's item and for finals that may not be told yet. Of some items only, where they are named.
 */
export async function countChosen(
  db: Tx,
  whose: Whose,
  { courseId, now, itemIds }: { courseId: string; now: Date; itemIds?: string[] },
): Promise<ChosenCount[]> {
  const ofWhom =
    "userId" in whose
      ? Prisma.sql`a.user_id = ${whose.userId}::uuid`
      : Prisma.sql`a.user_id in (select m.user_id from memberships m
          where m.cohort_id = ${whose.cohortId}::uuid and m.role = 'learner' and m.left_at is null)`;
  const rows = await db.$queryRaw`
    with given as (
      select distinct on (r.attempt_id, r.item_id) a.edition_id, r.item_id, r.choice, r.correct
      from attempts a join responses r on r.attempt_id = a.id
      where ${ofWhom} and a.course_id = ${courseId} and a.scope = 'full' and a.kind <> 'pretest' and a.quiz_id <> ${sampleQuizId}
        and (a.kind <> 'final' or a.submitted_at <= ${new Date(now.getTime() - undoMs)})
        and r.item_id = any(a.item_ids) and (a.deadline_at is null or r.created_at <= a.deadline_at)
        and ${itemIds ? Prisma.sql`r.item_id = any(${itemIds})` : Prisma.sql`true`}
      order by r.attempt_id, r.item_id, case a.kind when 'final' then -r.position else r.position end
    )
    select edition_id as "editionId", item_id as "itemId", choice, correct, count(*)::int as n from given group by 1, 2, 3, 4`;
  return z.array(Row).parse(rows);
}
