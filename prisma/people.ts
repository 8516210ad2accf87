import { z } from "zod";
import type { CohortView } from "@/domain/cohort-view";
import type { Course } from "@/domain/course";
import { undoMs } from "@/domain/final";
import { sampleQuizId } from "@/domain/guest";
import { quietAfterMs } from "@/domain/report";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";

/** Whose people, in which course, and when. */
export type PeopleRef = { cohortId: string; course: Course; now: Date };

/**
 * A row for each learner `l` of the cohort whose name or address has each of the words. Everything behind it is counted from indexed rows of
 * the learner's own, so that a page of 25 by name looks at 25 learners alone. Nothing reads the responses of an attempt that ended.
 */
const peopleOf = ({ cohortId, course, now }: PeopleRef, search: string, cut = Prisma.empty) => Prisma.sql`
  from (
    select u.id, u.name, u.email, u.sort_key, m.joined_at, m.due_at as own_due_at
    from memberships m join users u on u.id = m.user_id
    where m.cohort_id = ${cohortId}::uuid and m.role = 'learner' and m.left_at is null
      and not exists (select from unnest(${wordsIn(search)}::text[]) word where strpos(u.search_text, word) = 0)
    ${cut}
  ) l
  left join lateral (
    select count(distinct a.quiz_id) filter (where a.kind = 'practice' and a.scope = 'full' and a.submitted_at is not null
        and a.quiz_id = any(${course.lessons.map(({ id }) => id)}))::int as learned,
      max(greatest(a.started_at, a.submitted_at)) as at,
      max((select max(r.created_at) from responses r where r.attempt_id = a.id))
        filter (where a.submitted_at is null or a.deadline_at is not null) as responded_at,
      max(array[coalesce(a.raw, attempt_raw(a))::float8 / cardinality(a.item_ids), coalesce(a.raw, attempt_raw(a)), cardinality(a.item_ids)])
        filter (where a.kind = 'final' and a.submitted_at <= ${new Date(now.getTime() - undoMs)} and cardinality(a.item_ids) > 0) as best
    from attempts a where a.user_id = l.id and a.course_id = ${course.id} and a.quiz_id <> ${sampleQuizId} and not ${isSkipped}
  ) done on true
  left join lateral (
    select max(updated_at) as at from lesson_readings where user_id = l.id and course_id = ${course.id}
  ) reading on true
  left join lateral (
    select code, revoked_at from certificates where user_id = l.id and course_id = ${course.id} and issued_at <= ${now}
    order by revoked_at is not null, issued_at desc limit 1
  ) certificate on true
  cross join lateral (select greatest(done.at, done.responded_at, reading.at) as last_at) activity
  cross join lateral (select
    case
      when certificate.code is not null then 'passed'
      when done.learned = ${course.lessons.length} then 'finished'
      when activity.last_at is null then 'never-began'
      else 'learning'
    end as state,
    coalesce(done.learned, 0) < ${course.lessons.length} and certificate.code is null
      and coalesce(activity.last_at, l.joined_at) <= ${new Date(now.getTime() - quietAfterMs)} as is_quiet,
    coalesce(done.learned, 0) < ${course.lessons.length} and coalesce(greatest(l.own_due_at,
      (select due_at from assignments where cohort_id = ${cohortId}::uuid)) < ${now}, false) as is_overdue) stand`;

/** As `isSkipped` of the domain says it: nobody did anything in it. */
const isSkipped = Prisma.sql`(a.kind = 'pretest' and a.submitted_at is not null and not exists (select from responses r where r.attempt_id = a.id))`;

/** As `searchable` of the database writes them. */
export const wordsIn = (search: string): string[] =>
  search
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[Đđ]/g, "d")
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean);

const across: Partial<Record<CohortView["state"], Prisma.Sql>> = {
  all: Prisma.sql`true`,
  quiet: Prisma.sql`stand.is_quiet`,
  overdue: Prisma.sql`stand.is_overdue`,
};
const shown = (state: CohortView["state"]): Prisma.Sql => across[state] ?? Prisma.sql`stand.state = ${state}`;

const orders = {
  name: Prisma.sql`l.sort_key collate "C", l.id`,
  progress: Prisma.sql`done.learned, l.sort_key collate "C", l.id`,
  activity: Prisma.sql`activity.last_at nulls first, l.sort_key collate "C", l.id`,
  final: Prisma.sql`done.best[1] desc nulls last, l.sort_key collate "C", l.id`,
} as const satisfies Record<CohortView["order"], Prisma.Sql>;

const Person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  state: z.enum(["passed", "finished", "never-began", "learning"]),
  isQuiet: z.boolean(),
  /** The course is not finished, and its date for this learner has passed. */
  isOverdue: z.boolean(),
  learned: z.number(),
  joinedAt: z.date(),
  lastActivityAt: z.date().nullable(),
  /** The best final that may be told. */
  best: z
    .tuple([z.number(), z.number(), z.number()])
    .transform(([_, raw, max]) => ({ raw, max }))
    .nullable(),
  code: z.string().nullable(),
  revokedAt: z.date().nullable(),
});
export type Person = z.infer<typeof Person>;

type Asked = Pick<CohortView, "search" | "state" | "order" | "page"> & { size: number };

/** One page of a cohort's learners, as a view asks for them. */
export async function listPeople(
  db: Tx,
  ref: PeopleRef,
  { search, state, order, size, page }: Asked,
): Promise<Person[]> {
  const cut = Prisma.sql`limit ${size} offset ${(page - 1) * size}`;
  // By name the page is known before anything of its learners is counted.
  const isKnown = order === "name" && state === "all";
  const rows = await db.$queryRaw`
    select l.id, l.name, coalesce(l.email, '') as email, stand.state, stand.is_quiet as "isQuiet", stand.is_overdue as "isOverdue", coalesce(done.learned, 0) as learned,
      l.joined_at as "joinedAt", activity.last_at as "lastActivityAt", done.best, certificate.code, certificate.revoked_at as "revokedAt"
    ${peopleOf(ref, search, isKnown ? Prisma.sql`order by u.sort_key collate "C", u.id ${cut}` : Prisma.empty)}
    where ${shown(state)} order by ${orders[order]} ${isKnown ? Prisma.empty : cut}`;
  return z.array(Person).parse(rows);
}

const Counts = z.object({
  all: z.number(),
  "never-began": z.number(),
  learning: z.number(),
  finished: z.number(),
  passed: z.number(),
  quiet: z.number(),
  overdue: z.number(),
  /** Learners who did anything. */
  started: z.number(),
  /** Learners who did every lesson's practice. */
  completed: z.number(),
});
export type PeopleCounts = z.infer<typeof Counts>;

/** How many learners stand where, of those whom the words find. */
export async function countPeople(db: Tx, ref: PeopleRef, search: string): Promise<PeopleCounts> {
  const rows = await db.$queryRaw`
    select count(*)::int as all,
      count(*) filter (where stand.state = 'never-began')::int as "never-began",
      count(*) filter (where stand.state = 'learning')::int as learning,
      count(*) filter (where stand.state = 'finished')::int as finished,
      count(*) filter (where stand.state = 'passed')::int as passed,
      count(*) filter (where stand.is_quiet)::int as quiet,
      count(*) filter (where stand.is_overdue)::int as overdue,
      count(*) filter (where activity.last_at is not null)::int as started,
      count(*) filter (where done.learned = ${ref.course.lessons.length} and done.learned > 0)::int as completed
    ${peopleOf(ref, search)}`;
  return z.tuple([Counts]).parse(rows)[0];
}

/** Those of the names that several learners of the cohort have: an address tells them apart. */
export async function findSharedNames(db: Tx, cohortId: string, names: readonly string[]): Promise<Set<string>> {
  const rows = await db.$queryRaw`
    select u.name from memberships m join users u on u.id = m.user_id
    where m.cohort_id = ${cohortId}::uuid and m.role = 'learner' and m.left_at is null and u.name = any(${names})
    group by u.name having count(*) > 1`;
  return new Set(
    z
      .array(z.object({ name: z.string() }))
      .parse(rows)
      .map(({ name }) => name),
  );
}
