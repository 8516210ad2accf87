import { randomUUID } from "node:crypto";
import type { Db } from "@/prisma/client";
import { servedEdition } from "./edition";

const learnersEach = 1000;
const attemptsEach = 50;
const items = 12;

/** Responses that one step of filling adds. */
export const stepSize = learnersEach * attemptsEach * items;

/** Adds a thousand learners with fifty ended practices each, from half a year ago until now. What each comes to is not counted: nobody asks for it. */
export async function fillStep(db: Db): Promise<void> {
  const { editionId, courseId, lessons } = await servedEdition(db);
  const asked = lessons.flatMap((lesson) => lesson.items).slice(0, items);
  const ids = Array.from({ length: learnersEach }, () => randomUUID());
  await db.$transaction(
    async (tx) => {
      for (const table of ["attempts", "responses"])
        await tx.$executeRawUnsafe(`alter table ${table} disable trigger user`);
      await tx.$executeRaw`
        insert into users (id, email, name) select id, id || '@example.com', 'Bench' from unnest(${ids}::uuid[]) id`;
      await tx.$executeRaw`
        create temp table filled on commit drop as
        select gen_random_uuid() as id, user_id, now() - (${attemptsEach}::int - number) * interval '3.5 days' as at
        from unnest(${ids}::uuid[]) user_id, generate_series(1, ${attemptsEach}::int) number`;
      await tx.$executeRaw`
        insert into attempts (id, user_id, course_id, quiz_id, kind, edition_id, item_ids, seed, started_at, submitted_at, raw)
        select id, user_id, ${courseId}, 'filled', 'practice', ${editionId}, ${asked.map(({ id }) => id)}::text[], 1, at, at, ${items}::int from filled`;
      await tx.$executeRaw`
        insert into responses (id, attempt_id, position, item_id, choice, certainty, correct, duration_ms, created_at)
        select gen_random_uuid(), f.id, i.place - 1, i.id, i.key::"Choice", 'fairly', true, 9000, f.at
        from filled f, unnest(${asked.map(({ id }) => id)}::text[], ${asked.map(({ key }) => key)}::text[]) with ordinality as i(id, key, place)`;
      for (const table of ["attempts", "responses"])
        await tx.$executeRawUnsafe(`alter table ${table} enable trigger user`);
    },
    { timeout: 600_000 },
  );
}
