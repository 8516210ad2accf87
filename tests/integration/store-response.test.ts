import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { Response } from "@/domain/attempt";
import { knownAfter } from "@/domain/mastery";
import type { Db } from "@/prisma/client";
import { findKnown } from "@/prisma/knowledge";
import { storeResponse } from "@/prisma/store-response";
import { anEvidence, at } from "@/tests/unit/builders";
import { findCards } from "./cards";
import { aDelivery, aStartedAttempt, aUser, test } from "./rows";

const known = knownAfter("roles-ai", null, anEvidence({ at: at(1) }));
const { card } = known;

const aResponse = (changes: Partial<Response> = {}): Response => ({
  ...aDelivery(),
  correct: true,
  createdAt: at(1),
  ...changes,
});

const stored = async (db: Db, attemptId: string, userId: string) => ({
  responses: await db.response.count({ where: { attemptId } }),
  cards: await findCards(db, { userId, courseId: "caio-cto" }),
});

test("a response, its card, what it leaves known and the attempt's end are stored as they are given", async ({
  db,
}) => {
  const attempt = await aStartedAttempt(db);
  const response = aResponse({ certainty: null, durationMs: null });
  const learner = { userId: attempt.userId, courseId: "caio-cto" };
  expect(
    await storeResponse(db, learner, {
      attempt: { id: attempt.id, submittedAt: at(1) },
      response,
      move: { before: null, after: known },
    }),
  ).toBe(true);
  expect(
    await db.response.findMany({ where: { attemptId: attempt.id }, omit: { attemptId: true, told: true } }),
  ).toEqual([response]);
  expect(await findKnown(db, learner)).toEqual([known]);
  expect(await db.attempt.findUnique({ where: { id: attempt.id }, select: { submittedAt: true } })).toEqual({
    submittedAt: at(1),
  });
});

test("a response that moves no card leaves the cards as they are", async ({ db }) => {
  const attempt = await aStartedAttempt(db);
  const learner = { userId: attempt.userId, courseId: "caio-cto" };
  await storeResponse(db, learner, { attempt, response: aResponse(), move: { before: null, after: known } });
  expect(
    await storeResponse(db, learner, { attempt, response: aResponse({ position: 1, createdAt: at(2) }), move: null }),
  ).toBe(true);
  expect(await stored(db, attempt.id, attempt.userId)).toEqual({ responses: 2, cards: [card] });
});

test("nothing is stored where the card moved on since it was read", async ({ db }) => {
  const attempt = await aStartedAttempt(db);
  const learner = { userId: attempt.userId, courseId: "caio-cto" };
  await storeResponse(db, learner, { attempt, response: aResponse(), move: { before: null, after: known } });
  const late = {
    attempt: { id: attempt.id, submittedAt: at(2) },
    response: aResponse({ position: 1 }),
    move: { before: null, after: known },
  };
  expect(await storeResponse(db, learner, late)).toBe(false);
  expect(await stored(db, attempt.id, attempt.userId)).toEqual({ responses: 1, cards: [card] });
});

test("nothing is stored where the position is taken", async ({ db }) => {
  const attempt = await aStartedAttempt(db);
  const learner = { userId: attempt.userId, courseId: "caio-cto" };
  await storeResponse(db, learner, { attempt, response: aResponse(), move: null });
  expect(
    await storeResponse(db, learner, { attempt, response: aResponse(), move: { before: null, after: known } }),
  ).toBe(false);
  expect(await stored(db, attempt.id, attempt.userId)).toEqual({ responses: 1, cards: [] });
});

test("nothing is stored under an id that another attempt's response has", async ({ db }) => {
  const attempt = await aStartedAttempt(db);
  const learner = { userId: attempt.userId, courseId: "caio-cto" };
  const other = await aStartedAttempt(db);
  const id = randomUUID();
  await storeResponse(
    db,
    { userId: other.userId, courseId: "caio-cto" },
    { attempt: other, response: aResponse({ id }), move: null },
  );
  expect(
    await storeResponse(db, learner, { attempt, response: aResponse({ id }), move: { before: null, after: known } }),
  ).toBe(false);
  expect(await stored(db, attempt.id, attempt.userId)).toEqual({ responses: 0, cards: [] });
});

test("nothing is stored in an attempt that was ended meanwhile", async ({ db }) => {
  const attempt = await aStartedAttempt(db);
  await db.attempt.update({ where: { id: attempt.id }, data: { submittedAt: at(1) } });
  const storing = { attempt, response: aResponse(), move: { before: null, after: known } };
  expect(await storeResponse(db, { userId: attempt.userId, courseId: "caio-cto" }, storing)).toBe(false);
  expect(await stored(db, attempt.id, attempt.userId)).toEqual({ responses: 0, cards: [] });
});

test("nothing is stored in an attempt of somebody else's", async ({ db }) => {
  const attempt = await aStartedAttempt(db);
  const stranger = await aUser(db);
  expect(
    await storeResponse(
      db,
      { userId: stranger.id, courseId: "caio-cto" },
      { attempt, response: aResponse(), move: null },
    ),
  ).toBe(false);
  expect(await stored(db, attempt.id, attempt.userId)).toEqual({ responses: 0, cards: [] });
});
