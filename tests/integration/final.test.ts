import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import { findItem, lessonItems } from "@/domain/course";
import { undoMs } from "@/domain/final";
import { scoreAttempt } from "@/domain/score";
import { findAttempt, findAttempts } from "@/prisma/attempt";
import { keepEdition } from "@/prisma/edition";
import { handInFinal, listFinalScores, startFinal, undoFinal } from "@/prisma/final";
import { recordResponse } from "@/prisma/response";
import { edition, course as firstCourse } from "@/tests/first-course";
import { at } from "@/tests/unit/builders";
import { accepted } from "./accepted";
import { findCards } from "./cards";
import { aFinal, choose, chooseAll, course, expectCardsReplayed, handInAt, later } from "./finals";
import { aDelivery, anEdition, aStartedAttempt, aUser, itemIds, test, together } from "./rows";

describe("a final", () => {
  test("starts once, however many tabs start it", async ({ db }) => {
    const userId = (await aUser(db)).id;
    const editionId = await anEdition(db, course);
    const started = await together(12, () =>
      accepted(
        startFinal(db, { userId, courseId: course.id, editionId, itemIds, seed: 7, startedAt: at(0), waitMs: 0 }),
      ),
    );
    expect(new Set(started.map(({ id }) => id)).size).toBe(1);
  });

  test("takes ten responses to as many items at once", async ({ db }) => {
    const userId = (await aUser(db)).id;
    await keepEdition(db, edition, firstCourse);
    const ids = firstCourse.lessons.flatMap((lesson) => lessonItems(lesson).map(({ id }) => id)).slice(0, 10);
    const started = { userId, courseId: firstCourse.id, editionId: edition, itemIds: ids, seed: 7 };
    const { id } = await accepted(startFinal(db, { ...started, startedAt: at(0), waitMs: 0 }));
    const outcomes = await together(ids.length, (position) =>
      recordResponse(db, { id, userId }, aDelivery({ itemId: ids[position] ?? "", position }), at(1)),
    );
    expect(outcomes.map(({ accepted }) => accepted)).toEqual(ids.map(() => true));
    expect((await findAttempt(db, { id, userId }))?.responses).toHaveLength(ids.length);
  });

  test("takes responses in any order and changes until the hand-in; the last one to each item counts", async ({
    db,
  }) => {
    const final = await aFinal(db);
    const [first = "", , third = ""] = final.itemIds;
    for (const [itemId, isRight] of [
      [third, false],
      [first, false],
      [third, true],
    ] as const) {
      expect(await choose(db, final, itemId, isRight, at(1))).toMatchObject({ accepted: true });
    }
    expect((await findAttempt(db, final))?.responses.map(({ position, correct }) => [position, correct])).toEqual([
      [0, false],
      [2, false],
      [5, true],
    ]);
    expect(await findCards(db, final.learner)).toEqual([]);
  });

  test("of two devices that answer one question at once, one is stored and the other told so", async ({ db }) => {
    const final = await aFinal(db);
    const [itemId = ""] = final.itemIds;
    const outcomes = await Promise.all(
      (["first", "second"] as const).map((choice) => recordResponse(db, final, aDelivery({ itemId, choice }), at(1))),
    );
    expect(outcomes.map((outcome) => (outcome.accepted ? "stored" : outcome.refusal)).sort()).toEqual([
      "position-taken",
      "stored",
    ]);
  });
});

describe("a hand-in", () => {
  test("ends the final, moves the cards as a replay does, and issues the certificate", async ({ db }) => {
    const final = await aFinal(db);
    await chooseAll(db, final, true, at(1));
    const outcome = await handInFinal(db, final, handInAt(at(2)));
    expect(outcome).toMatchObject({ accepted: true, value: { submittedAt: at(2) } });
    const cards = await expectCardsReplayed(db, final);
    expect(cards.map(({ lastReviewedAt }) => lastReviewedAt)).toEqual(itemIds.map(() => at(2)));
    expect(await db.certificate.findMany({ where: { attemptId: final.id } })).toMatchObject([
      {
        userId: final.userId,
        raw: 3,
        max: 3,
        masteryScore: 0.8,
        bandMethod: "binomial",
        issuedAt: later(at(2), undoMs),
        name: "An Nguyên",
      },
    ]);
  });

  test("below the mastery score gives no certificate, and open items earn nothing", async ({ db }) => {
    const final = await aFinal(db);
    await choose(db, final, final.itemIds[0] ?? "", true, at(1));
    await handInFinal(db, final, handInAt(at(2)));
    expect(await db.certificate.count({ where: { attemptId: final.id } })).toBe(0);
    expect(await expectCardsReplayed(db, final)).toHaveLength(1);
  });

  test("by a server whose clock is a minute behind is dated after the last response, moves the cards, and can be undone", async ({
    db,
  }) => {
    const final = await aFinal(db);
    await chooseAll(db, final, true, at(5));
    expect(await handInFinal(db, final, handInAt(at(4)))).toMatchObject({
      accepted: true,
      value: { submittedAt: later(at(5), itemIds.length) },
    });
    await expectCardsReplayed(db, final);
    expect(await db.certificate.findFirst({ where: { attemptId: final.id } })).toMatchObject({
      issuedAt: later(at(5), itemIds.length + undoMs),
    });
    expect(await undoFinal(db, final, { course, now: at(4) })).toMatchObject({ accepted: true });
  });

  test("from twenty tabs at once happens once", async ({ db }) => {
    const final = await aFinal(db);
    await chooseAll(db, final, true, at(1));
    const outcomes = await together(20, () => handInFinal(db, final, handInAt(at(2))));
    expect(outcomes.filter(({ accepted }) => accepted)).toHaveLength(1);
    expect(await db.certificate.count({ where: { attemptId: final.id } })).toBe(1);
    expect(await expectCardsReplayed(db, final)).toMatchObject(itemIds.map(() => ({ reps: 1 })));
  });

  test("and a response that race: the response is in the hand-in or refused, and never changes it afterwards", async ({
    db,
  }) => {
    for (let round = 0; round < 25; round += 1) {
      const final = await aFinal(db);
      await chooseAll(db, final, true, at(1));
      const change = aDelivery({ itemId: final.itemIds[0], choice: "second", position: final.itemIds.length });
      const inTurn = [() => recordResponse(db, final, change, at(2)), () => handInFinal(db, final, handInAt(at(2)))];
      const raced = await Promise.all((round % 2 ? inTurn : inTurn.toReversed()).map((act) => act()));
      const response = raced[round % 2 ? 0 : 1];
      const stored = (await findAttempt(db, final))?.responses.length;
      expect(raced.some(({ accepted }) => accepted)).toBe(true);
      expect(stored).toBe(response?.accepted ? 4 : 3);
      expect(await db.certificate.count({ where: { attemptId: final.id } })).toBe(response?.accepted ? 0 : 1);
      await expectCardsReplayed(db, final);
    }
  });

  test("and practice that goes on meanwhile: every response is in the cards", async ({ db }) => {
    for (let round = 0; round < 12; round += 1) {
      const final = await aFinal(db);
      await chooseAll(db, final, true, at(1));
      const practices = await Promise.all(
        itemIds.map((itemId) =>
          aStartedAttempt(db, { userId: final.userId, editionId: final.editionId, quizId: itemId, itemIds: [itemId] }),
        ),
      );
      await Promise.all([
        handInFinal(db, final, handInAt(at(3))),
        ...practices.map((practice, index) =>
          recordResponse(
            db,
            practice,
            aDelivery({ itemId: itemIds[index], choice: findItem(course, itemIds[index] ?? "")?.key }),
            at(4 + index),
          ),
        ),
      ]);
      expect(await expectCardsReplayed(db, final)).toMatchObject(itemIds.map(() => ({ reps: 2 })));
    }
  });

  test("is refused for another learner's final and for a practice", async ({ db }) => {
    const final = await aFinal(db);
    const practice = await aStartedAttempt(db);
    const stranger = (await aUser(db)).id;
    expect(await handInFinal(db, { id: final.id, userId: stranger }, handInAt(at(2)))).toEqual({
      accepted: false,
      refusal: "no-such-final",
    });
    expect(await handInFinal(db, practice, handInAt(at(2)))).toEqual({ accepted: false, refusal: "no-such-final" });
    expect(await undoFinal(db, { id: final.id, userId: stranger }, { course, now: at(2) })).toEqual({
      accepted: false,
      refusal: "no-such-final",
    });
    expect(await db.attempt.count({ where: { id: { in: [final.id, practice.id] }, submittedAt: null } })).toBe(2);
  });
});

describe("undoing a hand-in", () => {
  test("within ten seconds opens the final again, without certificate, and with the cards as they were", async ({
    db,
  }) => {
    const userId = (await aUser(db)).id;
    const practice = await aStartedAttempt(db, { userId });
    await recordResponse(db, practice, aDelivery(), at(0));
    const before = await findCards(db, { userId, courseId: course.id });
    const final = await aFinal(db, { userId, startedAt: at(1) });
    await chooseAll(db, final, true, at(1));
    await handInFinal(db, final, handInAt(at(2)));
    const outcome = await undoFinal(db, final, { course, now: later(at(2), undoMs - 1) });
    expect(outcome).toMatchObject({ accepted: true, value: { submittedAt: null } });
    expect(await db.certificate.count({ where: { attemptId: final.id } })).toBe(0);
    expect(await expectCardsReplayed(db, final)).toEqual(before);
    expect(await choose(db, final, final.itemIds[0] ?? "", false, at(3))).toMatchObject({ accepted: true });
    expect(await handInFinal(db, final, handInAt(at(4)))).toMatchObject({ accepted: true });
    expect(await db.certificate.count({ where: { attemptId: final.id } })).toBe(0);
    await expectCardsReplayed(db, final);
  });

  test("is refused when the ten seconds are over, and before a hand-in", async ({ db }) => {
    const final = await aFinal(db);
    expect(await undoFinal(db, final, { course, now: at(1) })).toEqual({ accepted: false, refusal: "not-handed-in" });
    await chooseAll(db, final, true, at(1));
    await handInFinal(db, final, handInAt(at(2)));
    expect(await undoFinal(db, final, { course, now: later(at(2), undoMs) })).toEqual({
      accepted: false,
      refusal: "too-late",
    });
    expect((await findAttempt(db, final))?.submittedAt).toEqual(at(2));
    expect(await db.certificate.count({ where: { attemptId: final.id } })).toBe(1);
  });

  test("keeps its place: no other final starts as long as it can be undone", async ({ db }) => {
    const final = await aFinal(db);
    await handInFinal(db, final, handInAt(at(2)));
    expect((await aFinal(db, { userId: final.userId, startedAt: later(at(2), undoMs - 1) })).id).toBe(final.id);
    expect((await aFinal(db, { userId: final.userId, startedAt: later(at(2), undoMs) })).id).not.toBe(final.id);
  });

  test("and handing in from many tabs at once leave one state, with its cards and its certificate", async ({ db }) => {
    for (let round = 0; round < 8; round += 1) {
      const final = await aFinal(db);
      await chooseAll(db, final, true, at(1));
      await together<unknown>(12, (index) =>
        index % 2 ? undoFinal(db, final, { course, now: at(2) }) : handInFinal(db, final, handInAt(at(2))),
      );
      const isHandedIn = (await findAttempt(db, final))?.submittedAt !== null;
      expect(await db.certificate.count({ where: { attemptId: final.id } })).toBe(Number(isHandedIn));
      expect(await expectCardsReplayed(db, final)).toHaveLength(isHandedIn ? 3 : 0);
    }
  });
});

test("reliability rests on each learner's first final that was handed in, with what scoring says of it", async ({
  db,
}) => {
  const editionId = await anEdition(db, course);
  const { id: userId } = await aUser(db);
  const [ai = "", team = "", systems = ""] = itemIds;
  const courseId = "scored";
  const given = (itemId: string, position: number, correct: boolean, minute: number) => ({
    id: randomUUID(),
    itemId,
    position,
    correct,
    choice: "both" as const,
    certainty: null,
    createdAt: at(minute),
  });
  // Changed to right, changed to wrong, and right too late: one point of three.
  const responses = [
    given(ai, 0, false, 1),
    given(ai, 3, true, 2),
    given(team, 1, true, 1),
    given(team, 4, false, 2),
    given(systems, 2, true, 31),
  ];
  const final = {
    userId,
    courseId,
    quizId: "final",
    kind: "final" as const,
    editionId,
    itemIds: [...itemIds],
    seed: 1,
  };
  const first = { startedAt: at(0), submittedAt: at(30), deadlineAt: at(30) };
  await db.attempt.create({ data: { ...final, ...first, responses: { create: responses } } });
  await db.attempt.create({ data: { ...final, startedAt: at(40), submittedAt: at(50) } });
  await db.attempt.create({ data: { ...final, userId: (await aUser(db)).id, startedAt: at(0) } });
  const stored = await findAttempts(db, { userId, courseId });
  expect(stored.map(scoreAttempt)).toEqual([
    { raw: 1, max: 3 },
    { raw: 0, max: 3 },
  ]);
  expect(await listFinalScores(db, courseId)).toEqual([{ raw: 1, max: 3 }]);
});
