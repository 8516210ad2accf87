import { randomUUID } from "node:crypto";
import type { Db } from "@/prisma/client";
import { servedEdition } from "./edition";
import { openSession } from "./session";

export type Experienced = { cookie: string; open: string; ended: string };

const counted = ["attempts", "responses", "lesson_readings"];

/**
 * A learner who ended so many practices of twelve items, one every few hours until yesterday, lesson after lesson. What they know follows from their
 * responses roughly, as pages need it, and not as a replay would give it. `ended` is the address of the last practice's results; a practice of the
 * first lesson is open at `open`.
 */
export async function experiencedLearner(db: Db, attempts: number): Promise<Experienced> {
  const { editionId, courseId, lessons } = await servedEdition(db);
  const userId = randomUUID();
  const asked = lessons.flatMap(({ id: lessonId, items }, lesson) =>
    items.slice(0, 12).map((item, position) => ({ ...item, lesson, lessonId, position })),
  );
  await db.$transaction(
    async (tx) => {
      // What the learner comes to is counted once, at the end.
      for (const table of counted) await tx.$executeRawUnsafe(`alter table ${table} disable trigger user`);
      await tx.$executeRaw`insert into users (id, email, name) values (${userId}::uuid, ${`${userId}@example.com`}, 'Bench')`;
      await tx.$executeRaw`
        create temp table item on commit drop as select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        as i(lesson int, "lessonId" text, position int, id text, key "Choice", "responsibilityId" text)`;
      await tx.$executeRaw`
        create temp table attempt on commit drop as
        select gen_random_uuid() as id, lesson, lesson_id, items, now() - interval '1 day' - (${attempts}::int - number) * interval '3 hours' as at
        from generate_series(1, ${attempts}::int) number
        join (select lesson, "lessonId" as lesson_id, array_agg(id order by position) as items from item group by 1, 2) l
          on l.lesson = number % ${lessons.length}::int`;
      await tx.$executeRaw`
        insert into attempts (id, user_id, course_id, quiz_id, kind, edition_id, item_ids, seed, started_at, submitted_at)
        select id, ${userId}::uuid, ${courseId}, lesson_id, 'practice', ${editionId}, items, 1, at, at + interval '9 minutes' from attempt`;
      await tx.$executeRaw`
        insert into responses (id, attempt_id, position, item_id, choice, certainty, correct, duration_ms, created_at)
        select gen_random_uuid(), a.id, i.position, i.id, case when is_right then i.key when i.key = 'both' then 'first' else 'both' end,
          'fairly', is_right, 9000, a.at + i.position * interval '20 seconds'
        from attempt a join item i on i.lesson = a.lesson, lateral (select get_byte(decode(md5(a.id || i.id), 'hex'), 0) > 50 as is_right) chance`;
      await tx.$executeRaw`update attempts a set raw = attempt_raw(a) where user_id = ${userId}::uuid`;
      await tx.$executeRaw`
        insert into attempts (id, user_id, course_id, quiz_id, kind, edition_id, item_ids, seed, started_at)
        select gen_random_uuid(), ${userId}::uuid, ${courseId}, "lessonId", 'practice', ${editionId}, array_agg(id order by position), 1, now()
        from item where lesson = 0 group by "lessonId"`;
      await tx.$executeRaw`
        insert into lesson_readings (user_id, course_id, lesson_id, paragraph_id, begun_at, updated_at, completed_at)
        select ${userId}::uuid, ${courseId}, lesson_id, lesson_id, min(at), min(at), min(at) from attempt group by lesson_id`;
      await tx.$executeRaw`
        insert into review_cards (user_id, course_id, responsibility_id, due_at, stability, difficulty, scheduled_days, learning_steps, reps, lapses,
          state, last_reviewed_at, known, responses, first_right_at, last_right_at, met_item_ids, is_transferred, was_solid)
        select ${userId}::uuid, ${courseId}, i."responsibilityId", now() + (i.lesson - 3) * interval '1 day', 20, 5, 20, 0, count(*), 0,
          'review', max(a.at), 0.9, count(*), min(a.at), max(a.at), array_agg(distinct i.id), count(distinct i.id) > 1, false
        from attempt a join item i on i.lesson = a.lesson group by i.lesson, i."responsibilityId"`;
      for (const table of counted) await tx.$executeRawUnsafe(`alter table ${table} enable trigger user`);
      await tx.$executeRaw`insert into tallies select * from count_tally(${userId}::uuid, ${courseId})`;
      await tx.$executeRaw`
        insert into lesson_tallies select t.* from (select distinct lesson_id from attempt) a, count_lesson_tally(${userId}::uuid, ${courseId}, lesson_id) t`;
    },
    { timeout: 120_000 },
  );
  const [last] = await db.$queryRaw<{ id: string; lessonId: string }[]>`
    select id, quiz_id as "lessonId" from attempts where user_id = ${userId}::uuid and submitted_at is not null order by started_at desc limit 1`;
  return {
    cookie: await openSession(db, userId),
    open: `/learn/${courseId}/${lessons[0]?.id}/quiz`,
    ended: `/learn/${courseId}/${last?.lessonId}/quiz/${last?.id}`,
  };
}
