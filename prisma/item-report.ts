import { z } from "zod";
import { smallestRest } from "@/domain/discrimination";
import { sampleQuizId } from "@/domain/guest";
import type { ItemFigures } from "@/domain/item-analysis";
import type { ItemVersion } from "@/domain/item-version";
import type { Tx } from "./client";
import { type Counting, countedOutcomes } from "./counted-outcomes";
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

const Count = z.number();
const Counts = z.tuple([Count, Count, Count]).transform(([first, both, second]) => ({ first, both, second }));

const FiguresRow = z.object({
  version: z.number(),
  counts: Counts,
  surelyWrong: Count,
  omitted: Count,
  notReached: Count,
  medianMs: z.number().nullable(),
  weak: Counts,
  middle: Counts,
  strong: Counts,
  n: Count,
  right: Count,
  rest: z.number(),
  restSquared: z.number(),
  restOfRight: z.number(),
  restOfStrongest: z.number(),
});

/** What the responses that count come to, item version by item version; the database adds up, and gives a row a version. */
export async function figureItems(
  db: Tx,
  versions: readonly ItemVersion[],
  counting: Counting,
): Promise<Map<ItemVersion, ItemFigures>> {
  const places = versions.flatMap(({ item, editionIds }, version) =>
    editionIds.map((editionId) => ({ edition_id: editionId, item_id: item.id, version })),
  );
  const rows = await db.$queryRaw`
    with ${countedOutcomes(counting)},
    asked as (
      select o.*, v.version from outcomes o
      join jsonb_to_recordset(${JSON.stringify(places)}::jsonb) v(edition_id text, item_id text, version int) using (edition_id, item_id)
    ), rested as (
      select a.version, a.choice, a.correct, (c.correct - i.correct)::float8 / (c.n - i.n) as rest
      from asked a
      join (select user_id, count(*) as n, count(*) filter (where correct) as correct
            from outcomes where choice is not null group by 1) c using (user_id)
      join (select user_id, item_id, count(*) as n, count(*) filter (where correct) as correct
            from outcomes where choice is not null group by 1, 2) i using (user_id, item_id)
      where a.choice is not null and c.n - i.n >= ${smallestRest}
    ), ranked as (
      select *, count(*) filter (where correct) over whole as right_ones,
        row_number() over (partition by version order by rest desc) as from_strongest,
        -- Those level with each other take the middle of their places, so that a third never parts them.
        floor(3 * (rank() over (partition by version order by rest) - 1 + count(*) over (partition by version, rest) / 2.0)
          / count(*) over whole) as third
      from rested window whole as (partition by version)
    ), told as (
      select version, count(*)::int as n, count(*) filter (where correct)::int as "right", sum(rest) as rest, sum(rest * rest) as "restSquared",
        sum(rest) filter (where correct) as "restOfRight", sum(rest) filter (where from_strongest <= right_ones) as "restOfStrongest",
        array[count(*) filter (where third = 0 and choice = 'first'), count(*) filter (where third = 0 and choice = 'both'),
          count(*) filter (where third = 0 and choice = 'second')]::int[] as weak,
        array[count(*) filter (where third = 1 and choice = 'first'), count(*) filter (where third = 1 and choice = 'both'),
          count(*) filter (where third = 1 and choice = 'second')]::int[] as middle,
        array[count(*) filter (where third = 2 and choice = 'first'), count(*) filter (where third = 2 and choice = 'both'),
          count(*) filter (where third = 2 and choice = 'second')]::int[] as strong
      from ranked group by version
    ), summed as (
      select version,
        array[count(*) filter (where choice = 'first'), count(*) filter (where choice = 'both'),
          count(*) filter (where choice = 'second')]::int[] as counts,
        count(*) filter (where not correct and certainty = 'very')::int as "surelyWrong",
        count(*) filter (where lack = 'omitted')::int as omitted,
        count(*) filter (where lack = 'not-reached')::int as "notReached",
        percentile_cont(0.5) within group (order by duration_ms) as "medianMs"
      from asked group by version
    )
    select s.*, coalesce(t.n, 0) as n, coalesce(t."right", 0) as "right", coalesce(t.rest, 0) as rest,
      coalesce(t."restSquared", 0) as "restSquared", coalesce(t."restOfRight", 0) as "restOfRight",
      coalesce(t."restOfStrongest", 0) as "restOfStrongest", coalesce(t.weak, '{0,0,0}') as weak,
      coalesce(t.middle, '{0,0,0}') as middle, coalesce(t.strong, '{0,0,0}') as strong
    from summed s left join told t using (version)`;
  return new Map(
    z
      .array(FiguresRow)
      .parse(rows)
      .flatMap(({ version: place, weak, middle, strong, n, right, rest, ...row }) => {
        const { restSquared, restOfRight, restOfStrongest, ...figures } = row;
        const sums = { n, right, rest, restSquared, restOfRight, restOfStrongest };
        const version = versions[place];
        return version ? [[version, { ...figures, thirds: { weak, middle, strong }, rest: sums }] as const] : [];
      }),
  );
}
