import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import { checkDatabase } from "@/bin/db-check/check";
import { editionOf } from "@/content/compile/edition";
import { certificateCode } from "@/domain/certificate";
import type { Choice, Course } from "@/domain/course";
import { findItem } from "@/domain/course";
import { versionOf } from "@/domain/item-version";
import { nextPosition } from "@/domain/respond";
import { findAttempt } from "@/prisma/attempt";
import type { Db } from "@/prisma/client";
import { getEditionOrThrow, keepEdition, listEditionsWith } from "@/prisma/edition";
import { handInFinal, startFinal } from "@/prisma/final";
import { regrade, undoRegrade } from "@/prisma/regrading";
import { recordResponse } from "@/prisma/response";
import { storeResponse } from "@/prisma/store-response";
import { aCourse, aResponse, at } from "@/tests/unit/builders";
import { accepted } from "./accepted";
import { aDelivery, aStartedAttempt, aUser, itemIds, test, together } from "./rows";

const itemId = "roles-ai-plain";

/** A course of the test's own, whose item has the key `first`. */
async function aJudging(db: Db) {
  const course: Course = { ...aCourse(), id: `course-${randomUUID()}` };
  const item = findItem(course, itemId);
  if (!item) throw new Error("the builders' course has that item");
  const edition = editionOf(course);
  await keepEdition(db, edition, course);
  const ref = { courseId: course.id, itemId, version: versionOf(item) };
  return { course, edition, judging: { ...ref, item, editionIds: await listEditionsWith(db, ref) } };
}

type World = Awaited<ReturnType<typeof aJudging>>;

const acting = async (db: Db, { course }: World) => ({
  id: randomUUID(),
  actorId: (await aUser(db, { role: "manager" })).id,
  at: at(500),
  course,
  reliability: null,
  newCode: () => certificateCode(new Uint8Array(16).map(() => Math.floor(Math.random() * 256))),
});

const toSecond = { key: "second" as const, reason: "Đoạn 2 nói đây là việc của CTO.", revokes: false };

/** A final of three items that is handed in; the first is answered as said, the others right. */
async function aFinal(db: Db, { course, edition }: World, choice: Choice) {
  const { id: userId } = await aUser(db);
  const learner = { userId, courseId: course.id };
  const set = { editionId: edition, itemIds: [...itemIds], seed: 7, startedAt: at(0) };
  const final = await accepted(startFinal(db, { ...learner, ...set, waitMs: 0 }));
  for (const asked of itemIds) {
    const key = asked === itemId ? choice : findItem(course, asked)?.key;
    const position = nextPosition(final, asked);
    await recordResponse(db, { id: final.id, userId }, aDelivery({ itemId: asked, choice: key, position }), at(1));
  }
  const code = certificateCode(new Uint8Array(16).map(() => Math.floor(Math.random() * 256)));
  await handInFinal(db, { id: final.id, userId }, { course, reliability: null, code, now: at(2) });
  return { id: final.id, userId };
}

/** Every row that a regrade may touch, byte by byte. */
const rowsOf = async (db: Db, { course }: World) =>
  Promise.all([
    db.$queryRaw`select r.*::text as row from responses r join attempts a on a.id = r.attempt_id where a.course_id = ${course.id} order by r.id`,
    db.$queryRaw`select a.*::text as row from attempts a where course_id = ${course.id} order by id`,
    db.$queryRaw`select c.*::text as row from review_cards c where course_id = ${course.id} order by user_id, responsibility_id`,
    db.$queryRaw`select c.*::text as row from certificates c where course_id = ${course.id} order by id`,
  ]).then((tables) => JSON.stringify(tables));

const faultsIn = async (db: Db, { course }: World) => (await checkDatabase(db, course)).faults;

describe("a regrade", () => {
  test("moves what counts of everybody, keeps what was told, issues what is gained, and its undo leaves every row as it was", async ({
    db,
  }) => {
    const world = await aJudging(db);
    const [right, wrong] = [await aFinal(db, world, "first"), await aFinal(db, world, "second")];
    expect(await db.certificate.count({ where: { attemptId: right.id } })).toBe(1);
    const before = await rowsOf(db, world);
    const actor = await acting(db, world);
    expect((await regrade(db, world.judging, { ...actor, ...toSecond })).accepted).toBe(true);
    const verdictOf = async ({ id }: { id: string }) =>
      db.response.findFirst({ where: { attemptId: id, itemId }, select: { correct: true, told: true } });
    expect(await verdictOf(right)).toEqual({ correct: false, told: true });
    expect(await verdictOf(wrong)).toEqual({ correct: true, told: false });
    expect(await db.certificate.findUnique({ where: { attemptId: wrong.id } })).toMatchObject({
      raw: 3,
      issuedAt: at(500),
    });
    expect(await db.certificate.findUnique({ where: { attemptId: right.id } })).toMatchObject({ revokedAt: null });
    expect(findItem(await getEditionOrThrow(db, world.edition), itemId)?.key).toBe("second");
    expect(await faultsIn(db, world)).toEqual([]);
    expect(await rowsOf(db, world)).not.toBe(before);
    expect((await undoRegrade(db, world.judging, { ...actor, at: at(600) })).accepted).toBe(true);
    expect(await rowsOf(db, world)).toBe(before);
    expect(await faultsIn(db, world)).toEqual([]);
    const notes = await db.auditEntry.findMany({ where: { subject: actor.id }, orderBy: { createdAt: "asc" } });
    expect(notes.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["item-regraded", actor.actorId],
      ["regrade-undone", actor.actorId],
    ]);
  });

  test("takes back a certificate that is lost where that is chosen, and its undo gives it back", async ({ db }) => {
    const world = await aJudging(db);
    const { id: attemptId } = await aFinal(db, world, "first");
    const before = await rowsOf(db, world);
    const actor = await acting(db, world);
    await regrade(db, world.judging, { ...actor, ...toSecond, revokes: true });
    expect(await db.certificate.findUnique({ where: { attemptId } })).toMatchObject({
      revokedAt: at(500),
      revokedById: actor.actorId,
      revokedReason: toSecond.reason,
    });
    await undoRegrade(db, world.judging, { ...actor, at: at(600) });
    expect(await rowsOf(db, world)).toBe(before);
  });

  test("that drops an item gives its point to whoever answered it, and a certificate that was revoked for another reason stays so", async ({
    db,
  }) => {
    const world = await aJudging(db);
    const { id: attemptId } = await aFinal(db, world, "both");
    const other = await aFinal(db, world, "first");
    await db.certificate.update({
      where: { attemptId: other.id },
      data: { revokedAt: at(300), revokedReason: "Cấp nhầm" },
    });
    const actor = await acting(db, world);
    await regrade(db, world.judging, { ...actor, ...toSecond, key: null, revokes: true });
    expect(await db.response.count({ where: { attemptId, correct: true } })).toBe(3);
    expect(await db.certificate.count({ where: { attemptId } })).toBe(1);
    expect(await db.certificate.findUnique({ where: { attemptId: other.id } })).toMatchObject({ revokedAt: at(300) });
    expect(await faultsIn(db, world)).toEqual([]);
  });

  test("that is sent twice at once is one; a second one of the same version waits for the undo", async ({ db }) => {
    const world = await aJudging(db);
    await aFinal(db, world, "second");
    const actor = await acting(db, world);
    const sent = await together(4, () => regrade(db, world.judging, { ...actor, ...toSecond }));
    expect(sent.map(({ accepted }) => accepted)).toEqual([true, true, true, true]);
    expect(await db.auditEntry.count({ where: { subject: actor.id } })).toBe(1);
    const second = { ...(await acting(db, world)), ...toSecond, key: "both" as const };
    expect(await regrade(db, world.judging, second)).toEqual({ accepted: false, refusal: "regraded-already" });
    await together(3, () => undoRegrade(db, world.judging, { ...actor, at: at(600) }));
    expect(await db.auditEntry.count({ where: { subject: actor.id } })).toBe(2);
    expect((await regrade(db, world.judging, second)).accepted).toBe(true);
  });

  test("while learners answer leaves no response judged by a key that stands no more, nor a card that a replay doesn't give", async ({
    db,
  }) => {
    const world = await aJudging(db);
    const attempts = await Promise.all(
      Array.from({ length: 12 }, () =>
        aStartedAttempt(db, { courseId: world.course.id, editionId: world.edition, startedAt: at(0) }),
      ),
    );
    const actor = await acting(db, world);
    const answers = attempts.map((attempt, index) =>
      recordResponse(db, attempt, aDelivery({ choice: index % 2 ? "first" : "second" }), at(3)),
    );
    const [outcomes] = await Promise.all([
      Promise.all(answers),
      regrade(db, world.judging, { ...actor, ...toSecond }),
      regrade(db, world.judging, { ...actor, ...toSecond }),
    ]);
    expect(outcomes.every(({ accepted }) => accepted)).toBe(true);
    const stored = await db.response.findMany({ where: { itemId, attempt: { courseId: world.course.id } } });
    expect(stored).toHaveLength(12);
    expect(stored.filter(({ choice, correct }) => correct !== (choice === "second"))).toEqual([]);
    expect(await faultsIn(db, world)).toEqual([]);
  });

  test("turns away a response that was judged before it, so that it is judged anew", async ({ db }) => {
    const world = await aJudging(db);
    const attempt = await aStartedAttempt(db, { courseId: world.course.id, editionId: world.edition });
    await regrade(db, world.judging, { ...(await acting(db, world)), ...toSecond });
    const learner = { userId: attempt.userId, courseId: world.course.id };
    const judgedBefore = { attempt, response: aResponse({ id: randomUUID(), itemId }), move: null };
    expect(await storeResponse(db, learner, { ...judgedBefore, keysSeen: 0 })).toBe(false);
    expect(await storeResponse(db, learner, { ...judgedBefore, keysSeen: 1 })).toBe(true);
  });

  test("leaves a practice that is under way to go on as it was told, judges what comes by the new key, and so does its undo", async ({
    db,
  }) => {
    const world = await aJudging(db);
    const attempt = await aStartedAttempt(db, { courseId: world.course.id, editionId: world.edition });
    const send = (asked: string, choice: Choice, position: number) =>
      recordResponse(db, attempt, aDelivery({ itemId: asked, choice, position }), at(3 + position));
    await send(itemId, "second", 0);
    const actor = await acting(db, world);
    await regrade(db, world.judging, { ...actor, ...toSecond });
    await send("roles-team-plain", "both", 1);
    await send("roles-systems-plain", "second", 2);
    // It was told to be wrong, so it comes back, and is right by the new key.
    const last = await send(itemId, "second", 3);
    expect(last.accepted && [last.value.response.correct, last.value.finishes]).toEqual([true, true]);
    expect(await faultsIn(db, world)).toEqual([]);
    await undoRegrade(db, world.judging, { ...actor, at: at(600) });
    const after = await findAttempt(db, attempt);
    expect(after?.responses.map(({ correct, told }) => [correct, told ?? null])).toEqual([
      [false, null],
      [true, null],
      [true, null],
      [false, true],
    ]);
    expect(await faultsIn(db, world)).toEqual([]);
  });
});
