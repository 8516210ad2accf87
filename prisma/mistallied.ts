import { z } from "zod";
import type { Db } from "./client";

const atOnce = 200;

const Ids = z.array(z.object({ id: z.string() }));
const Faults = z.array(z.object({ id: z.string(), stored: z.string(), counted: z.string() }));

/** The learners of a course whose stored tallies are not what their rows come to, some at a time. What a deleted account left has none. */
export async function findMistallied(db: Db, courseId: string): Promise<z.infer<typeof Faults>> {
  const ids = Ids.parse(
    await db.$queryRaw`
      select user_id as id from attempts where course_id = ${courseId} union select user_id from lesson_readings where course_id = ${courseId}
      union select user_id from tallies where course_id = ${courseId} union select user_id from lesson_tallies where course_id = ${courseId}
      order by id`,
  ).map(({ id }) => id);
  const faults: z.infer<typeof Faults> = [];
  for (let from = 0; from < ids.length; from += atOnce)
    faults.push(...(await mistalliedOf(db, courseId, ids.slice(from, from + atOnce))));
  return faults;
}

const mistalliedOf = async (db: Db, courseId: string, ids: string[]) =>
  Faults.parse(
    await db.$queryRaw`
      select l.id, coalesce(s.tally || s.lessons, 'nothing') as stored, coalesce(c.tally || c.lessons, 'nothing') as counted
      from unnest(${ids}::uuid[]) l(id)
      cross join lateral (select
        (select (to_jsonb(t) - 'changes')::text from tallies t where user_id = l.id and course_id = ${courseId}) as tally,
        (select coalesce(jsonb_agg(t order by t.lesson_id), '[]')::text from lesson_tallies t where user_id = l.id and course_id = ${courseId}) as lessons
      ) s
      cross join lateral (select
        (select (to_jsonb(t) - 'changes')::text from count_tally(l.id, ${courseId}) t) as tally,
        (select coalesce(jsonb_agg(t order by t.lesson_id), '[]')::text
          from (select distinct quiz_id from attempts where user_id = l.id and course_id = ${courseId} and kind = 'practice') p
          cross join lateral count_lesson_tally(l.id, ${courseId}, p.quiz_id) t) as lessons
      ) c
      where s.tally is distinct from c.tally or s.lessons <> c.lessons`,
  );
