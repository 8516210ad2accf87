import { z } from "zod";
import { checkQuizId } from "@/domain/check";
import { sampleQuizId } from "@/domain/guest";
import type { Period } from "@/domain/period";
import type { Tx } from "./client";
import { clustersIn, clustersOver } from "./clusters";
import { Prisma } from "./generated/client";

type CohortRef = { cohortId: string; courseId: string };

/**
 * The beginning of each statement here: for each period (`place`) and learner of the cohort (`user_id`) what was done in it. Active is who
 * began or handed in a quiz, responded in one that is still open, or read; a pretest counts by what was answered, as in the tallies. Of practices handed in their first responses count, which
 * `raw` holds; checks are those after 30 days. Nothing reads the responses of another attempt that ended. The periods lie in their order,
 * so what is past an odd number of their bounds is in one.
 */
const doneIn = ({ cohortId, courseId }: CohortRef, periods: readonly Period[]) => Prisma.sql`
  with learners as (
    select user_id from memberships where cohort_id = ${cohortId}::uuid and role = 'learner' and left_at is null
  ), taken as (
    select a.id, a.user_id, a.kind = 'pretest' as is_pretest, a.started_at, a.submitted_at,
      case when a.kind = 'practice' and a.scope = 'full' then 'practice' when a.quiz_id = ${checkQuizId(30)} then 'check' end as handed_in,
      case when a.submitted_at is not null then coalesce(a.raw, attempt_raw(a)) end as raw, cardinality(a.item_ids) as max
    from learners l join attempts a on a.user_id = l.user_id
    where a.course_id = ${courseId} and a.quiz_id <> ${sampleQuizId}
      and coalesce(a.submitted_at, 'infinity') >= ${periods[0]?.from ?? new Date(0)}
  ), facts as (
    select user_id, submitted_at as at, handed_in, raw, max from taken where submitted_at is not null and not is_pretest
    union all
    select user_id, started_at, null, 0, 0 from taken where not is_pretest
    union all
    select a.user_id, r.created_at, null, 0, 0 from taken a join responses r on r.attempt_id = a.id where a.submitted_at is null or a.is_pretest
    union all
    select l.user_id, read_at.at, null, 0, 0
    from learners l join lesson_readings d on d.user_id = l.user_id and d.course_id = ${courseId}
    cross join lateral (values (d.begun_at), (d.updated_at), (d.completed_at)) read_at (at)
  ), placed as (
    select width_bucket(at, ${periods.flatMap(({ from, until }) => [from, until])}::timestamptz[]) as passed, facts.* from facts where at is not null
  ), done as (
    select (passed + 1) / 2 as place, user_id, count(*) filter (where handed_in = 'practice')::int as practices,
      coalesce(sum(raw) filter (where handed_in = 'practice'), 0)::float8 as practice_right,
      coalesce(sum(max) filter (where handed_in = 'practice'), 0)::float8 as practice_tries,
      coalesce(sum(raw) filter (where handed_in = 'check'), 0)::float8 as check_right,
      coalesce(sum(max) filter (where handed_in = 'check'), 0)::float8 as check_tries
    from placed where passed % 2 = 1
    group by passed, user_id
  )`;

const firstResponses = clustersOver("practice_right", "practice_tries");
const checks = clustersOver("check_right", "check_tries");

const Counts = z.object({
  place: z.number(),
  active: z.number(),
  practices: z.number(),
  firstResponses: clustersIn,
  checks: clustersIn,
});
export type PeriodCounts = z.infer<typeof Counts>;

/** What the cohort's learners did in the periods, counted from 1 in `place`; those in which nobody did anything are not there. */
export async function countPeriods(db: Tx, ref: CohortRef, periods: readonly Period[]): Promise<PeriodCounts[]> {
  const rows = await db.$queryRaw`${doneIn(ref, periods)}
    select place, count(*)::int as active, sum(practices)::int as practices, ${firstResponses} as "firstResponses", ${checks} as checks
    from done group by place order by place`;
  return z.array(Counts).parse(rows);
}

const Differences = z.object({ learners: z.number(), current: z.number(), previous: z.number(), squares: z.number() });
const Compared = z.object({
  active: Differences,
  practices: Differences,
  periods: z.array(z.object({ place: z.number(), firstResponses: clustersIn, checks: clustersIn })),
});

/** How the learners' own counts differ between two periods, and what they came to in either (`place` 1 before, 2 now). */
export async function comparePeriods(
  db: Tx,
  ref: CohortRef,
  { current, previous }: { current: Period; previous: Period },
): Promise<z.infer<typeof Compared>> {
  const rows = await db.$queryRaw`${doneIn(ref, [previous, current])}, pairs as (
      select (after.user_id is not null)::int as active, (before.user_id is not null)::int as active_before,
        coalesce(after.practices, 0) as practices, coalesce(before.practices, 0) as practices_before
      from learners l
      left join done before on before.user_id = l.user_id and before.place = 1
      left join done after on after.user_id = l.user_id and after.place = 2
    ), periods as (
      select json_build_object('place', place, 'firstResponses', ${firstResponses}, 'checks', ${checks}) as period from done group by place
    )
    select ${differencesOf("active", "active_before")} as active, ${differencesOf("practices", "practices_before")} as practices,
      (select coalesce(json_agg(period), '[]') from periods) as periods
    from pairs`;
  return z.tuple([Compared]).parse(rows)[0];
}

const differencesOf = (after: string, before: string) => {
  const [current, previous] = [Prisma.raw(after), Prisma.raw(before)];
  return Prisma.sql`json_build_object('learners', count(*), 'current', coalesce(sum(${current}), 0),
    'previous', coalesce(sum(${previous}), 0), 'squares', coalesce(sum((${current} - ${previous}) ^ 2), 0))`;
};
