import { z } from "zod";
import { type Measured, type Moments, measures } from "@/domain/gain";
import type { Tx } from "./client";
import { isMeasured } from "./gain-counts";
import { Prisma } from "./generated/client";
import type { CohortRef } from "./report";

/**
 * Of the cohort's learners each one's first pretest, final and checks that ended, and what they came to (`scores`), as `measuredIn` says
 * it: the beginning of each statement here. What was right is counted with the attempts; of responses it reads how many of a pretest's
 * items were answered.
 */
const withScores = ({ cohortId, courseId }: CohortRef, now: Date) => Prisma.sql`
  with measured as (
    select distinct on (a.user_id, a.quiz_id) a.id, a.user_id, a.quiz_id, a.deadline_at, coalesce(a.raw, attempt_raw(a)) as raw,
      cardinality(a.item_ids) as asked, case a.kind when 'pretest' then a.item_ids end as pretested_ids
    from attempts a
    join memberships m on m.user_id = a.user_id and m.cohort_id = ${cohortId}::uuid and m.role = 'learner' and m.left_at is null
    where a.course_id = ${courseId} and a.quiz_id = any(${[...measures]}) and ${isMeasured(now)}
    order by a.user_id, a.quiz_id, a.submitted_at
  ), scores as (
    select user_id, quiz_id, raw, case when pretested_ids is null then asked else (
        select count(distinct r.item_id)::int from responses r
        where r.attempt_id = measured.id and r.item_id = any(pretested_ids) and (deadline_at is null or r.created_at <= deadline_at)
      ) end as max
    from measured
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
      select user_id, (array_agg(raw::float8 / max order by array_position(${[...measures]}, quiz_id) desc))[1]
          - max(raw::float8 / max) filter (where quiz_id = 'pretest') as gained
      from scores where max > 0 group by user_id having count(*) > 1
    ), shown as (
      select user_id, gained, count(*) over ()::int as total from people
      where gained is not null order by gained, user_id offset ${skip} limit ${take}
    )
    select u.id, u.name, p.total, (
        select json_agg(json_build_object('measure', quiz_id, 'score', json_build_object('raw', raw, 'max', max))
          order by array_position(${[...measures]}, quiz_id))
        from scores s where s.user_id = p.user_id and s.max > 0
      ) as measured
    from shown p join users u on u.id = p.user_id
    order by p.gained, u.id`;
  const people = z.array(PersonRow).parse(rows);
  return { people: people.map(({ total: _, ...person }) => person), total: people[0]?.total ?? 0 };
}
