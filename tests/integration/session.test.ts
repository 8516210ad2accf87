import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import type { Db } from "@/prisma/client";
import {
  dropExpiredSessions,
  endSession,
  endSessionsOf,
  findSession,
  listSessions,
  startSession,
  touchSession,
} from "@/prisma/session";
import { at } from "@/tests/unit/builders";
import { aUser, test } from "./rows";

const minute = 60_000;
/** In these tests a session ends ten minutes after its last use and an hour after sign-in. */
const idleMs = 10 * minute;
const signedInAt = at(0);

async function aSession(db: Db, { userId = "", tokenHash = randomUUID() } = {}) {
  const session = {
    tokenHash,
    userId: userId || (await aUser(db)).id,
    createdAt: signedInAt,
    expiresAt: at(60),
    userAgent: "Firefox",
  };
  const { id } = await startSession(db, session);
  return { ...session, id };
}

const isLive = async (db: Db, tokenHash: string, now: Date) =>
  (await findSession(db, { tokenHash, now, idleMs })) !== null;

test("a live session tells who is signed in, without the password", async ({ db }) => {
  const { id, name, email } = await aUser(db, { role: "manager" });
  const session = await aSession(db, { userId: id });
  expect(await findSession(db, { tokenHash: session.tokenHash, now: at(1), idleMs })).toEqual({
    sessionId: session.id,
    method: "password",
    lastSeenAt: signedInAt,
    id,
    name,
    email,
    role: "manager",
    isOperator: false,
    wantsDueMail: true,
    hasAgreed: false,
    locale: "vi",
    theme: "system",
    asksCertainty: true,
    hasShortcuts: true,
    wantsReminders: false,
  });
});

describe("a session is over", () => {
  test("for another token's hash", async ({ db }) => {
    await aSession(db);
    expect(await isLive(db, randomUUID(), at(1))).toBe(false);
  });

  test("when it was not used for the idle time, and not a millisecond sooner", async ({ db }) => {
    const { tokenHash } = await aSession(db);
    expect(await isLive(db, tokenHash, new Date(at(10).getTime() - 1))).toBe(true);
    expect(await isLive(db, tokenHash, at(10))).toBe(false);
  });

  test("at its end, however much it was used", async ({ db }) => {
    const { id, tokenHash } = await aSession(db);
    await touchSession(db, id, at(59));
    expect(await isLive(db, tokenHash, new Date(at(60).getTime() - 1))).toBe(true);
    expect(await isLive(db, tokenHash, at(60))).toBe(false);
  });

  test("once it was ended", async ({ db }) => {
    const { tokenHash } = await aSession(db);
    await endSession(db, tokenHash);
    expect(await isLive(db, tokenHash, at(1))).toBe(false);
  });

  test("once its user is gone", async ({ db }) => {
    const { tokenHash, userId } = await aSession(db);
    await db.user.delete({ where: { id: userId } });
    expect(await isLive(db, tokenHash, at(1))).toBe(false);
  });
});

test("using a session puts its idle end off", async ({ db }) => {
  const { id, tokenHash } = await aSession(db);
  await touchSession(db, id, at(9));
  expect(await isLive(db, tokenHash, at(18))).toBe(true);
});

test("touching a session that was just ended is no error", async ({ db }) => {
  const { id, tokenHash } = await aSession(db);
  await endSession(db, tokenHash);
  expect(await touchSession(db, id, at(1))).toEqual({ count: 0 });
});

test("a user can end all sessions but the present one, and nobody else's", async ({ db }) => {
  const { id } = await aUser(db);
  const here = await aSession(db, { userId: id });
  const phone = await aSession(db, { userId: id });
  const somebody = await aSession(db);
  await endSessionsOf(db, id, here.id);
  expect([
    await isLive(db, here.tokenHash, at(1)),
    await isLive(db, phone.tokenHash, at(1)),
    await isLive(db, somebody.tokenHash, at(1)),
  ]).toEqual([true, false, true]);
});

test("all sessions of a user can be ended", async ({ db }) => {
  const { id } = await aUser(db);
  await aSession(db, { userId: id });
  await aSession(db, { userId: id });
  await endSessionsOf(db, id);
  expect(await listSessions(db, { userId: id, now: at(1), idleMs })).toEqual([]);
});

test("the list of sessions holds the user's live ones, last used first, and no token's hash", async ({ db }) => {
  const { id } = await aUser(db);
  const older = await aSession(db, { userId: id });
  const newer = await aSession(db, { userId: id });
  await aSession(db, { userId: id });
  await aSession(db);
  await touchSession(db, older.id, at(8));
  await touchSession(db, newer.id, at(9));
  expect(await listSessions(db, { userId: id, now: at(11), idleMs })).toEqual([
    { id: newer.id, createdAt: signedInAt, lastSeenAt: at(9), userAgent: "Firefox" },
    { id: older.id, createdAt: signedInAt, lastSeenAt: at(8), userAgent: "Firefox" },
  ]);
});

test("dropping expired sessions leaves the live ones", async ({ db }) => {
  const { id } = await aUser(db);
  const live = await aSession(db, { userId: id });
  const idle = await aSession(db, { userId: id });
  await touchSession(db, live.id, at(9));
  await dropExpiredSessions(db, { now: at(12), idleMs });
  expect(await db.session.findMany({ where: { id: { in: [live.id, idle.id] } }, select: { id: true } })).toEqual([
    { id: live.id },
  ]);
});
