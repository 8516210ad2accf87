import { z } from "zod";
import { undoMs } from "@/domain/final";
import { type ItemCounts, type Measured, type Moments, measures } from "@/domain/gain";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";

type CohortRef = { cohortId: string; courseId: string };

/**
 * Of the cohort's learners each one's first pretest, final and checks that ended (`measured`), the response to each of their items
 * that counts (`counted`), and what they came to (`scores`), as `measuredIn` says it: the beginning of each statement here.
 */
const withScores = ({ cohortId, courseId }: CohortRef, now: Date) => Prisma.sql`
  with measured as (
    select distinct on (a.user_id, a.quiz_id) a.id, a.user_id, a.quiz_id, a.kind, a.edition_id, a.item_ids, a.deadline_at
    from attempts a
    join memberships m on m.user_id = a.user_id and m.cohort_id = ${cohortId}::uuid and m.role = 'learner' and m.left_at is null
    where a.course_id = ${courseId} and a.quiz_id = any(${[...measures]}) and a.submitted_at is not null
      and (a.kind <> 'final' or a.submitted_at <= ${new Date(now.getTime() - undoMs)})
    order by a.user_id, a.quiz_id, a.submitted_at
  ), counted as (
    select distinct on (r.attempt_id, r.item_id) r.attempt_id, r.item_id, r.correct
    from measured a join responses r on r.attempt_id = a.id
    where r.item_id = any(a.item_ids) and (a.deadline_at is null or r.created_at <= a.deadline_at)
    order by r.attempt_id, r.item_id, r.position desc
  ), scores as (
    select a.id, a.user_id, a.quiz_id, a.edition_id, count(*) filter (where c.correct)::int as raw,
      case when a.kind = 'pretest' then count(c.item_id)::int else cardinality(a.item_ids) end as max
    from measured a left join counted c on c.attempt_id = a.id
    group by a.id, a.user_id, a.quiz_id, a.edition_id, a.kind, a.item_ids
  )`;

const MomentsRow = z.object({
  measure: z.enum(measures),
  n: z.number(),
  before: z.number(),
  after: z.number(),
  deviation: z.number().nullable(),
});

/** What the people who have both came to before and in each later measure. */
export async function findMoments(db: Tx, ref: CohortRef, now: Date): Promise<(Moments & Pick<Measured, "measure">)[]> {
  const rows = await db.$queryRaw`${withScores(ref, now)}
    select s.quiz_id as measure, count(*)::int as n, avg(p.raw::float8 / p.max) as before, avg(s.raw::float8 / s.max) as after,
      stddev_samp(s.raw::float8 / s.max - p.raw::float8 / p.max) as deviation
    from scores p join scores s on s.user_id = p.user_id and s.quiz_id <> p.quiz_id
    where p.quiz_id = 'pretest' and p.max > 0 and s.max > 0
    group by s.quiz_id`;
  return z.array(MomentsRow).parse(rows);
}

const Counts = z.tuple([z.object({ learners: z.number(), taken: z.number(), skipped: z.number() })]);

/** How many learners the cohort has, and how many of them answered in a pretest or skipped it. */
export async function countPretests(db: Tx, ref: CohortRef, now: Date) {
  const rows = await db.$queryRaw`${withScores(ref, now)}
    select (select count(*)::int from memberships where cohort_id = ${ref.cohortId}::uuid and role = 'learner' and left_at is null) as learners,
      count(*) filter (where max > 0)::int as taken, count(*) filter (where max = 0)::int as skipped
    from scores where quiz_id = 'pretest'`;
  return Counts.parse(rows)[0];
}

const ItemRow = z.object({
  editionId: z.string(),
  itemId: z.string(),
  rightBefore: z.number(),
  before: z.number(),
  rightAfter: z.number(),
  after: z.number(),
});

/** Of the people who have both a pretest and a final: the responses to each item in either, counted. */
export async function countItems(db: Tx, ref: CohortRef, now: Date): Promise<ItemCounts[]> {
  const rows = await db.$queryRaw`${withScores(ref, now)}, both_taken as (
      select user_id from scores where max > 0 and quiz_id in ('pretest', 'final') group by user_id having count(*) = 2
    )
    select s.edition_id as "editionId", c.item_id as "itemId",
      count(*) filter (where s.quiz_id = 'pretest' and c.correct)::int as "rightBefore", count(*) filter (where s.quiz_id = 'pretest')::int as before,
      count(*) filter (where s.quiz_id = 'final' and c.correct)::int as "rightAfter", count(*) filter (where s.quiz_id = 'final')::int as after
    from both_taken b join scores s on s.user_id = b.user_id and s.quiz_id in ('pretest', 'final')
    join counted c on c.attempt_id = s.id
    group by s.edition_id, c.item_id`;
  return z
    .array(ItemRow)
    .parse(rows)
    .map(({ editionId, itemId, rightBefore, before, rightAfter, after }) => ({
      editionId,
      itemId,
      before: { right: rightBefore, n: before },
      after: { right: rightAfter, n: after },
    }));
}

const PersonRow = z.object({
  id: z.string(),
  name: z.string(),
  measured: z.array(z.object({ measure: z.enum(measures), score: z.object({ raw: z.number(), max: z.number() }) })),
  total: z.number(),
});

export type PersonGain = { id: string; name: string; measured: Measured[] };

/** A page of the people with a pretest and something later, who gained least from the one to their latest first, and how many there are. */
export async function listPeopleGains(
  db: Tx,
  ref: CohortRef,
  { now, skip, take }: { now: Date; skip: number; take: number },
): Promise<{ people: PersonGain[]; total: number }> {
  const rows = await db.$queryRaw`${withScores(ref, now)}, people as (
      select user_id,
        json_agg(json_build_object('measure', quiz_id, 'score', json_build_object('raw', raw, 'max', max))
          order by array_position(${[...measures]}, quiz_id)) as measured,
        (array_agg(raw::float8 / max order by array_position(${[...measures]}, quiz_id) desc))[1]
          - max(raw::float8 / max) filter (where quiz_id = 'pretest') as gained
      from scores where max > 0 group by user_id having count(*) > 1
    )
    select u.id, u.name, p.measured, count(*) over ()::int as total
    from people p join users u on u.id = p.user_id
    where p.gained is not null
    order by p.gained, u.id offset ${skip} limit ${take}`;
  const people = z.array(PersonRow).parse(rows);
  return { people: people.map(({ total: _, ...person }) => person), total: people[0]?.total ?? 0 };
}
