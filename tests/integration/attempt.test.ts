import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import { findAttempt, findAttempts, findMetItems, findOpenAttempt, startAttempt } from "@/prisma/attempt";
import { recordResponse } from "@/prisma/response";
import { at } from "@/tests/unit/builders";
import { aDelivery, anEdition, aStartedAttempt, aUser, itemIds, rightDeliveries, test, together } from "./rows";

const quiz = { courseId: "caio-cto", quizId: "roles" };

describe("startAttempt", () => {
  test("opens an attempt with its items in their order and nothing in it", async ({ db }) => {
    const editionId = await anEdition(db);
    const { id, userId } = await aStartedAttempt(db, { editionId });
    expect(await findAttempt(db, { id, userId })).toEqual({
      id,
      quizId: "roles",
      kind: "practice",
      scope: "full",
      editionId,
      itemIds,
      startedAt: at(0),
      submittedAt: null,
      deadlineAt: null,
      sittingId: null,
      responses: [],
    });
  });

  test("called twenty times at once opens one, and all get it", async ({ db }) => {
    const { id: userId } = await aUser(db);
    const editionId = await anEdition(db);
    const opened = await together(20, (seed) => aStartedAttempt(db, { userId, editionId, seed }));
    const stored = await db.attempt.findMany({ where: { userId }, select: { id: true } });
    expect(stored).toHaveLength(1);
    expect(new Set(opened.map(({ id }) => id))).toEqual(new Set(stored.map(({ id }) => id)));
  });

  test("gives the open one with what was recorded in it, not the items that were asked for now", async ({ db }) => {
    const open = await aStartedAttempt(db);
    await recordResponse(db, open, aDelivery(), at(1));
    const again = await aStartedAttempt(db, {
      userId: open.userId,
      editionId: open.editionId,
      itemIds: [...itemIds].reverse(),
    });
    expect([again.id, again.itemIds, again.responses.length]).toEqual([open.id, itemIds, 1]);
  });

  test("opens a new one once the last was submitted", async ({ db }) => {
    const first = await aStartedAttempt(db);
    for (const delivery of rightDeliveries()) await recordResponse(db, first, delivery, at(1));
    const second = await aStartedAttempt(db, { userId: first.userId, startedAt: at(2) });
    expect(second.id).not.toBe(first.id);
  });

  test("opens one beside those of another quiz, another course and another learner", async ({ db }) => {
    const { userId, editionId } = await aStartedAttempt(db);
    for (const changes of [{ quizId: "another" }, { courseId: "another" }, { userId: (await aUser(db)).id }])
      await aStartedAttempt(db, { userId, editionId, ...changes });
    expect(await db.attempt.count({ where: { editionId, submittedAt: null } })).toBe(4);
  });

  test("throws for an edition that isn't kept: nothing is opened", async ({ db }) => {
    const { id: userId } = await aUser(db);
    const attempt = {
      ...quiz,
      userId,
      kind: "practice",
      scope: "full",
      editionId: randomUUID(),
      itemIds,
      seed: 1,
      startedAt: at(0),
    } as const;
    await expect(startAttempt(db, { ...attempt, itemIds: [...itemIds] })).rejects.toThrow(/foreign key/i);
    expect(await db.attempt.count({ where: { userId } })).toBe(0);
  });
});

describe("what is looked up is the learner's own", () => {
  test("an attempt is found by its learner and by nobody else", async ({ db }) => {
    const { id, userId } = await aStartedAttempt(db);
    const somebody = await aUser(db);
    expect(await findAttempt(db, { id, userId })).toMatchObject({ id });
    expect(await findAttempt(db, { id, userId: somebody.id })).toBeNull();
    expect(await findAttempt(db, { id: randomUUID(), userId })).toBeNull();
  });

  test("the open attempt is the unsubmitted one of that quiz", async ({ db }) => {
    const submitted = await aStartedAttempt(db);
    for (const delivery of rightDeliveries()) await recordResponse(db, submitted, delivery, at(1));
    expect(await findOpenAttempt(db, { ...quiz, userId: submitted.userId })).toBeNull();
    const open = await aStartedAttempt(db, { userId: submitted.userId });
    expect(await findOpenAttempt(db, { ...quiz, userId: submitted.userId })).toMatchObject({ id: open.id });
    expect(await findOpenAttempt(db, { ...quiz, userId: (await aUser(db)).id })).toBeNull();
  });

  test("a learner's attempts come in the order of their start, of that course alone", async ({ db }) => {
    const { id: userId } = await aUser(db);
    const late = await aStartedAttempt(db, { userId, quizId: "late", startedAt: at(3) });
    const early = await aStartedAttempt(db, { userId, quizId: "early", startedAt: at(3) });
    await db.attempt.update({ where: { id: late.id }, data: { startedAt: at(9) } });
    await aStartedAttempt(db, { userId, courseId: "another" });
    await aStartedAttempt(db);
    expect((await findAttempts(db, { userId, courseId: "caio-cto" })).map(({ id }) => id)).toEqual([early.id, late.id]);
  });

  test("an attempt's responses come in the order of their positions", async ({ db }) => {
    const attempt = await aStartedAttempt(db);
    await recordResponse(db, attempt, aDelivery({ choice: "second" }), at(1));
    await recordResponse(db, attempt, aDelivery({ position: 1, itemId: "roles-team-plain", choice: "both" }), at(1));
    await recordResponse(
      db,
      attempt,
      aDelivery({ position: 2, itemId: "roles-systems-plain", choice: "second" }),
      at(1),
    );
    expect((await findAttempt(db, attempt))?.responses.map(({ position }) => position)).toEqual([0, 1, 2]);
  });

  test("the items met are those that the learner responded to in that course, each with its last time", async ({
    db,
  }) => {
    const attempt = await aStartedAttempt(db);
    const elsewhere = await aStartedAttempt(db, { userId: attempt.userId, courseId: "another" });
    await recordResponse(db, attempt, aDelivery({ choice: "second" }), at(1));
    await recordResponse(db, elsewhere, aDelivery(), at(1));
    const learner = { userId: attempt.userId, courseId: "caio-cto" };
    expect(await findMetItems(db, learner)).toEqual(new Map([["roles-ai-plain", at(1)]]));
    expect(await findMetItems(db, { ...learner, userId: (await aUser(db)).id })).toEqual(new Map());
  });

  test("all items of a final are met when it starts, answered or not", async ({ db }) => {
    const { userId } = await aStartedAttempt(db);
    const itemIds = ["roles-ai-plain", "roles-team-plain"];
    await aStartedAttempt(db, { userId, quizId: "final", kind: "final", itemIds, startedAt: at(7) });
    expect(await findMetItems(db, { userId, courseId: "caio-cto" })).toEqual(
      new Map(itemIds.map((itemId) => [itemId, at(7)])),
    );
  });
});
