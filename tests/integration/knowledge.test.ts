import { expect } from "vitest";
import { checkDatabase } from "@/bin/db-check/check";
import { withOtherItems } from "@/domain/evidence";
import { knownIn } from "@/domain/mastery";
import { findAttempts } from "@/prisma/attempt";
import type { Db } from "@/prisma/client";
import { keepEdition } from "@/prisma/edition";
import { findKnown } from "@/prisma/knowledge";
import { forgetKnown, freshenKnown, rebuildUnknown } from "@/prisma/replay";
import { recordResponse } from "@/prisma/response";
import { aCourse, at } from "@/tests/unit/builders";
import { aDelivery, anEdition, aStartedAttempt, aUser, rightDeliveries, test } from "./rows";

const course = aCourse();

/** A learner who answered all three items rightly. */
async function aLearner(db: Db) {
  const attempt = await aStartedAttempt(db, { editionId: await anEdition(db, course) });
  for (const [minute, delivery] of rightDeliveries(course).entries())
    await recordResponse(db, attempt, delivery, at(minute));
  return { userId: attempt.userId, courseId: course.id };
}

const expectReplayed = async (db: Db, learner: { userId: string; courseId: string }) =>
  expect(new Set(await findKnown(db, learner))).toEqual(new Set(knownIn(course, await findAttempts(db, learner))));

test("what is missing is found by the check and counted anew, that of a few learners at a time, and what is there stays", async ({
  db,
}) => {
  const [one, two, three] = [await aLearner(db), await aLearner(db), await aLearner(db)];
  await db.reviewCard.updateMany({
    where: { userId: { in: [one.userId, two.userId] }, responsibilityId: "roles-ai" },
    data: { known: null, responses: 0, metItemIds: [] },
  });
  expect((await checkDatabase(db, course)).faults.filter((fault) => fault.includes("known –"))).toHaveLength(2);
  expect(await rebuildUnknown(db, course, 1)).toBe(1);
  expect(await rebuildUnknown(db, course)).toBe(1);
  expect(await rebuildUnknown(db, course)).toBe(0);
  for (const learner of [one, two, three]) await expectReplayed(db, learner);
});

test("a start counts what another was stopped at, though nothing was migrated", async ({ db }) => {
  const learner = await aLearner(db);
  await keepEdition(db, "an-edition", course);
  await db.reviewCard.updateMany({ where: { userId: learner.userId }, data: { known: null } });
  expect(await freshenKnown(db, { course, edition: "an-edition", isMigrated: false })).toBe(1);
  await expectReplayed(db, learner);
});

test("a response counts what the version before left without knowledge, and its own goes on from there", async ({
  db,
}) => {
  const learner = await aLearner(db);
  await db.reviewCard.updateMany({ where: { userId: learner.userId }, data: { known: null, responses: 0 } });
  const next = await aStartedAttempt(db, { ...learner, quizId: "other", itemIds: ["roles-ai-case"], startedAt: at(9) });
  await recordResponse(db, next, aDelivery({ itemId: "roles-ai-case" }), at(10));
  const [moved] = (await findKnown(db, learner)).filter(({ card }) => card.responsibilityId === "roles-ai");
  expect(moved?.knowledge).toMatchObject({ responses: 2, metItemIds: ["roles-ai-plain", "roles-ai-case"] });
  expect(await rebuildUnknown(db, course)).toBe(1);
  await expectReplayed(db, learner);
});

test("the version before moves a card without knowledge, and leaves it to be counted", async ({ db }) => {
  const learner = await aLearner(db);
  const next = await aStartedAttempt(db, { ...learner, quizId: "other", itemIds: ["roles-ai-case"], startedAt: at(9) });
  const response = { ...aDelivery(), attempt_id: next.id, item_id: "roles-ai-case", correct: true, created_at: at(10) };
  const { card } = (await findKnown(db, learner)).find((one) => one.card.responsibilityId === "roles-ai") ?? {};
  if (!card) throw new Error("The card is there.");
  await db.$executeRaw`
    select record_response(${learner.userId}::uuid, jsonb_populate_record(null::responses, ${JSON.stringify(response)}::jsonb),
      (select jsonb_populate_record(null::review_cards, to_jsonb(c) - 'known' - 'responses' - 'met_item_ids' - 'is_transferred' - 'was_solid' || '{"reps": 2}')
        from review_cards c where user_id = ${learner.userId}::uuid and responsibility_id = 'roles-ai'), 1, null)`;
  const [moved] = (await findKnown(db, learner)).filter((one) => one.card.responsibilityId === "roles-ai");
  expect(moved).toMatchObject({ card: { reps: 2 }, knowledge: null });
  expect(await rebuildUnknown(db, course)).toBe(1);
  await expectReplayed(db, learner);
});

test("an edition with other items has their responsibilities counted anew, and no others", async ({ db }) => {
  const learner = await aLearner(db);
  const [lesson] = course.lessons;
  if (!lesson) throw new Error("The course has a lesson.");
  const responsibilities = lesson.responsibilities
    .filter(({ id }) => id !== "roles-team")
    .map((duty) => (duty.id === "roles-ai" ? { ...duty, items: duty.items.slice(1) } : duty));
  const after = { ...course, lessons: [{ ...lesson, responsibilities }] };
  expect(withOtherItems(course, course)).toEqual([]);
  expect(withOtherItems(course, after).sort()).toEqual(["roles-ai", "roles-team"]);
  await forgetKnown(db, course.id, withOtherItems(course, after));
  const missing = (await findKnown(db, learner)).filter(({ knowledge }) => knowledge === null);
  expect(missing.map(({ card }) => card.responsibilityId).sort()).toEqual(["roles-ai", "roles-team"]);
  await rebuildUnknown(db, after);
  expect(await findKnown(db, learner)).toEqual(knownIn(after, await findAttempts(db, learner)));
});

test("somebody who did nothing knows nothing", async ({ db }) => {
  const { id: userId } = await aUser(db);
  expect(await findKnown(db, { userId, courseId: course.id })).toEqual([]);
});
