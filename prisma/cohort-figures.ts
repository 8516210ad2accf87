import { z } from "zod";
import type { Course } from "@/domain/course";
import { dayOf, startOfDay } from "@/domain/day";
import { occasionGapMs } from "@/domain/evidence";
import { knownFrom } from "@/domain/knowledge";
import type { AttemptSelection } from "@/domain/report";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";
import type { PeopleRef } from "./people";

const Mean = z.object({ share: z.number().nullable(), scores: z.number() });

/** The mean of the scaled scores of all learners' lessons that have one, the selected attempts of each added up; null without any. */
export async function meanScore(
  db: Tx,
  { cohortId, course }: PeopleRef,
  selection: AttemptSelection,
): Promise<z.infer<typeof Mean>> {
  const wanted = {
    first: Prisma.sql`where place = 1`,
    last: Prisma.sql`where place_from_end = 1`,
    all: Prisma.empty,
  }[selection];
  const rows = await db.$queryRaw`
    select avg(share)::float8 as share, count(*)::int as scores from (
      select sum(raw)::float8 / sum(max) as share from (
        select a.user_id, a.quiz_id, coalesce(a.raw, attempt_raw(a)) as raw, cardinality(a.item_ids) as max,
          row_number() over (partition by a.user_id, a.quiz_id order by a.started_at) as place,
          row_number() over (partition by a.user_id, a.quiz_id order by a.started_at desc) as place_from_end
        from attempts a
        join memberships m on m.user_id = a.user_id and m.cohort_id = ${cohortId}::uuid and m.role = 'learner' and m.left_at is null
        where a.course_id = ${course.id} and a.kind = 'practice' and a.scope = 'full' and a.submitted_at is not null
          and a.quiz_id = any(${course.lessons.map(({ id }) => id)})
      ) submitted ${wanted} group by user_id, quiz_id having sum(max) > 0
    ) cell`;
  return z.tuple([Mean]).parse(rows)[0];
}

const Solid = z.object({ share: z.number().nullable(), learners: z.number() });

/** The mean share of the course's responsibilities that is solid, over the learners who have responded; null without any. It says what each one's state says. */
export async function meanSolid(
  db: Tx,
  { cohortId, course, now }: PeopleRef,
  timeZone: string,
): Promise<{ share: number; learners: number } | null> {
  const rows = await db.$queryRaw`
    select avg(solid)::float8 / ${responsibilityIds(course).length} as share, count(*)::int as learners from (
      select count(*) filter (where c.known >= ${knownFrom} and c.is_transferred and c.due_at >= ${tomorrow(now, timeZone)}
        and c.last_right_at - c.first_right_at >= make_interval(secs => ${occasionGapMs / 1000})) as solid
      from review_cards c
      join memberships m on m.user_id = c.user_id and m.cohort_id = ${cohortId}::uuid and m.role = 'learner' and m.left_at is null
      where c.course_id = ${course.id} and c.responsibility_id = any(${responsibilityIds(course)})
      group by c.user_id
    ) learner`;
  const { share, learners } = z.tuple([Solid]).parse(rows)[0];
  return share === null ? null : { share, learners };
}

/** A card is due on the whole of its local day: what lies before this is. */
const tomorrow = (now: Date, timeZone: string): Date => startOfDay(dayOf(now, timeZone) + 1, timeZone);

const responsibilityIds = (course: Course): string[] =>
  course.lessons.flatMap(({ responsibilities }) => responsibilities.map(({ id }) => id));
