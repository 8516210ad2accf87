import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import type { Db } from "@/prisma/client";
import { admitTry, clearLimit, countTry, dropEndedLimits } from "@/prisma/rate-limit";
import { at } from "@/tests/unit/builders";
import { test, together } from "./rows";

/** Three tries in a quarter of an hour. */
const tryAt = async (db: Db, key: string, now: Date) =>
  (await countTry(db, { key, limit: 3, windowMs: 15 * 60_000, now })) === 0;

test("tries up to the limit are within it, and those after are not", async ({ db }) => {
  const key = randomUUID();
  const tries = [
    await tryAt(db, key, at(0)),
    await tryAt(db, key, at(1)),
    await tryAt(db, key, at(2)),
    await tryAt(db, key, at(3)),
    await tryAt(db, key, at(14)),
  ];
  expect(tries).toEqual([true, true, true, false, false]);
});

test("keys are counted apart", async ({ db }) => {
  const full = randomUUID();
  const other = randomUUID();
  for (const minute of [0, 1, 2, 3]) await tryAt(db, full, at(minute));
  expect(await tryAt(db, other, at(4))).toBe(true);
});

test("a window runs from its first try, and tries that were refused don't lengthen it", async ({ db }) => {
  const key = randomUUID();
  for (const minute of [0, 1, 2, 3, 14]) await tryAt(db, key, at(minute));
  expect(await tryAt(db, key, at(15))).toBe(true);
});

test("the next window has a whole limit of its own", async ({ db }) => {
  const key = randomUUID();
  for (const minute of [0, 1, 2, 3]) await tryAt(db, key, at(minute));
  expect([
    await tryAt(db, key, at(20)),
    await tryAt(db, key, at(21)),
    await tryAt(db, key, at(34)),
    await tryAt(db, key, at(34)),
  ]).toEqual([true, true, true, false]);
});

test("of twenty tries at once exactly as many as the limit get through, and all are counted", async ({ db }) => {
  const key = randomUUID();
  const tries = await together(20, () => tryAt(db, key, at(0)));
  expect(tries.filter(Boolean)).toHaveLength(3);
  expect(await db.rateLimit.findUnique({ where: { key } })).toMatchObject({ count: 20, windowEndsAt: at(15) });
});

test("a cleared key begins anew", async ({ db }) => {
  const key = randomUUID();
  for (const minute of [0, 1, 2, 3]) await tryAt(db, key, at(minute));
  await clearLimit(db, key);
  expect(await tryAt(db, key, at(4))).toBe(true);
});

test("dropping ended windows leaves those that run", async ({ db }) => {
  const ended = randomUUID();
  const running = randomUUID();
  await tryAt(db, ended, at(0));
  await tryAt(db, running, at(1));
  await dropEndedLimits(db, at(15));
  expect(await db.rateLimit.findMany({ where: { key: { in: [ended, running] } }, select: { key: true } })).toEqual([
    { key: running },
  ]);
});

test("who is beyond the limit is told how long the window still runs", async ({ db }) => {
  const key = randomUUID();
  const waits = [];
  for (const minute of [0, 1, 2, 5])
    waits.push(await countTry(db, { key, limit: 3, windowMs: 15 * 60_000, now: at(minute) }));
  expect(waits).toEqual([0, 0, 0, 10 * 60_000]);
});

describe("a door whose waits grow", () => {
  const wait = { free: 3, firstMs: 60_000, longestMs: 4 * 60_000, forgottenMs: 60 * 60_000 };
  const minutes = (ms: number) => ms / 60_000;

  test("takes some tries at once, then waits twice as long each time, and never for good", async ({ db }) => {
    const key = randomUUID();
    const waits = [];
    // A try that has to wait doesn't count, and one that comes when it may does.
    for (const minute of [0, 0, 0, 0, 1, 1, 3, 4, 7, 9, 11, 12, 15])
      waits.push(minutes(await admitTry(db, { key, ...wait, now: at(minute) })));
    expect(waits).toEqual([0, 0, 0, 1, 0, 2, 0, 3, 0, 2, 0, 3, 0]);
  });

  test("forgets everything after so long without a try", async ({ db }) => {
    const key = randomUUID();
    for (let count = 0; count < 3; count++) await admitTry(db, { key, ...wait, now: at(0) });
    expect(await admitTry(db, { key, ...wait, now: at(0) })).toBeGreaterThan(0);
    expect(await Promise.all([0, 1, 2].map(() => admitTry(db, { key, ...wait, now: at(61) })))).toEqual([0, 0, 0]);
  });

  test("counts each of the free tries, also one that began before the last that was counted", async ({ db }) => {
    const key = randomUUID();
    const waits = [];
    for (const minute of [3, 2, 1, 0]) waits.push((await admitTry(db, { key, ...wait, now: at(minute) })) > 0);
    expect(waits).toEqual([false, false, false, true]);
  });

  test("of tries at once lets one in while there is a wait", async ({ db }) => {
    const key = randomUUID();
    for (let count = 0; count < 3; count++) await admitTry(db, { key, ...wait, now: at(0) });
    const waits = await together(12, () => admitTry(db, { key, ...wait, now: at(2) }));
    expect(waits.filter((ms) => ms === 0)).toHaveLength(1);
    expect(new Set(waits.filter((ms) => ms > 0))).toEqual(new Set([2 * 60_000]));
  });
});
