import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { withLock } from "@/bin/step/lock.mjs";
import { aFolder } from "./folder";

const never = new AbortController().signal;

test("work under a lock is done by one at a time, and the lock goes when the work fails", async () => {
  const file = join(aFolder(), "build.lock");
  const order: string[] = [];
  const work = (name: string) => async () => {
    order.push(`${name} begins`);
    await sleep(50);
    order.push(`${name} ends`);
    if (name === "a") throw new Error("a fails");
  };
  const outcomes = await Promise.allSettled([withLock(file, never, work("a")), withLock(file, never, work("b"))]);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  expect(order).toEqual(["a begins", "a ends", "b begins", "b ends"]);
  expect(existsSync(file)).toBe(false);
});

test.each([
  ["a process that was killed", () => String(spawnSync(process.execPath, ["-e", ""]).pid)],
  ["nobody, as a power cut may leave it", () => ""],
])("a lock of %s holds nobody up", async (_, holder) => {
  const file = join(aFolder(), "build.lock");
  writeFileSync(file, holder());
  expect(await withLock(file, never, async () => "done")).toBe("done");
});
