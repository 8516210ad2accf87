import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import type { ResponseInput } from "@/domain/respond";
import { findAttempt } from "@/prisma/attempt";
import type { Db } from "@/prisma/client";
import { recordResponse } from "@/prisma/response";
import { aCourse, aLesson, aResponsibility, at } from "@/tests/unit/builders";
import { aDelivery, anEdition, aStartedAttempt, aUser, rightDeliveries, test, together } from "./rows";

const stored = (db: Db, attemptId: string) =>
  db.response.findMany({ where: { attemptId }, omit: { told: true }, orderBy: { position: "asc" } });

test("a response is stored as it came, with its verdict and the server's time", async ({ db }) => {
  const attempt = await aStartedAttempt(db);
  const delivery = aDelivery({ choice: "second", certainty: "very", durationMs: 1234 });
  await recordResponse(db, attempt, delivery, at(3));
  expect(await stored(db, attempt.id)).toEqual([
    { ...delivery, attemptId: attempt.id, correct: false, createdAt: at(3) },
  ]);
});

test("the reply holds the response and the attempt with it", async ({ db }) => {
  const attempt = await aStartedAttempt(db);
  const outcome = await recordResponse(db, attempt, aDelivery(), at(3));
  expect(outcome).toMatchObject({
    accepted: true,
    value: { repeated: false, finishes: false, response: { correct: true, createdAt: at(3) } },
  });
  expect(outcome.accepted && outcome.value.attempt).toEqual(await findAttempt(db, attempt));
});

test("a response is graded by the edition of its attempt, though the course was corrected since", async ({ db }) => {
  const course = aCourse();
  const corrected = aCourse({
    lessons: [aLesson({ responsibilities: [aResponsibility({ id: "roles-ai", lessonId: "roles", owner: "second" })] })],
  });
  const before = await anEdition(db, course);
  const after = await anEdition(db, corrected);
  const old = await aStartedAttempt(db, { editionId: before });
  const current = await aStartedAttempt(db, { editionId: after });
  const outcomes = await Promise.all(
    [old, current].map((attempt) => recordResponse(db, attempt, aDelivery({ choice: "first" }), at(1))),
  );
  expect(outcomes.map((outcome) => outcome.accepted && outcome.value.response.correct)).toEqual([true, false]);
});

describe("delivered more than once", () => {
  test("fifty times at once it is one row, and all fifty get the same reply", async ({ db }) => {
    const attempt = await aStartedAttempt(db);
    const delivery = aDelivery();
    const outcomes = await together(50, (index) => recordResponse(db, attempt, delivery, at(index)));
    const [row] = await stored(db, attempt.id);
    expect(await stored(db, attempt.id)).toHaveLength(1);
    const replies = outcomes.map(
      (outcome) => outcome.accepted && { response: outcome.value.response, attempt: outcome.value.attempt },
    );
    const { attemptId: _, ...response } = row ?? { attemptId: "" };
    expect(replies).toEqual(
      replies.map(() => ({ response, attempt: { ...outcomeOf(attempt), responses: [response] } })),
    );
  });

  test("fifty times at once the last response submits the attempt once, and all fifty are told", async ({ db }) => {
    const attempt = await aStartedAttempt(db, { itemIds: ["roles-ai-plain"] });
    const delivery = aDelivery();
    const outcomes = await together(50, (index) => recordResponse(db, attempt, delivery, at(index)));
    const submittedAt = (await findAttempt(db, attempt))?.submittedAt;
    expect(submittedAt).toEqual((await stored(db, attempt.id))[0]?.createdAt);
    expect(outcomes.map((outcome) => outcome.accepted && outcome.value.attempt.submittedAt)).toEqual(
      outcomes.map(() => submittedAt),
    );
  });

  test("later on, it is answered with what was stored, and nothing is changed", async ({ db }) => {
    const attempt = await aStartedAttempt(db);
    const delivery = aDelivery();
    await recordResponse(db, attempt, delivery, at(1));
    const repeat = await recordResponse(db, attempt, { ...delivery, durationMs: 99 }, at(9));
    expect(repeat).toMatchObject({
      accepted: true,
      value: { repeated: true, response: { durationMs: 4000, createdAt: at(1) } },
    });
    expect(await stored(db, attempt.id)).toMatchObject([{ durationMs: 4000, createdAt: at(1) }]);
  });

  test("it is answered still when the attempt has gone on, and when it was submitted", async ({ db }) => {
    const attempt = await aStartedAttempt(db);
    const deliveries = rightDeliveries();
    for (const delivery of deliveries) await recordResponse(db, attempt, delivery, at(1));
    const repeats = await Promise.all(deliveries.map((delivery) => recordResponse(db, attempt, delivery, at(9))));
    expect(repeats.map(({ accepted }) => accepted)).toEqual([true, true, true]);
  });
});

describe("refused, with nothing stored or changed", () => {
  const refusals: [string, string, (delivery: ResponseInput) => ResponseInput][] = [
    ["another choice at the same position", "position-taken", (delivery) => ({ ...delivery, choice: "both" })],
    ["another certainty at the same position", "position-taken", (delivery) => ({ ...delivery, certainty: "guess" })],
    [
      "another item at the same position",
      "position-taken",
      (delivery) => ({ ...delivery, itemId: "roles-team-plain" }),
    ],
    ["a position beyond the next", "out-of-order", () => aDelivery({ position: 2, itemId: "roles-systems-plain" })],
    ["an item that was answered already", "unknown-item", () => aDelivery({ position: 1 })],
    ["an item that isn't in the attempt", "unknown-item", () => aDelivery({ position: 1, itemId: "roles-ai-case" })],
    ["an item that isn't in the edition", "unknown-item", () => aDelivery({ position: 1, itemId: "no-such-item" })],
    [
      "a new response under an id that is used",
      "position-taken",
      ({ id }) => aDelivery({ id, position: 1, itemId: "roles-team-plain" }),
    ],
  ];

  test.for(refusals)("%s: %s", async ([, refusal, change], { db }) => {
    const attempt = await aStartedAttempt(db);
    const first = aDelivery();
    await recordResponse(db, attempt, first, at(1));
    expect(await recordResponse(db, attempt, change(first), at(2))).toEqual({ accepted: false, refusal });
    expect(await stored(db, attempt.id)).toEqual([
      { ...first, attemptId: attempt.id, correct: true, createdAt: at(1) },
    ]);
  });

  test("anything new after submission: already-submitted", async ({ db }) => {
    const attempt = await aStartedAttempt(db);
    for (const delivery of rightDeliveries()) await recordResponse(db, attempt, delivery, at(1));
    expect(await recordResponse(db, attempt, aDelivery({ position: 3 }), at(2))).toEqual({
      accepted: false,
      refusal: "already-submitted",
    });
    expect(await stored(db, attempt.id)).toHaveLength(3);
  });

  test("to another learner's attempt, and to none: no-such-attempt", async ({ db }) => {
    const { id, userId } = await aStartedAttempt(db);
    const stranger = { id, userId: (await aUser(db)).id };
    const missing = { id: randomUUID(), userId };
    const outcomes = await Promise.all([stranger, missing].map((ref) => recordResponse(db, ref, aDelivery(), at(1))));
    expect(outcomes).toEqual([stranger, missing].map(() => ({ accepted: false, refusal: "no-such-attempt" })));
    expect(await stored(db, id)).toEqual([]);
  });
});

test("of two different responses to one position at once, one stands and the other is refused", async ({ db }) => {
  const attempt = await aStartedAttempt(db);
  const deliveries = (["first", "both", "second"] as const).map((choice) => aDelivery({ choice }));
  const outcomes = await Promise.all(deliveries.map((delivery) => recordResponse(db, attempt, delivery, at(1))));
  const standing = deliveries.filter((_, index) => outcomes[index]?.accepted).map(({ id }) => id);
  expect((await stored(db, attempt.id)).map(({ id }) => id)).toEqual(standing);
  expect(outcomes.flatMap((outcome) => (outcome.accepted ? [] : [outcome.refusal]))).toEqual([
    "position-taken",
    "position-taken",
  ]);
});

test("the last response submits the attempt with it; none before does", async ({ db }) => {
  const attempt = await aStartedAttempt(db);
  const submissions: (Date | null | undefined)[] = [];
  for (const [index, delivery] of rightDeliveries().entries()) {
    await recordResponse(db, attempt, delivery, at(index + 1));
    submissions.push((await findAttempt(db, attempt))?.submittedAt);
  }
  expect(submissions).toEqual([null, null, at(3)]);
});

test("the last response and the submission are one transaction: where the one fails, the other isn't stored", async ({
  db,
}) => {
  const attempt = await aStartedAttempt(db, { itemIds: ["roles-ai-plain"] });
  await db.$executeRaw`alter table attempts add constraint never_submitted check (submitted_at is null) not valid`;
  await expect(recordResponse(db, attempt, aDelivery(), at(1))).rejects.toThrow();
  await db.$executeRaw`alter table attempts drop constraint never_submitted`;
  expect(await findAttempt(db, attempt)).toMatchObject({ submittedAt: null, responses: [] });
});

/** The attempt without whose it is. */
const outcomeOf = ({ userId: _, ...attempt }: Awaited<ReturnType<typeof aStartedAttempt>>) => attempt;
