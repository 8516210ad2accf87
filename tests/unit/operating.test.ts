import { expect, test } from "vitest";
import { hasFailed, type OperatingFacts, worriesOf } from "@/domain/operating";

const now = new Date("2026-11-28T09:00:00+07:00");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const worked = (hours: number) => ({ succeededAt: hoursAgo(hours), failedAt: null });

const well: OperatingFacts = {
  backup: worked(6.5),
  backupCheck: worked(6.4),
  isBackedUp: true,
  mail: worked(1),
  sendsMail: true,
  disk: { free: 3000 },
  databaseBytes: 1000,
  isDiskFull: false,
  queue: { dead: 0 },
};
const worries = (facts: Partial<OperatingFacts>) => worriesOf({ ...well, ...facts }, now);

test("nothing worries where all is well, nor on a new server on which nothing was done yet", () => {
  expect(worries({})).toEqual([]);
  expect(worries({ backup: null, backupCheck: null, mail: null, disk: null })).toEqual([]);
});

test("a backup worries when it failed, when a night's is missing, and when its proof does", () => {
  expect(worries({ backup: { succeededAt: hoursAgo(30), failedAt: hoursAgo(6) } })).toEqual(["backup"]);
  expect(worries({ backup: worked(27) })).toEqual(["backup"]);
  expect(worries({ backup: worked(25) })).toEqual([]);
  expect(worries({ backupCheck: { succeededAt: null, failedAt: hoursAgo(6) } })).toEqual(["backupCheck"]);
  expect(worries({ backupCheck: worked(49) })).toEqual(["backupCheck"]);
});

test("an old backup of a server that makes none by itself is nobody's fault", () => {
  expect(worries({ isBackedUp: false, backup: worked(900), backupCheck: worked(900) })).toEqual([]);
});

test("e-mail worries where it is sent and the latest was not", () => {
  const mail = { succeededAt: hoursAgo(2), failedAt: hoursAgo(1) };
  expect(worries({ mail })).toEqual(["mail"]);
  expect(worries({ mail, sendsMail: false })).toEqual([]);
});

test("jobs worry when they don't run or one failed for good, the disk below three times the database or where nothing is stored any more", () => {
  expect(worries({ queue: null })).toEqual(["queue"]);
  expect(worries({ queue: { dead: 1 } })).toEqual(["queue"]);
  expect(worries({ disk: { free: 2999 } })).toEqual(["disk"]);
  expect(worries({ isDiskFull: true })).toEqual(["disk"]);
  expect(worries({ isDiskFull: true, disk: null })).toEqual(["disk"]);
});

test("what failed and worked again since has not failed", () => {
  expect(hasFailed(null)).toBe(false);
  expect(hasFailed({ succeededAt: hoursAgo(1), failedAt: hoursAgo(2) })).toBe(false);
  expect(hasFailed({ succeededAt: hoursAgo(2), failedAt: hoursAgo(2) })).toBe(true);
});
