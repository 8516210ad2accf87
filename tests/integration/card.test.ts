import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { findItem } from "@/domain/course";
import { knownIn, masteryIn } from "@/domain/mastery";
import { cardsOf } from "@/domain/schedule";
import { findAttempts } from "@/prisma/attempt";
import { findKnown } from "@/prisma/knowledge";
import { recordResponse } from "@/prisma/response";
import { aCourse, at } from "@/tests/unit/builders";
import { findCards } from "./cards";
import { aDelivery, anEdition, aStartedAttempt, aUser, rightDeliveries, test } from "./rows";

const course = aCourse();
const zone = "Asia/Ho_Chi_Minh";

describe("a response and its card", () => {
  test("are stored when the clock steps back over midnight in UTC, as another server's does that is six seconds behind", async ({
    db,
  }) => {
    const midnight = Date.UTC(2026, 0, 6);
    const first = await aStartedAttempt(db, { quizId: "one" });
    await recordResponse(db, first, aDelivery(), new Date(midnight + 4000));
    const second = await aStartedAttempt(db, {
      userId: first.userId,
      quizId: "two",
      startedAt: new Date(midnight - 3000),
    });
    expect(await recordResponse(db, second, aDelivery(), new Date(midnight - 2000))).toMatchObject({ accepted: true });
    const learner = { userId: first.userId, courseId: "caio-cto" };
    expect(await findCards(db, learner)).toEqual(cardsOf(course, await findAttempts(db, learner)));
    expect(await findCards(db, learner)).toMatchObject([{ reps: 2, lastReviewedAt: new Date(midnight + 4002) }]);
  });

  test("are stored together", async ({ db }) => {
    const attempt = await aStartedAttempt(db);
    await recordResponse(db, attempt, aDelivery(), at(1));
    const cards = await findCards(db, { userId: attempt.userId, courseId: "caio-cto" });
    expect(cards).toMatchObject([
      { responsibilityId: "roles-ai", reps: 1, state: "review", lastReviewedAt: at(1), scheduledDays: 3 },
    ]);
  });

  test("are neither stored when the response is refused", async ({ db }) => {
    const attempt = await aStartedAttempt(db);
    await recordResponse(db, attempt, aDelivery({ position: 2 }), at(1));
    expect(await findCards(db, { userId: attempt.userId, courseId: "caio-cto" })).toEqual([]);
  });

  test("fifty parallel deliveries of one response review the card once", async ({ db }) => {
    const attempt = await aStartedAttempt(db);
    const delivery = aDelivery();
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => recordResponse(db, attempt, delivery, at(1))));
    expect(outcomes.every(({ accepted }) => accepted)).toBe(true);
    expect(await db.response.count({ where: { attemptId: attempt.id } })).toBe(1);
    expect(await findCards(db, { userId: attempt.userId, courseId: "caio-cto" })).toMatchObject([{ reps: 1 }]);
  });

  test("a returning item leaves the card as it is", async ({ db }) => {
    const attempt = await aStartedAttempt(db);
    for (const [position, delivery] of [
      aDelivery({ choice: "second" }),
      ...rightDeliveries().slice(1),
      aDelivery(),
    ].entries()) {
      await recordResponse(db, attempt, { ...delivery, id: randomUUID(), position }, at(position + 1));
    }
    const card = (await findCards(db, { userId: attempt.userId, courseId: "caio-cto" })).find(
      ({ responsibilityId }) => responsibilityId === "roles-ai",
    );
    expect(card).toMatchObject({ reps: 1, lastReviewedAt: at(1) });
  });

  test("thirty attempts that meet at one card all count", async ({ db }) => {
    const user = await aUser(db);
    const editionId = await anEdition(db);
    const attempts = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        aStartedAttempt(db, { userId: user.id, editionId, quizId: `quiz-${index}`, itemIds: ["roles-ai-plain"] }),
      ),
    );
    const outcomes = await Promise.all(attempts.map((attempt) => recordResponse(db, attempt, aDelivery(), at(1))));
    expect(outcomes.every(({ accepted }) => accepted)).toBe(true);
    expect(await findCards(db, { userId: user.id, courseId: "caio-cto" })).toMatchObject([{ reps: 30 }]);
  });
});

test("replaying the stored responses gives the stored cards and what is stored as known, and they lie in time as they came, though the server's clock is put back between", async ({
  db,
}) => {
  const items = course.lessons.flatMap(({ responsibilities }) =>
    responsibilities.flatMap(({ items: variants }) => variants),
  );
  const sitting = fc.array(
    fc.record({ item: fc.constantFrom(...items), isRight: fc.boolean(), days: fc.integer({ min: -4, max: 40 }) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  const editionId = await anEdition(db, course);
  await fc.assert(
    fc.asyncProperty(sitting, async (steps) => {
      const userId = (await aUser(db)).id;
      let minutes = 0;
      for (const [index, { item, isRight, days }] of steps.entries()) {
        minutes += days * 24 * 60 + 1;
        const attempt = await aStartedAttempt(db, {
          userId,
          editionId,
          quizId: `sitting-${index}`,
          itemIds: [item.id],
        });
        const choice = isRight ? item.key : item.key === "second" ? "first" : "second";
        const delivery = {
          ...aDelivery({ itemId: item.id, choice }),
          certainty: isRight ? ("guess" as const) : ("very" as const),
        };
        expect(await recordResponse(db, attempt, delivery, at(minutes))).toMatchObject({ accepted: true });
      }
      const attempts = await findAttempts(db, { userId, courseId: "caio-cto" });
      const cards = await findCards(db, { userId, courseId: "caio-cto" });
      const replayed = masteryIn(course, attempts, at(minutes), zone).flatMap(({ card }) => card ?? []);
      expect(cards.toSorted(byId)).toEqual(replayed.toSorted(byId));
      const known = await findKnown(db, { userId, courseId: "caio-cto" });
      expect(known.toSorted(byCard)).toEqual(knownIn(course, attempts).toSorted(byCard));
      const times = attempts
        .flatMap(({ startedAt, responses }) => [startedAt, ...responses.map(({ createdAt }) => createdAt)])
        .map((time) => time.getTime());
      expect(attempts.map(({ quizId }) => quizId)).toEqual(steps.map((_, index) => `sitting-${index}`));
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(cards.every(({ responsibilityId }) => findItem(course, `${responsibilityId}-plain`))).toBe(true);
    }),
    { numRuns: 12 },
  );
});

const byId = (a: { responsibilityId: string }, b: { responsibilityId: string }) =>
  a.responsibilityId.localeCompare(b.responsibilityId);

const byCard = (a: { card: { responsibilityId: string } }, b: { card: { responsibilityId: string } }) =>
  byId(a.card, b.card);
