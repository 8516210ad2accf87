import { z } from "zod";
import type { CohortView } from "@/domain/cohort-view";
import type { Course } from "@/domain/course";
import { undoMs } from "@/domain/final";
import { quietAfterMs } from "@/domain/report";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";

/** Whose people, in which course, and when. */
export type PeopleRef = { cohortId: string; course: Course; now: Date };

/**
 * A row for each learner `l` of the cohort whose name or address has each of the words, with their tally `y`: one row, however much they
 * did. Of a final alone that can still be taken back, the others are looked up.
 */
const peopleOf = ({ cohortId, course, now }: PeopleRef, search: string, cut = Prisma.empty) => Prisma.sql`
  from (
    select u.id, u.name, u.email, u.sort_key, m.joined_at, m.due_at as own_due_at
    from memberships m join users u on u.id = m.user_id
    where m.cohort_id = ${cohortId}::uuid and m.role = 'learner' and m.left_at is null
      and not exists (select from unnest(${wordsIn(search)}::text[]) word where strpos(u.search_text, word) = 0)
    ${cut}
  ) l
  left join tallies y on y.user_id = l.id and y.course_id = ${course.id}
  left join lateral (
    select count(*)::int as learned from unnest(y.learned_ids) id where id = any(${course.lessons.map(({ id }) => id)})
  ) done on true
  cross join lateral (select
    case
      when y.final_at <= ${toldBefore(now)} and y.best_max > 0 then array[y.best_raw / y.best_max::float8, y.best_raw, y.best_max]
      when y.final_at is not null then (
        select max(array[coalesce(a.raw, 0) / cardinality(a.item_ids)::float8, coalesce(a.raw, 0), cardinality(a.item_ids)]) from attempts a
        where a.user_id = l.id and a.course_id = ${course.id} and a.kind = 'final' and a.submitted_at <= ${toldBefore(now)}
          and cardinality(a.item_ids) > 0)
    end as best) final
  cross join lateral (select
    case
      when y.certified_at <= ${now} then 'passed'
      when done.learned = ${course.lessons.length} then 'finished'
      when y.active_at is null then 'never-began'
      else 'learning'
    end as state,
    done.learned < ${course.lessons.length} and coalesce(y.certified_at > ${now}, true)
      and coalesce(y.active_at, l.joined_at) <= ${new Date(now.getTime() - quietAfterMs)} as is_quiet,
    done.learned < ${course.lessons.length} and coalesce(greatest(l.own_due_at,
      (select due_at from assignments where cohort_id = ${cohortId}::uuid)) < ${now}, false) as is_overdue) stand`;

/** A hand-in before this can't be taken back any more. */
const toldBefore = (now: Date): Date => new Date(now.getTime() - undoMs);

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
  activity: Prisma.sql`y.active_at nulls first, l.sort_key collate "C", l.id`,
  final: Prisma.sql`final.best[1] desc nulls last, l.sort_key collate "C", l.id`,
} as const satisfies Record<CohortView["order"], Prisma.Sql>;

const Certificate = z.object({ code: z.string(), revokedAt: z.coerce.date().nullable() });

const Person = z
  .object({
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
    certificate: Certificate.nullable(),
  })
  .transform(({ certificate, ...person }) => ({
    ...person,
    code: certificate?.code ?? null,
    revokedAt: certificate?.revokedAt ?? null,
  }));
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
    select l.id, l.name, coalesce(l.email, '') as email, stand.state, stand.is_quiet as "isQuiet", stand.is_overdue as "isOverdue", done.learned,
      l.joined_at as "joinedAt", y.active_at as "lastActivityAt", final.best, (
        select json_build_object('code', code, 'revokedAt', revoked_at) from certificates
        where user_id = l.id and course_id = ${ref.course.id} and issued_at <= ${ref.now}
        order by revoked_at is not null, issued_at desc limit 1
      ) as certificate
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
      count(*) filter (where y.active_at is not null)::int as started,
      count(*) filter (where done.learned = ${ref.course.lessons.length} and done.learned > 0)::int as completed
    ${peopleOf(ref, search)}`;
  return z.tuple([Counts]).parse(rows)[0];
}

const Names = z.array(z.object({ name: z.string() }));

/** Those of the names that several learners of the cohort have: an address tells them apart. */
export async function findSharedNames(db: Tx, cohortId: string, names: readonly string[]): Promise<Set<string>> {
  const rows = await db.$queryRaw`
    select u.name from memberships m join users u on u.id = m.user_id
    where m.cohort_id = ${cohortId}::uuid and m.role = 'learner' and m.left_at is null and u.name = any(${names})
    group by u.name having count(*) > 1`;
  return new Set(Names.parse(rows).map(({ name }) => name));
}
