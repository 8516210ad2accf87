import { afterEach, beforeEach, expect, vi } from "vitest";
import { noteSeen } from "@/prisma/away";
import type { Db } from "@/prisma/client";
import { endOldEntries, endUnused } from "@/school/retention";
import { aMailbox } from "./mailbox";
import { aCohort, aStartedAttempt, aUser, test } from "./rows";

/** So many days after 5 January 2026, ten in the morning in Vietnam. */
const day = (days: number): Date => new Date(Date.UTC(2026, 0, 5, 3) + days * 86_400_000);
/** Twelve months after day 0. */
const year = 365;

const closings: (() => Promise<void>)[] = [];
beforeEach<{ db: Db }>(async ({ db }) => {
  globalThis.phanVaiDb = db;
  await db.user.deleteMany();
  vi.stubEnv("ACCOUNT_MONTHS", "12");
  vi.stubEnv("SMTP_URL", "");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  for (const close of closings.splice(0)) await close();
});

/** Was last there on day 0. */
async function somebody(db: Db, role: "learner" | "manager" = "learner") {
  const user = await aUser(db, { role });
  await noteSeen(db, user.id, day(0));
  return user;
}
const isThere = async (db: Db, id: string) => (await db.user.count({ where: { id } })) === 1;

test("nothing ends where no time is set, however long somebody is away", async ({ db }) => {
  vi.stubEnv("ACCOUNT_MONTHS", "");
  vi.stubEnv("AUDIT_MONTHS", "");
  const { id } = await somebody(db);
  await db.auditEntry.create({ data: { action: "cohort-created", subject: "x", createdAt: day(0) } });
  expect(await endUnused(day(20 * year))).toBe(0);
  expect(await endOldEntries(day(20 * year))).toBe(0);
  expect(await isThere(db, id)).toBe(true);
});

test("without e-mail an account ends after its months, as its owner would end it, and by one of several servers", async ({
  db,
}) => {
  const { id, email } = await somebody(db);
  const attempt = await aStartedAttempt(db, { userId: id });
  const back = await somebody(db);
  await noteSeen(db, back.id, day(1));
  expect(await endUnused(day(year - 1))).toBe(0);
  const ended = await Promise.all([1, 2, 3].map(() => endUnused(day(year))));
  expect(ended.reduce((sum, n) => sum + n, 0)).toBe(1);
  expect([await isThere(db, id), await isThere(db, back.id)]).toEqual([false, true]);
  expect(await db.attempt.count({ where: { id: attempt.id } })).toBe(0);
  expect(JSON.stringify(await db.user.findMany())).not.toContain(email);
  expect(await db.auditEntry.count({ where: { subject: id, action: "account-expired" } })).toBe(1);
});

test("with e-mail its owner is told 30 and 7 days before, once by several servers, and who comes back stays", async ({
  db,
}) => {
  const box = await aMailbox();
  closings.push(box.close);
  const goes = await somebody(db);
  const comes = await somebody(db);
  const round = async (days: number) => {
    box.arrived.splice(0);
    await Promise.all([endUnused(day(days)), endUnused(day(days))]);
    return box.arrived.map(({ to, mail }) => [to, mail.subject]).sort();
  };
  const told = (days: number, ...people: { email: string }[]) =>
    people.map(({ email }) => [email, `Tài khoản Phân Vai của bạn sẽ bị xóa sau ${days} ngày`]).sort();
  expect(await round(year - 31)).toEqual([]);
  expect(await round(year - 30)).toEqual(told(30, goes, comes));
  expect(await round(year - 29)).toEqual([]);
  await noteSeen(db, comes.id, day(year - 20));
  expect(await round(year - 7)).toEqual(told(7, goes));
  expect(await round(year - 1)).toEqual([]);
  expect(await round(year)).toEqual([]);
  expect([await isThere(db, goes.id), await isThere(db, comes.id)]).toEqual([false, true]);
  // Gone again, it begins anew.
  expect(await round(2 * year - 50)).toEqual(told(30, comes));
});

test("a closed account ends when its months are over, and nobody is told", async ({ db }) => {
  const box = await aMailbox();
  closings.push(box.close);
  const { id } = await somebody(db);
  await db.user.update({ where: { id }, data: { closedAt: day(1) } });
  for (const days of [year - 30, year - 7]) expect(await endUnused(day(days))).toBe(0);
  expect([await endUnused(day(year)), await isThere(db, id), box.arrived]).toEqual([1, false, []]);
});

test("while no e-mail gets out nobody is told, and nobody's account ends", async ({ db }) => {
  const box = await aMailbox();
  await box.close();
  const silent = vi.spyOn(console, "error").mockReturnValue();
  const { id } = await somebody(db);
  expect(await endUnused(day(2 * year))).toBe(0);
  expect([await isThere(db, id), await db.farewell.count(), silent.mock.calls.length]).toEqual([true, 0, 1]);
});

test("the only manager of a cohort stays, and so does everybody at night", async ({ db }) => {
  const manager = await somebody(db, "manager");
  await aCohort(db, [{ userId: manager.id, role: "manager" }]);
  const learner = await somebody(db);
  const night = new Date(day(year).getTime() + 12 * 3_600_000);
  expect(await endUnused(night)).toBe(0);
  expect(await endUnused(day(year))).toBe(1);
  expect([await isThere(db, manager.id), await isThere(db, learner.id)]).toEqual([true, false]);
});

test("entries of the log go when their months are over", async ({ db }) => {
  vi.stubEnv("AUDIT_MONTHS", "6");
  await db.auditEntry.deleteMany();
  for (const n of [0, 100])
    await db.auditEntry.create({ data: { action: "cohort-created", subject: String(n), createdAt: day(n) } });
  expect(await endOldEntries(day(200))).toBe(1);
  expect(await db.auditEntry.findMany({ select: { subject: true } })).toEqual([{ subject: "100" }]);
});
