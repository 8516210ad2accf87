import { z } from "zod";
import { checkQuizId } from "@/domain/check";
import type { Clusters } from "@/domain/clusters";
import { binCount } from "@/domain/distribution";
import { undoMs } from "@/domain/final";
import type { AttemptSelection } from "@/domain/report";
import type { Tx } from "./client";
import { clustersIn, clustersOver } from "./clusters";
import { countIn } from "./count";
import { Prisma } from "./generated/client";
import type { PeopleRef } from "./people";

type BinCount = { bin: number; n: number };

/** In which tenth a share lies; a hair of rounding must not put it below. */
const binOf = (share: Prisma.Sql) => Prisma.sql`least(${binCount - 1}, floor(${share} * ${binCount} + 1e-9))::int`;

/** Of each learner and lesson the attempts that count: which of its rows are taken, and in which order they are looked at. */
const selected = {
  first: {
    take: Prisma.sql`distinct on (a.user_id, a.quiz_id)`,
    order: Prisma.sql`order by a.user_id, a.quiz_id, a.started_at`,
  },
  last: {
    take: Prisma.sql`distinct on (a.user_id, a.quiz_id)`,
    order: Prisma.sql`order by a.user_id, a.quiz_id, a.started_at desc`,
  },
  all: { take: Prisma.empty, order: Prisma.empty },
} as const satisfies Record<AttemptSelection, object>;

/**
 * A row for each learner with a lesson's score: how many such lessons (`lessons`), and their scaled scores added up (`shares`), the
 * selected attempts of each lesson taken together. Their sums are those that the cohort's mean score is made of.
 */
const learnersScores = ({ cohortId, course }: PeopleRef, selection: AttemptSelection) => Prisma.sql`
  select user_id, sum(share) as shares, count(*)::float8 as lessons from (
    select user_id, quiz_id, sum(raw)::float8 / sum(max) as share from (
      select ${selected[selection].take} a.user_id, a.quiz_id, coalesce(a.raw, attempt_raw(a)) as raw, cardinality(a.item_ids) as max
      from attempts a
      join memberships m on m.user_id = a.user_id and m.cohort_id = ${cohortId}::uuid and m.role = 'learner' and m.left_at is null
      where a.course_id = ${course.id} and a.kind = 'practice' and a.scope = 'full' and a.submitted_at is not null
        and a.quiz_id = any(${course.lessons.map(({ id }) => id)})
      ${selected[selection].order}
    ) submitted group by user_id, quiz_id having sum(max) > 0
  ) cell group by user_id`;

const Bins = z.array(z.object({ bin: z.number(), n: z.number() }));

/** How many learners' mean scores over their lessons lie in each bin. */
export async function countLessonScores(db: Tx, ref: PeopleRef, selection: AttemptSelection): Promise<BinCount[]> {
  const rows = await db.$queryRaw`
    select ${binOf(Prisma.sql`shares / lessons`)} as bin, count(*)::int as n
    from (${learnersScores(ref, selection)}) learner group by 1`;
  return Bins.parse(rows);
}

const Scores = z.tuple([z.object({ scores: clustersIn })]);

/** What the mean of the cohort's lesson scores is made of, learner by learner. */
export async function sumLessonScores(db: Tx, ref: PeopleRef, selection: AttemptSelection): Promise<Clusters> {
  const rows = await db.$queryRaw`
    select ${clustersOver("shares", "lessons")} as scores from (${learnersScores(ref, selection)}) learner`;
  return Scores.parse(rows)[0].scores;
}

/** How many learners' best finals that may be told lie in each bin. */
export async function countBestFinals(db: Tx, { cohortId, course, now }: PeopleRef): Promise<BinCount[]> {
  const rows = await db.$queryRaw`
    select ${binOf(Prisma.sql`best`)} as bin, count(*)::int as n from (
      select max(coalesce(a.raw, attempt_raw(a))::float8 / cardinality(a.item_ids)) as best
      from attempts a
      join memberships m on m.user_id = a.user_id and m.cohort_id = ${cohortId}::uuid and m.role = 'learner' and m.left_at is null
      where a.course_id = ${course.id} and a.kind = 'final' and a.submitted_at <= ${new Date(now.getTime() - undoMs)}
        and cardinality(a.item_ids) > 0
      group by a.user_id
    ) learner group by 1`;
  return Bins.parse(rows);
}

const Remembering = z.tuple([z.object({ checked: z.number(), remembered: z.number() })]);

/** Of the learners with a certificate: who took the check after 30 days, and who reached the pass mark in the first one. */
export async function countRemembering(
  db: Tx,
  { cohortId, course, now }: PeopleRef,
): Promise<{ checked: number; remembered: number }> {
  const rows = await db.$queryRaw`
    select count(*)::int as checked, count(*) filter (where raw >= ceil(${course.masteryScore}::float8 * max - 1e-9))::int as remembered from (
      select distinct on (a.user_id) coalesce(a.raw, attempt_raw(a)) as raw, cardinality(a.item_ids) as max
      from attempts a
      join memberships m on m.user_id = a.user_id and m.cohort_id = ${cohortId}::uuid and m.role = 'learner' and m.left_at is null
      where a.course_id = ${course.id} and a.kind = 'check' and a.quiz_id = ${checkQuizId(30)} and a.submitted_at is not null
        and cardinality(a.item_ids) > 0
        and exists (select from certificates c where c.user_id = a.user_id and c.course_id = a.course_id and c.issued_at <= ${now})
      order by a.user_id, a.submitted_at
    ) first`;
  return Remembering.parse(rows)[0];
}

/** Invitations of single learners that nobody has used: open, or run out. One for an address that is in the cohort is none. */
export async function countWaiting(db: Tx, cohortId: string): Promise<number> {
  const rows = await db.$queryRaw`
    select count(distinct coalesce(lower(i.email), i.id::text))::int as n from invitations i
    where i.cohort_id = ${cohortId}::uuid and i.role = 'learner' and i.places is null and i.used_at is null and i.revoked_at is null
      and not exists (
        select from memberships m join users u on u.id = m.user_id
        where m.cohort_id = i.cohort_id and m.role = 'learner' and m.left_at is null and u.email = lower(i.email)
      )`;
  return countIn(rows);
}
