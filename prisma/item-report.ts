import { z } from "zod";
import { Choice } from "@/domain/course";
import { groupedBy } from "@/domain/grouping";
import { sampleQuizId } from "@/domain/guest";
import type { ItemFigures } from "@/domain/item-analysis";
import { figuresFrom } from "@/domain/item-figures";
import type { ItemVersion } from "@/domain/item-version";
import type { Tx } from "./client";
import { type Counting, countedOutcomes, partByPart } from "./counted-outcomes";
import type { CohortRef } from "./report";

/** The editions that the cohort's learners have met in practice or a final, the oldest first. For each one of theirs is looked for, and no more. */
export async function findMetEditionIds(db: Tx, { cohortId, courseId }: CohortRef): Promise<string[]> {
  const rows = await db.$queryRaw`
    select e.id from editions e
    where e.course_id = ${courseId} and exists (
      select from memberships m join users u on u.id = m.user_id and (m.left_at is null or u.is_erased)
      cross join lateral (
        select from attempts a
        where a.user_id = m.user_id and a.course_id = ${courseId} and a.edition_id = e.id and a.kind in ('practice', 'final')
          and a.quiz_id <> ${sampleQuizId} limit 1
      ) met
      where m.cohort_id = ${cohortId}::uuid and m.role = 'learner')
    order by e.created_at, e.id`;
  return Editions.parse(rows).map(({ id }) => id);
}

const Editions = z.array(z.object({ id: z.string() }));

const Part = z.object({
  editionId: z.string(),
  itemId: z.string(),
  bins: z.array(
    z
      .tuple([Choice, z.boolean(), z.number(), z.number(), z.number()])
      .transform(([choice, correct, others, othersRight, n]) => ({ choice, correct, others, othersRight, n })),
  ),
  durationsMs: z.array(z.array(z.number())).transform((lists) => lists.flat()),
  surelyWrong: z.number(),
  omitted: z.number(),
  notReached: z.number(),
});

/** What the responses that count come to, item version by item version: learners by learners, each with all of theirs. */
export async function figureItems(
  db: Tx,
  versions: readonly ItemVersion[],
  counting: Counting,
): Promise<Map<ItemVersion, ItemFigures>> {
  const parts = await partByPart(db, counting.cohortId, (userIds) => partsOf(db, counting, userIds));
  const byItem = groupedBy(parts, ({ editionId, itemId }) => `${editionId} ${itemId}`);
  return new Map(
    versions.flatMap((version) => {
      const own = version.editionIds.flatMap((id) => byItem.get(`${id} ${version.item.id}`) ?? []);
      return own.length > 0 ? [[version, figuresFrom(own)] as const] : [];
    }),
  );
}

async function partsOf(db: Tx, counting: Counting, userIds: readonly string[]) {
  const rows = await db.$queryRaw`
    with ${countedOutcomes(counting, userIds)},
    rested as (
      select *, count(choice) over learner - count(choice) over item as others,
        count(*) filter (where correct) over learner - count(*) filter (where correct) over item as others_right
      from outcomes
      window learner as (partition by user_id), item as (partition by user_id, item_id)
    ), alike as (
      select edition_id, item_id, choice, correct, others, others_right, count(*) as n,
        array_agg(duration_ms) filter (where duration_ms is not null) as durations,
        count(*) filter (where not correct and certainty = 'very') as surely_wrong,
        count(*) filter (where lack = 'omitted') as omitted, count(*) filter (where lack = 'not-reached') as not_reached
      from rested group by 1, 2, 3, 4, 5, 6
    )
    select edition_id as "editionId", item_id as "itemId",
      coalesce(json_agg(json_build_array(choice, correct, others, others_right, n)) filter (where choice is not null), '[]') as bins,
      coalesce(json_agg(durations) filter (where durations is not null), '[]') as "durationsMs",
      sum(surely_wrong)::int as "surelyWrong", sum(omitted)::int as omitted, sum(not_reached)::int as "notReached"
    from alike group by 1, 2`;
  return z.array(Part).parse(rows);
}
