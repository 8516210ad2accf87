import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect } from "vitest";
import { checkDatabase } from "@/bin/db-check/check";
import { choices } from "@/domain/choice";
import { lessonItems } from "@/domain/course";
import { findAttempt, startAttempt } from "@/prisma/attempt";
import type { Db } from "@/prisma/client";
import { keepEdition } from "@/prisma/edition";
import { recordResponse } from "@/prisma/response";
import { course, edition } from "@/tests/first-course";
import { aUser, test } from "./rows";

const itemIds = course.lessons
  .flatMap(lessonItems)
  .slice(0, 10)
  .map(({ id }) => id);
const hourMs = 60 * 60 * 1000;

/** By how many hours each server's clock is off, request by request. */
const Clocks = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 60, maxLength: 60 });

test("with clocks that jump two hours to and fro, under a learner's three devices at once, every fact comes after the one before and no card is off the replay", async ({
  db,
}) => {
  await keepEdition(db, edition, course);
  await fc.assert(
    fc.asyncProperty(Clocks, async (clocks) => {
      const { id: userId } = await aUser(db);
      const now = () => new Date(Date.now() + (clocks.pop() ?? 0) * hourMs);
      const stored = (await Promise.all(["one", "two", "three"].map((quiz) => practise(db, userId, quiz, now)))).flat();
      const facts = await db.$queryRaw<{ position: number; at: Date }[]>`
        select r.created_at as at from responses r join attempts a on a.id = r.attempt_id where a.user_id = ${userId}::uuid order by r.xmin::text::bigint`;
      const times = facts.map(({ at }) => at.getTime());
      expect(times).toEqual([...new Set(times)].sort((one, other) => one - other));
      expect(times.length).toBe(stored.length);
    }),
    { numRuns: 8 },
  );
  expect((await checkDatabase(db, course)).faults).toEqual([]);
});

/** A practice of the same items as the other devices', from beginning to end; gives what was acknowledged. */
async function practise(db: Db, userId: string, quizId: string, now: () => Date): Promise<string[]> {
  const begun = { userId, courseId: course.id, editionId: edition, quizId, itemIds, seed: 1 };
  const { id } = await startAttempt(db, { ...begun, kind: "practice", scope: "full", startedAt: now() });
  const acknowledged: string[] = [];
  for (const [position, itemId] of itemIds.entries()) {
    const response = { id: randomUUID(), position, itemId, choice: choices[position % 3] ?? "both" };
    const outcome = await recordResponse(
      db,
      { id, userId },
      { ...response, certainty: "fairly", durationMs: null },
      now(),
    );
    if (outcome.accepted) acknowledged.push(response.id);
  }
  expect((await findAttempt(db, { id, userId }))?.responses.map((response) => response.id)).toEqual(acknowledged);
  return acknowledged;
}
