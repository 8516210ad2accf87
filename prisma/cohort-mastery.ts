import { z } from "zod";
import type { StateCounts } from "@/domain/cohort-mastery";
import type { CohortView } from "@/domain/cohort-view";
import type { Course } from "@/domain/course";
import { dayOf, startOfDay } from "@/domain/day";
import { occasionGapMs } from "@/domain/evidence";
import { undoMs } from "@/domain/final";
import { knownFrom } from "@/domain/knowledge";
import { learnedFrom, type MasteryState, masteryStates } from "@/domain/mastery";
import type { Tx } from "./client";
import { countIn } from "./count";
import { Prisma } from "./generated/client";
import { type PeopleRef, wordsIn } from "./people";

/** Whose mastery, in which course, when, and where the days begin. */
export type MasteryRef = PeopleRef & { timeZone: string };

/** A list shows so many learners at a time, and a grid so many columns: as many as a desk's screen has beside the names. */
export const peopleAtOnce = 25;
export const columnsAtOnce = 18;

/**
 * The cohort's learners, and where each stands with each responsibility that they responded to (`states`), as `stateOf` says it: the
 * beginning of each statement here. Null is a state that is to be counted anew, or that a final would tell whose hand-in can be taken back.
 */
const withStates = ({ cohortId, course, now, timeZone }: MasteryRef, responsibilityIds = dutyIds(course)) => Prisma.sql`
  with learners as (
    select m.user_id, exists (
      select from attempts f where f.user_id = m.user_id and f.course_id = ${course.id} and f.kind = 'final'
        and f.submitted_at > ${new Date(now.getTime() - undoMs)}
    ) as is_sealed
    from memberships m where m.cohort_id = ${cohortId}::uuid and m.role = 'learner' and m.left_at is null
  ), states as (
    select l.user_id, c.responsibility_id, c.known, c.responses,
      case
        when l.is_sealed or c.known is null then null
        when c.responses = 0 then 'not-started'
        when c.known >= ${learnedFrom} and c.due_at < ${startOfDay(dayOf(now, timeZone) + 1, timeZone)} then 'due'
        when held.is_solid then 'solid'
        when c.was_solid then 'due'
        when c.known >= ${learnedFrom} then 'learned'
        else 'learning'
      end as state
    from learners l
    join review_cards c on c.user_id = l.user_id and c.course_id = ${course.id} and c.responsibility_id = any(${responsibilityIds})
    cross join lateral (select coalesce(c.known >= ${knownFrom} and c.is_transferred
      and c.last_right_at - c.first_right_at >= make_interval(secs => ${occasionGapMs / 1000}), false) as is_solid) held
  )`;

const dutyIds = ({ lessons }: Course): string[] =>
  lessons.flatMap(({ responsibilities }) => responsibilities.map(({ id }) => id));

const State = z.enum(masteryStates).nullable();
const StateCount = z.array(z.object({ responsibilityId: z.string().nullable(), state: State, n: z.number() }));

/** How many learners the cohort has, and of each responsibility how many are in which state; who has no card of one has not started it. */
export async function countStates(
  db: Tx,
  ref: MasteryRef,
): Promise<{ learners: number; countsOf: (responsibilityId: string) => StateCounts }> {
  const rows = await db.$queryRaw`${withStates(ref)}
    select responsibility_id as "responsibilityId", state, count(*)::int as n from states group by 1, 2
    union all select null, null, count(*)::int from learners`;
  const counted = StateCount.parse(rows);
  const learners = counted.find(({ responsibilityId }) => responsibilityId === null)?.n ?? 0;
  const countsOf = (id: string): StateCounts => {
    const own = counted.filter(({ responsibilityId }) => responsibilityId === id);
    const of = (state: MasteryState) => own.find((row) => row.state === state)?.n ?? 0;
    const withCard = own.reduce((sum, { n }) => sum + n, 0);
    return {
      "not-started": learners - withCard + of("not-started"),
      learning: of("learning"),
      learned: of("learned"),
      solid: of("solid"),
      due: of("due"),
    };
  };
  return { learners, countsOf };
}

const Someone = z.object({ id: z.string(), name: z.string(), email: z.string() });
export type Someone = z.infer<typeof Someone>;

const isFound = (search: string) => Prisma.sql`
  not exists (select from unnest(${wordsIn(search)}::text[]) word where strpos(u.search_text, word) = 0)`;

const columnOrders = {
  weakest: Prisma.sql`held.user_id is null, held.solid, held.reached, u.sort_key collate "C", u.id`,
  name: Prisma.sql`u.sort_key collate "C", u.id`,
} as const satisfies Record<CohortView["columns"], Prisma.Sql>;

type Asked = Pick<CohortView, "search" | "columns" | "page">;

/** A page of the cohort's learners. Weakest first, the one leads who holds the fewest responsibilities; who has not begun comes last. */
export async function listColumns(db: Tx, ref: MasteryRef, { search, columns, page }: Asked): Promise<Someone[]> {
  const held = Prisma.sql`left join (
      select user_id, count(*) filter (where state = 'solid') as solid,
        count(*) filter (where state in ('learned', 'solid', 'due')) as reached
      from states group by user_id
    ) held on held.user_id = l.user_id`;
  const rows = await db.$queryRaw`${withStates(ref)}
    select u.id, u.name, coalesce(u.email, '') as email
    from learners l join users u on u.id = l.user_id ${columns === "weakest" ? held : Prisma.empty}
    where ${isFound(search)}
    order by ${columnOrders[columns]} limit ${columnsAtOnce} offset ${(page - 1) * columnsAtOnce}`;
  return z.array(Someone).parse(rows);
}

/** How many of the cohort's learners the words find. */
export async function countFound(db: Tx, cohortId: string, search: string): Promise<number> {
  const rows = await db.$queryRaw`
    select count(*)::int as n from memberships m join users u on u.id = m.user_id
    where m.cohort_id = ${cohortId}::uuid and m.role = 'learner' and m.left_at is null and ${isFound(search)}`;
  return countIn(rows);
}

const Cell = z.object({
  userId: z.string(),
  responsibilityId: z.string(),
  state: State,
  /** P(known), 0 to 1. */
  known: z.number().nullable(),
  responses: z.number(),
});
export type Cell = z.infer<typeof Cell>;

/** Where some learners of the cohort stand with some responsibilities; nothing where they have not responded. */
export async function findCells(db: Tx, ref: MasteryRef, userIds: string[], responsibilityIds: string[]) {
  const rows = await db.$queryRaw`${withStates(ref, responsibilityIds)}
    select user_id as "userId", responsibility_id as "responsibilityId", state, known, responses
    from states where user_id = any(${userIds}::uuid[])`;
  return z.array(Cell).parse(rows);
}

/** As weak as they are: what is being learned, what was known, what is known; who has not begun comes last. */
const weakestFirst: MasteryState[] = ["learning", "due", "learned", "solid", "not-started"];

const Standing = Someone.extend({ state: State, known: z.number().nullable(), responses: z.number() });
export type PersonStanding = z.infer<typeof Standing>;

/** A page of the learners with where they stand with one responsibility, the weakest first: all, or those in one state. */
export async function listStandings(
  db: Tx,
  ref: MasteryRef,
  responsibilityId: string,
  { mastery, page }: Pick<CohortView, "mastery" | "page">,
): Promise<PersonStanding[]> {
  const rows = await db.$queryRaw`${withStates(ref, [responsibilityId])}, standing as (
      select u.id, u.name, coalesce(u.email, '') as email, u.sort_key, s.known, coalesce(s.responses, 0) as responses,
        case when s.user_id is null then 'not-started' else s.state end as state
      from learners l join users u on u.id = l.user_id left join states s on s.user_id = l.user_id
    )
    select id, name, email, state, known, responses from standing
    where ${mastery === "all" ? Prisma.sql`true` : Prisma.sql`state = ${mastery}`}
    order by array_position(${weakestFirst}, state) nulls last, known, sort_key collate "C", id
    limit ${peopleAtOnce} offset ${(page - 1) * peopleAtOnce}`;
  return z.array(Standing).parse(rows);
}
