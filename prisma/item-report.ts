import { z } from "zod";
import { Choice } from "@/domain/course";
import { sampleQuizId } from "@/domain/guest";
import type { ItemFigures } from "@/domain/item-analysis";
import { figuresFrom, type ItemPart } from "@/domain/item-figures";
import type { ItemVersion } from "@/domain/item-version";
import type { Tx } from "./client";
import { type Counting, countedOutcomes, findCountedMembers } from "./counted-outcomes";
import type { CohortRef } from "./report";

/** The editions that the cohort's learners have met in practice or a final, the oldest first. */
export async function findMetEditionIds(db: Tx, { cohortId, courseId }: CohortRef): Promise<string[]> {
  const met = await db.edition.findMany({
    where: {
      attempts: {
        some: {
          courseId,
          kind: { in: ["practice", "final"] },
          quizId: { not: sampleQuizId },
          user: {
            memberships: { some: { cohortId, role: "learner", OR: [{ leftAt: null }, { user: { isErased: true } }] } },
          },
        },
      },
    },
    select: { id: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return met.map(({ id }) => id);
}

/** Learners who are counted in one statement: it ends long before the bound of its time. */
const atOnce = 500;

const Part = z.object({
  version: z.number(),
  bins: z.array(
    z
      .tuple([Choice, z.boolean(), z.number(), z.number(), z.number()])
      .transform(([choice, correct, others, othersRight, n]) => ({ choice, correct, others, othersRight, n })),
  ),
  durationsMs: z.array(z.number()),
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
  const ids = await findCountedMembers(db, counting.cohortId);
  const parts = new Map<ItemVersion, ItemPart[]>();
  for (let from = 0; from < ids.length; from += atOnce)
    for (const { version: place, ...part } of await partsOf(db, versions, counting, ids.slice(from, from + atOnce))) {
      const version = versions[place];
      if (version) parts.set(version, [...(parts.get(version) ?? []), part]);
    }
  return new Map([...parts].map(([version, found]) => [version, figuresFrom(found)]));
}

async function partsOf(db: Tx, versions: readonly ItemVersion[], counting: Counting, userIds: readonly string[]) {
  const places = versions.flatMap(({ item, editionIds }, version) =>
    editionIds.map((editionId) => ({ edition_id: editionId, item_id: item.id, version })),
  );
  const rows = await db.$queryRaw`
    with ${countedOutcomes(counting, userIds)},
    asked as (
      select o.*, v.version from outcomes o
      join jsonb_to_recordset(${JSON.stringify(places)}::jsonb) v(edition_id text, item_id text, version int) using (edition_id, item_id)
    ), binned as (
      select a.version, a.choice, a.correct, c.n - i.n as others, c.correct - i.correct as others_right, count(*) as n
      from asked a
      join (select user_id, count(*) as n, count(*) filter (where correct) as correct
            from outcomes where choice is not null group by 1) c using (user_id)
      join (select user_id, item_id, count(*) as n, count(*) filter (where correct) as correct
            from outcomes where choice is not null group by 1, 2) i using (user_id, item_id)
      where a.choice is not null
      group by 1, 2, 3, 4, 5
    ), bins as (
      select version, json_agg(json_build_array(choice, correct, others, others_right, n)) as bins from binned group by 1
    )
    select a.version, coalesce((select bins from bins b where b.version = a.version), '[]') as bins,
      coalesce(array_agg(a.duration_ms) filter (where a.duration_ms is not null), '{}') as "durationsMs",
      count(*) filter (where not a.correct and a.certainty = 'very')::int as "surelyWrong",
      count(*) filter (where a.lack = 'omitted')::int as omitted, count(*) filter (where a.lack = 'not-reached')::int as "notReached"
    from asked a group by a.version`;
  return z.array(Part).parse(rows);
}
