import { expect, vi } from "vitest";
import { findViewerBy } from "@/app/_door/session";
import {
  changeOperator,
  changeRole,
  closeAccount,
  endSessionsFor,
  findAccount,
  listAccountEntries,
  listAccounts,
  reopenAccount,
} from "@/prisma/accounts";
import { recordFailedSignIn } from "@/prisma/audit";
import type { Db } from "@/prisma/client";
import { inviteFirstManager, signUpByInvitation } from "@/prisma/invitation";
import { forgetUser } from "@/prisma/personal";
import { newToken, ownerTag, tokenHash } from "@/prisma/token";
import { findCredentials } from "@/prisma/user";
import { logAccountChanges } from "@/school/account-log";
import { eraseAccount } from "@/school/accounts";
import { log } from "@/school/log";
import { signedIn } from "./people";
import { aCohort, aGuestUser, aUser, passwordHash, test } from "./rows";

vi.mock("next/headers", () => import("./request"));

const now = new Date();

/** Who operates the app, and has done so from the first. */
async function anOperator(db: Db) {
  const one = await aUser(db, { role: "manager" });
  await db.user.update({ where: { id: one.id }, data: { isOperator: true } });
  return one;
}

test("whoever takes up the first link operates the app, and when they are gone the earliest manager does", async ({
  db,
}) => {
  const token = newToken();
  await inviteFirstManager(db, { tokenOf: () => token, expiresAt: new Date(now.getTime() + 60_000) });
  const first = { email: "first@example.com", name: "Đầu", passwordHash, locale: "vi", guestId: null } as const;
  const entered = await signUpByInvitation(db, { ...first, tokenHash: tokenHash(token), now });
  const userId = entered.accepted ? entered.value.userId : "";
  const second = await aUser(db, { role: "manager" });
  await aUser(db, { role: "manager" });
  const operators = async () =>
    (await db.user.findMany({ where: { isOperator: true }, select: { id: true } })).map(({ id }) => id);
  expect(await operators()).toEqual([userId]);
  await forgetUser(db, { userId, email: first.email, now });
  expect(await operators()).toEqual([second.id]);
  await db.user.deleteMany();
});

test("everybody with an account is found by a part of their name without marks, a page at a time", async ({ db }) => {
  await aGuestUser(db);
  const cohort = await aCohort(db);
  for (const name of ["Đặng Ẩn", "Trần Ẩn", "Lê Bình"])
    await aUser(db, { name, email: `${name.length}-${name[0]}@example.com` });
  const an = await db.user.findFirstOrThrow({ where: { name: "Đặng Ẩn" } });
  await db.membership.create({ data: { cohortId: cohort.id, userId: an.id, role: "learner" } });
  const { n, accounts } = await listAccounts(db, { search: "an", page: 1 });
  expect([n, accounts.map(({ name, cohorts }) => [name, cohorts])]).toEqual([
    2,
    [
      ["Đặng Ẩn", 1],
      ["Trần Ẩn", 0],
    ],
  ]);
  expect((await listAccounts(db, { search: "", page: 1 })).n).toBe(3);
  expect((await listAccounts(db, { search: "", page: 2 })).accounts).toEqual([]);
});

test("a new role signs out, and a manager who becomes less leaves what they managed, but for the last of a cohort", async ({
  db,
}) => {
  const { id: actorId } = await anOperator(db);
  const [one, other] = [await aUser(db, { role: "manager" }), await aUser(db, { role: "manager" })];
  const cohort = await aCohort(db, [{ userId: one.id, role: "manager" }]);
  const lower = () => changeRole(db, { actorId, userId: one.id, role: "learner", now });
  expect(await lower()).toEqual({ accepted: false, refusal: "only-manager" });
  await db.membership.create({ data: { cohortId: cohort.id, userId: other.id, role: "manager" } });
  globalThis.phanVaiDb = db;
  const token = await signedIn(db, one.id);
  expect(await lower()).toMatchObject({ accepted: true });
  expect(await findViewerBy(token)).toBeNull();
  expect(await findAccount(db, one.id, { now, idleMs: 60_000 })).toMatchObject({
    role: "learner",
    cohorts: 0,
    sessions: 0,
  });
  expect((await listAccountEntries(db, one.id)).map(({ action }) => action)).toEqual(["role-changed"]);
});

test("of two operators who take it from each other at once one stays, and the last one can't lay it down", async ({
  db,
}) => {
  await db.user.deleteMany();
  const [a, b] = [await anOperator(db), await anOperator(db)];
  const outcomes = await Promise.all([
    changeOperator(db, { actorId: a.id, userId: b.id, isWanted: false }),
    changeOperator(db, { actorId: b.id, userId: a.id, isWanted: false }),
  ]);
  expect(outcomes.filter(({ accepted }) => accepted)).toHaveLength(1);
  expect(outcomes).toContainEqual({ accepted: false, refusal: "last-operator" });
  const { id: actorId } = await db.user.findFirstOrThrow({ where: { isOperator: true } });
  expect(await changeRole(db, { actorId, userId: actorId, role: "learner", now })).toMatchObject({
    refusal: "still-operator",
  });
  expect(await closeAccount(db, { actorId, userId: actorId, now })).toMatchObject({ refusal: "still-operator" });
});

test("a closed account has no session and no sign-in, is in no cohort and keeps what was learned, until it is opened again", async ({
  db,
}) => {
  globalThis.phanVaiDb = db;
  const { id: actorId } = await anOperator(db);
  const leaver = await aUser(db);
  await aCohort(db, [{ userId: leaver.id, role: "learner" }]);
  const token = await signedIn(db, leaver.id);
  const of = { actorId, userId: leaver.id };
  await closeAccount(db, { ...of, now });
  expect([await findViewerBy(token), await findCredentials(db, leaver.email)]).toEqual([null, null]);
  // By whatever door a session is made, it opens nothing.
  expect(await findViewerBy(await signedIn(db, leaver.id))).toBeNull();
  expect(await db.membership.count({ where: { userId: leaver.id, leftAt: null } })).toBe(0);
  await reopenAccount(db, of);
  const again = await signedIn(db, leaver.id);
  expect(await findViewerBy(again)).not.toBeNull();
  await endSessionsFor(db, of);
  expect(await findViewerBy(again)).toBeNull();
  const acts = (await listAccountEntries(db, leaver.id)).map(({ action }) => action);
  expect(acts).toEqual(["sessions-ended", "account-reopened", "account-closed"]);
  expect(await eraseAccount(actorId, leaver)).toBeNull();
  expect(await findAccount(db, leaver.id, { now, idleMs: 60_000 })).toBeNull();
  expect(await closeAccount(db, { ...of, now })).toMatchObject({ refusal: "no-such-person" });
});

test("the log tells who changed whose account by tags, and holds no name, address or id", async ({ db }) => {
  const { id: actorId } = await anOperator(db);
  const one = await aUser(db, { name: "Lê Thị Ẩn", email: "le.thi.an@example.com" });
  const of = { actorId, userId: one.id };
  const info = vi.spyOn(log, "info");
  logAccountChanges();
  await changeRole(db, { ...of, role: "manager", now });
  await changeOperator(db, { ...of, isWanted: true });
  await changeOperator(db, { ...of, isWanted: false });
  // What is refused changes nothing.
  await changeRole(db, { ...of, actorId: one.id, userId: crypto.randomUUID(), role: "author", now });
  await endSessionsFor(db, of);
  await closeAccount(db, { ...of, now });
  await reopenAccount(db, of);
  globalThis.phanVaiDb = db;
  await eraseAccount(actorId, one);
  const tagged = { person: ownerTag(one.id) };
  const lines = info.mock.calls.map(([fields]) => fields);
  const by = { by: ownerTag(actorId) };
  expect(lines).toEqual([
    { event: "role-changed", role: "manager", ...tagged, ...by },
    ...["operator-named", "operator-ended", "sessions-ended", "account-closed", "account-reopened"].map((event) => ({
      event,
      ...tagged,
      ...by,
    })),
    { event: "account-deleted", ...tagged, by: ownerTag(one.id) },
    { event: "person-erased", ...tagged, ...by },
  ]);
  expect(JSON.stringify(info.mock.calls)).not.toMatch(new RegExp(`Ẩn|example|${one.id}|${actorId}`));
});

test("wrong passwords are noted once an hour an account, whoever's address was typed", async ({ db }) => {
  await db.auditEntry.deleteMany();
  const { id } = await aUser(db);
  const at = new Date("2026-03-01T03:10:00Z");
  for (const userId of [id, id, null, null]) await recordFailedSignIn(db, { userId, at });
  await recordFailedSignIn(db, { userId: id, at: new Date("2026-03-01T04:00:00Z") });
  const entries = await db.auditEntry.findMany({ select: { subject: true, actorId: true, detail: true } });
  expect(entries.map(({ subject }) => subject).sort()).toEqual([id, id, "unknown"].sort());
  expect(entries.every(({ actorId, detail }) => actorId === null && detail === null)).toBe(true);
});
