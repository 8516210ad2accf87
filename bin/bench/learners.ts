import { randomUUID } from "node:crypto";
import type { Db } from "@/prisma/client";
import { ownerTag } from "@/prisma/token";
import { type Asked, servedEdition } from "./edition";
import { type Asker, post } from "./request";
import { openSession } from "./session";

export type BenchLearner = Asker & { id: string; attemptIds: string[]; items: Asked[] };

/** Signed-in learners, each with open attempts of our own quizzes, which ask twelve items, as a lesson's practice does. */
export async function benchLearners(db: Db, count: number, attemptsEach: number): Promise<BenchLearner[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await db.$executeRaw`
    insert into users (id, email, name) select id, id || '@example.com', 'Bench' from unnest(${ids}::uuid[]) id`;
  const { editionId, courseId, lessons } = await servedEdition(db);
  const items = lessons.flatMap((lesson) => lesson.items).slice(0, 12);
  const made = await db.$queryRaw<{ id: string; userId: string }[]>`
    insert into attempts (id, user_id, course_id, quiz_id, kind, edition_id, item_ids, seed, started_at)
    select gen_random_uuid(), user_id, ${courseId}, 'bench-' || number, 'practice', ${editionId}, ${items.map(({ id }) => id)}::text[], 1, now()
    from unnest(${ids}::uuid[]) user_id, generate_series(1, ${attemptsEach}::int) number
    returning id, user_id as "userId"`;
  return Promise.all(
    ids.map(async (id) => ({
      id,
      items,
      attemptIds: made.filter(({ userId }) => userId === id).map((attempt) => attempt.id),
      cookie: await openSession(db, id),
      owner: ownerTag(id),
    })),
  );
}

/** A learner's responses in order, each right, attempt after attempt. */
export function* responsesOf(
  { attemptIds, items, ...asker }: BenchLearner,
  origin: string,
): Generator<string, undefined> {
  for (const attemptId of attemptIds)
    for (const [position, { id: itemId, key: choice }] of items.entries()) {
      const body = {
        responseId: randomUUID(),
        position,
        itemId,
        choice,
        certainty: "fairly",
        durationMs: 9000,
        locale: "vi",
      };
      yield post(origin, `/api/v1/attempts/${attemptId}/responses`, asker, JSON.stringify(body));
    }
  return undefined;
}
