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
  const { raw, max } = scoreOf[selection];
  const rows = await db.$queryRaw`
    select avg(${raw}::float8 / ${max}) as share, count(*)::int as scores
    from lesson_tallies t
    join memberships m on m.user_id = t.user_id and m.cohort_id = ${cohortId}::uuid and m.role = 'learner' and m.left_at is null
    where t.course_id = ${course.id} and t.lesson_id = any(${course.lessons.map(({ id }) => id)}) and ${max} > 0`;
  return z.tuple([Mean]).parse(rows)[0];
}

const scoreOf: Record<AttemptSelection, Record<"raw" | "max", Prisma.Sql>> = {
  first: { raw: Prisma.sql`t.first_raw`, max: Prisma.sql`t.first_max` },
  last: { raw: Prisma.sql`t.last_raw`, max: Prisma.sql`t.last_max` },
  all: { raw: Prisma.sql`t.all_raw`, max: Prisma.sql`t.all_max` },
};

const Solid = z.object({ solid: z.number(), learners: z.number() });

/**
 * The mean share of the course's responsibilities that is solid, over the learners who have responded; null without any. It says what each
 * one's state says. An index holds what is solid but for its day (the migration `tallies`).
 */
export async function meanSolid(
  db: Tx,
  { cohortId, course, now }: PeopleRef,
  timeZone: string,
): Promise<{ share: number; learners: number } | null> {
  const ids = responsibilityIds(course);
  const rows = await db.$queryRaw`
    with learner as (
      select user_id from memberships where cohort_id = ${cohortId}::uuid and role = 'learner' and left_at is null
    )
    select (
        select count(*)::int from review_cards c join learner using (user_id)
        where c.course_id = ${course.id} and c.responsibility_id = any(${ids}) and c.due_at >= ${tomorrow(now, timeZone)}
          and c.known >= ${knownFrom}::float8 and c.is_transferred
          and c.last_right_at - c.first_right_at >= make_interval(secs => ${occasionGapMs / 1000}::float8)
      ) as solid, (
        select count(*)::int from learner where exists (
          select from review_cards c
          where c.user_id = learner.user_id and c.course_id = ${course.id} and c.responsibility_id = any(${ids}))
      ) as learners`;
  const { solid, learners } = z.tuple([Solid]).parse(rows)[0];
  return learners === 0 ? null : { share: solid / learners / ids.length, learners };
}

/** A card is due on the whole of its local day: what lies before this is. */
const tomorrow = (now: Date, timeZone: string): Date => startOfDay(dayOf(now, timeZone) + 1, timeZone);

const responsibilityIds = (course: Course): string[] =>
  course.lessons.flatMap(({ responsibilities }) => responsibilities.map(({ id }) => id));
