import { z } from "zod";
import { undoMs } from "@/domain/final";
import type { AttemptSelection } from "@/domain/report";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";
import type { CohortRef } from "./report";

/** Whose responses are counted, in which of their attempts, and when. */
export type Counting = CohortRef & { selection: AttemptSelection; now: Date };

/** The learners who count: those who are in the cohort now, and whoever had their account deleted while they were. */
export const countedMembers = (cohortId: string): Prisma.Sql => Prisma.sql`
  select m.user_id from memberships m join users u on u.id = m.user_id and (m.left_at is null or u.is_erased)
  where m.cohort_id = ${cohortId}::uuid and m.role = 'learner'`;

const Members = z.array(z.object({ user_id: z.string() }));

export async function findCountedMembers(tx: Tx, cohortId: string): Promise<string[]> {
  const rows = await tx.$queryRaw`${countedMembers(cohortId)} order by 1`;
  return Members.parse(rows).map(({ user_id }) => user_id);
}

/** Learners who are counted in one statement: it ends long before the bound of its time. */
const atOnce = 500;

/** What counts of a cohort's learners, some hundred of them at a time. */
export async function partByPart<Part>(
  tx: Tx,
  cohortId: string,
  partsOf: (userIds: readonly string[]) => Promise<Part[]>,
): Promise<Part[]> {
  const ids = await findCountedMembers(tx, cohortId);
  const parts: Part[] = [];
  for (let from = 0; from < ids.length; from += atOnce) parts.push(...(await partsOf(ids.slice(from, from + atOnce))));
  return parts;
}

/**
 * What came of each item that some of a cohort's learners were asked in the selected attempts, as the parts of a statement that end in
 * `outcomes`. Attempts are whole practices with a response, and finals whose hand-in can't be taken back; of these the first, the last
 * or all of each quiz. Who had their account deleted counts on, as nobody. Of an item that a practice and the final both asked, the first or last selection takes one, and rather
 * a response than none. A response counts as `countedResponses` says; where there is none, `lack` says why, as `ItemFigures` does.
 */
export const countedOutcomes = (
  { courseId, selection, now }: Counting,
  userIds: readonly string[],
): Prisma.Sql => Prisma.sql`
  ${tried({ courseId, now }, Prisma.sql`a.user_id = any(${userIds}::uuid[])`)}, selected as (select * from tried ${ofSelection[selection]}),

  given as (
    select distinct on (r.attempt_id, r.item_id) r.attempt_id, r.item_id, r.id as response_id, r.choice, r.certainty, r.correct, r.duration_ms, r.created_at
    from responses r join selected s on s.id = r.attempt_id
    where s.deadline_at is null or r.created_at <= s.deadline_at
    order by r.attempt_id, r.item_id, case s.kind when 'final' then -r.position else r.position end
  ), shown as (
    select s.user_id, s.id as attempt_id, s.edition_id, i.item_id, s.started_at, g.response_id, g.choice, g.certainty, g.correct,
      g.duration_ms, g.created_at,
      case when g.choice is not null then null
        when i.place < max(i.place) filter (where g.choice is not null) over (partition by s.id) then 'omitted'
        when s.kind = 'final' and s.submitted_at is distinct from s.deadline_at then 'omitted'
        else 'not-reached' end as lack
    from selected s
    cross join lateral unnest(s.item_ids) with ordinality i(item_id, place)
    left join given g on g.attempt_id = s.id and g.item_id = i.item_id
  ), outcomes as (${ofItem[selection]})`;

/**
 * The same of one item, from the attempts alone that asked it, which are finals and practices of its lesson. A response to another item
 * is looked for only where there is none to this one.
 */
export const outcomesOfItem = (
  { cohortId, courseId, selection, now }: Counting,
  { itemId, editionIds }: { itemId: string; editionIds: readonly string[] },
): Prisma.Sql => Prisma.sql`
  ${tried({ courseId, now }, Prisma.sql`a.user_id in (${countedMembers(cohortId)}) and (a.kind = 'final' or a.quiz_id in (${lessonsWith(itemId, editionIds)}))`)},
  selected as (select * from (select * from tried ${ofSelection[selection]}) t where ${itemId} = any(item_ids)),
  given as (
    select distinct on (r.attempt_id) r.attempt_id, r.id as response_id, r.choice, r.certainty, r.correct, r.created_at
    from responses r join selected s on s.id = r.attempt_id
    where r.item_id = ${itemId} and (s.deadline_at is null or r.created_at <= s.deadline_at)
    order by r.attempt_id, case s.kind when 'final' then -r.position else r.position end
  ), shown as (
    select s.user_id, s.id as attempt_id, s.edition_id, ${itemId} as item_id, s.started_at, g.response_id, g.choice, g.certainty, g.correct, g.created_at,
      case when g.choice is not null then null
        when exists (
          select from responses r where r.attempt_id = s.id and (s.deadline_at is null or r.created_at <= s.deadline_at)
            and array_position(s.item_ids, r.item_id) > array_position(s.item_ids, ${itemId})) then 'omitted'
        when s.kind = 'final' and s.submitted_at is distinct from s.deadline_at then 'omitted'
        else 'not-reached' end as lack
    from selected s left join given g on g.attempt_id = s.id
  ), outcomes as (${ofItem[selection]})`;

const lessonsWith = (itemId: string, editionIds: readonly string[]): Prisma.Sql => Prisma.sql`
  select lesson ->> 'id' from editions e cross join lateral jsonb_array_elements(e.content -> 'lessons') lesson
  where e.id = any(${editionIds})
    and jsonb_path_exists(lesson, '$.responsibilities[*].items[*] ? (@.id == $id)', jsonb_build_object('id', ${itemId}::text))`;

const tried = ({ courseId, now }: Pick<Counting, "courseId" | "now">, who: Prisma.Sql): Prisma.Sql => Prisma.sql`
  tried as (
    select a.id, a.user_id, a.edition_id, a.kind, a.item_ids, a.started_at, a.deadline_at, a.submitted_at,
      row_number() over (partition by a.user_id, a.quiz_id order by a.started_at, a.id) as place,
      row_number() over (partition by a.user_id, a.quiz_id order by a.started_at desc, a.id desc) as place_from_end
    from attempts a
    where ${who} and a.course_id = ${courseId} and a.scope = 'full' and (
      a.kind = 'practice' and exists (select from responses r where r.attempt_id = a.id)
      or a.kind = 'final' and a.submitted_at <= ${new Date(now.getTime() - undoMs)})
  )`;

const ofSelection: Record<AttemptSelection, Prisma.Sql> = {
  first: Prisma.sql`where place = 1`,
  last: Prisma.sql`where place_from_end = 1`,
  all: Prisma.empty,
};

const ofItem: Record<AttemptSelection, Prisma.Sql> = {
  first: Prisma.sql`
    select distinct on (user_id, item_id) * from shown order by user_id, item_id, choice is null, started_at, attempt_id`,
  last: Prisma.sql`
    select distinct on (user_id, item_id) * from shown order by user_id, item_id, choice is null, started_at desc, attempt_id desc`,
  all: Prisma.sql`select * from shown`,
};
