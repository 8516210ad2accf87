import { randomUUID } from "node:crypto";
import { describe, expect, vi } from "vitest";
import { POST as respond } from "@/app/api/v1/attempts/[attempt]/responses/route";
import { GET as takeData } from "@/app/api/v1/me/export/route";
import { attemptFaults } from "@/bin/db-check/attempt-faults";
import type { Attempt } from "@/domain/attempt";
import { findItem } from "@/domain/course";
import { undoMs } from "@/domain/final";
import { nextPosition } from "@/domain/respond";
import { findAttempt, findAttempts, findMetItems } from "@/prisma/attempt";
import type { Db } from "@/prisma/client";
import { rememberParagraph } from "@/prisma/reading";
import { recordResponse } from "@/prisma/response";
import { openFinal } from "@/school/final";
import { appOrigin } from "@/school/origin";
import { leavePretest, openPretest, readPretest } from "@/school/pretest";
import { course, edition } from "@/tests/first-course";
import { accepted } from "./accepted";
import { findCards } from "./cards";
import { practiceOf, signedIn, test } from "./people";
import { ownerNow, setRequest } from "./request";
import { aUser, together } from "./rows";

vi.mock("next/headers", () => import("./request"));

const served = { course, edition };

async function aNewcomer(db: Db) {
  globalThis.phanVaiDb = db;
  const { id } = await aUser(db);
  return { id, learner: { userId: id, courseId: course.id } };
}

async function aPretest(db: Db) {
  const newcomer = await aNewcomer(db);
  const pretest = await openPretest(newcomer.id, served);
  if (!pretest) throw new Error("The pretest is over");
  return { ...newcomer, pretest };
}

/** A lesson read to its end. */
const anEnd = { lessonId: "background", paragraphId: "p1", completes: true, now: new Date() };

const stateOf = async (userId: string) => (await readPretest(userId, course)).state;

async function choose(db: Db, userId: string, { id }: Attempt, itemId: string, isRight: boolean) {
  const attempt = await findAttempt(db, { id, userId });
  const key = findItem(course, itemId)?.key ?? "both";
  const choice = isRight ? key : key === "second" ? "first" : "second";
  const position = attempt ? nextPosition(attempt, itemId) : 0;
  const input = { id: randomUUID(), position, itemId, choice, certainty: "very" as const, durationMs: null };
  return recordResponse(db, { id, userId }, input, new Date());
}

describe("a pretest", () => {
  test("is one, however many tabs open it, of nine items", async ({ db }) => {
    const { id } = await aNewcomer(db);
    const opened = await together(8, () => openPretest(id, served));
    expect(new Set(opened.map((attempt) => attempt?.id)).size).toBe(1);
    expect(opened[0]).toMatchObject({ kind: "pretest", quizId: "pretest", submittedAt: null });
    expect(opened[0]?.itemIds).toHaveLength(9);
    expect(await stateOf(id)).toBe("open");
  });

  test("that is skipped, twice at once, is one that ended with nothing answered, and isn't offered again", async ({
    db,
  }) => {
    const { id, learner } = await aNewcomer(db);
    await together(4, () => leavePretest(id, served));
    const attempts = await findAttempts(db, learner);
    expect(attempts).toMatchObject([{ kind: "pretest", responses: [], submittedAt: expect.any(Date) }]);
    expect(await stateOf(id)).toBe("over");
    expect(await openPretest(id, served)).toBeNull();
  });

  test("is not made for whoever has practised or read a lesson to its end, by opening or by skipping", async ({
    db,
  }) => {
    const [practised, read] = [await aNewcomer(db), await aNewcomer(db)];
    await practiceOf(practised.id, "background");
    await rememberParagraph(db, { ...read.learner, ...anEnd });
    for (const { id, learner } of [practised, read]) {
      expect(await stateOf(id)).toBe("over");
      expect(await openPretest(id, served)).toBeNull();
      await leavePretest(id, served);
      expect((await findAttempts(db, learner)).filter(({ kind }) => kind === "pretest")).toEqual([]);
    }
  });

  test("ends with its last item, changes and leaves open what its learner does, and is what the rules make of it", async ({
    db,
  }) => {
    const [whole, left] = [await aPretest(db), await aPretest(db)];
    const [first = "", second = ""] = whole.pretest.itemIds;
    for (const isRight of [false, true]) await choose(db, whole.id, whole.pretest, second, isRight);
    for (const itemId of whole.pretest.itemIds.filter((itemId) => itemId !== second))
      await choose(db, whole.id, whole.pretest, itemId, true);
    await choose(db, left.id, left.pretest, left.pretest.itemIds[4] ?? "", true);
    await leavePretest(left.id, served);
    for (const { id, pretest } of [whole, left]) {
      const attempt = await findAttempt(db, { id: pretest.id, userId: id });
      expect(attempt?.submittedAt).toEqual(expect.any(Date));
      expect(attempt && attemptFaults(attempt, course)).toEqual([]);
    }
    expect(await choose(db, whole.id, whole.pretest, first, false)).toMatchObject({ refusal: "already-submitted" });
    expect(await db.response.count({ where: { attemptId: whole.pretest.id } })).toBe(10);
  });

  test("ends where a practice or a final begins, so that nothing learned counts as known before", async ({ db }) => {
    for (const begin of [
      (id: string) => practiceOf(id, "background"),
      (id: string) => accepted(openFinal(id, served)),
    ]) {
      const { id, pretest } = await aPretest(db);
      await choose(db, id, pretest, pretest.itemIds[0] ?? "", true);
      await begin(id);
      expect(await stateOf(id)).toBe("over");
      expect(await choose(db, id, pretest, pretest.itemIds[1] ?? "", true)).toMatchObject({
        refusal: "already-submitted",
      });
    }
  });

  test("moves no card; its items have been met, and the practices and the final that follow ask others", async ({
    db,
  }) => {
    const { id, learner, pretest } = await aPretest(db);
    for (const itemId of pretest.itemIds) await choose(db, id, pretest, itemId, false);
    expect(await findCards(db, learner)).toEqual([]);
    expect(new Set((await findMetItems(db, learner)).keys())).toEqual(new Set(pretest.itemIds));
    const practice = await practiceOf(id, "background");
    const final = await accepted(openFinal(id, served));
    expect(final.itemIds.filter((itemId) => pretest.itemIds.includes(itemId))).toEqual([]);
    expect(practice.itemIds.filter((itemId) => pretest.itemIds.includes(itemId))).toEqual([]);
  });

  test("tells no verdict: not by what is posted, nor by its refusals, nor in one's own data", async ({ db }) => {
    const { id, pretest } = await aPretest(db);
    setRequest(await signedIn(db, id));
    const [itemId] = pretest.itemIds;
    const rest = { itemId, position: 0, certainty: "guess", durationMs: 1, locale: "vi" };
    const replies: [number, unknown][] = [];
    for (const choice of ["first", "second"]) {
      const request = new Request(`${appOrigin.origin}/api/v1/it`, {
        method: "POST",
        headers: { origin: appOrigin.origin, "content-type": "application/json", "x-owner": ownerNow() },
        body: JSON.stringify({ ...rest, choice, responseId: randomUUID() }),
      });
      const reply = await respond(request, { params: Promise.resolve({ attempt: pretest.id }) });
      replies.push([reply.status, await reply.json()]);
    }
    expect(replies).toEqual([
      [200, null],
      [409, { refusal: "position-taken", standing: null }],
    ]);
    await leavePretest(id, served);
    const data = await takeData(new Request(`${appOrigin.origin}/api/v1/me/export`), { params: Promise.resolve({}) });
    const taken = await data.json();
    expect(taken.attempts).toMatchObject([{ kind: "pretest", responses: [{ itemId, choice: "first" }] }]);
    expect(taken.attempts[0].responses[0]).not.toHaveProperty("correct");
    expect(taken).toMatchObject({ cards: [], certificates: [] });
  });

  test("is told in one's own data once a later measure stands beside it", async ({ db }) => {
    const { id, pretest } = await aPretest(db);
    setRequest(await signedIn(db, id));
    await choose(db, id, pretest, pretest.itemIds[0] ?? "", true);
    const final = await accepted(openFinal(id, served));
    const submittedAt = new Date(Date.now() - undoMs);
    await db.attempt.update({ where: { id: final.id }, data: { submittedAt } });
    const data = await takeData(new Request(`${appOrigin.origin}/api/v1/me/export`), { params: Promise.resolve({}) });
    expect((await data.json()).attempts).toMatchObject([
      { kind: "pretest", responses: [{ correct: true }] },
      { kind: "final" },
    ]);
  });
});
