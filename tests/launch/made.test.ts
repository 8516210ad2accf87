import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { made } from "@/bin/step/made";
import { aFolder } from "./folder";

const never = new AbortController().signal;

test("what was made is made again only when something it was made from changes, or it is gone", async () => {
  const folder = aFolder();
  const input = join(folder, "in");
  const stamp = join(folder, "out", ".made-from");
  mkdirSync(input);
  writeFileSync(join(input, "a.txt"), "one");
  let times = 0;
  const make = async () => {
    times += 1;
    mkdirSync(join(folder, "out"), { recursive: true });
  };
  const timesAfter = async (change: () => void) => {
    change();
    await made("test product", never, { stamp, from: [input], make });
    return times;
  };

  expect(await timesAfter(() => {})).toBe(1);
  expect(await timesAfter(() => {})).toBe(1);
  expect(await timesAfter(() => writeFileSync(join(input, "a.txt"), "two"))).toBe(2);
  expect(await timesAfter(() => writeFileSync(join(input, "b.txt"), ""))).toBe(3);
  expect(await timesAfter(() => rmSync(join(folder, "out"), { recursive: true }))).toBe(4);
});

test("what failed half-way is made again", async () => {
  const folder = aFolder();
  const stamp = join(folder, ".made-from");
  const fails = made("test product", never, {
    stamp,
    from: ["package.json"],
    make: () => Promise.reject(new Error("no space left")),
  });
  await expect(fails).rejects.toThrow();
  let isMade = false;
  await made("test product", never, {
    stamp,
    from: ["package.json"],
    make: async () => {
      isMade = true;
    },
  });
  expect(isMade).toBe(true);
});
