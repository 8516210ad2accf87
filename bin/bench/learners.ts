import { randomUUID } from "node:crypto";
import type { Db } from "@/prisma/client";
import { ownerTag } from "@/prisma/token";
import { type Asked, servedEdition } from "./edition";
import { type Asker, post } from "./request";
import { openSessions } from "./session";

export type BenchLearner = Asker & { id: string; attemptId: string; items: Asked[] };

/** No quiz of a course has it. */
export const benchQuizId = "bench";

/** Responses that one learner of the bench's can give. */
export const responsesEach = 12;

/**
 * Signed-in learners, each with one open attempt at a quiz of our own, which asks twelve items, as a lesson's practice does. Nobody in
 * the world has hundreds of attempts open, which a bench of few learners with many attempts would have the database look through.
 */
export async function benchLearners(db: Db, count: number): Promise<BenchLearner[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await db.$executeRaw`
    insert into users (id, email, name) select id, id || '@example.com', 'Bench' from unnest(${ids}::uuid[]) id`;
  const { editionId, courseId, lessons } = await servedEdition(db);
  const items = lessons.flatMap((lesson) => lesson.items).slice(0, responsesEach);
  const attemptIds = ids.map(() => randomUUID());
  await db.$executeRaw`
    insert into attempts (id, user_id, course_id, quiz_id, kind, edition_id, item_ids, seed, started_at)
    select id, user_id, ${courseId}, ${benchQuizId}, 'practice', ${editionId}, ${items.map(({ id }) => id)}::text[], 1, now()
    from unnest(${attemptIds}::uuid[], ${ids}::uuid[]) as a(id, user_id)`;
  const cookies = await openSessions(db, ids);
  return ids.map((id, place) => ({
    id,
    items,
    attemptId: attemptIds[place] ?? "",
    cookie: cookies[place] ?? "",
    owner: ownerTag(id),
  }));
}

/** So many groups, dealt as cards are. */
export const dealt = <One>(all: readonly One[], groups: number): One[][] =>
  Array.from({ length: groups }, (_, group) => all.filter((_, place) => place % groups === group));

/** The responses of one learner after the other, each right and in order. */
export function* responsesOf(learners: readonly BenchLearner[], origin: string): Generator<string, undefined> {
  for (const { attemptId, items, ...asker } of learners)
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
