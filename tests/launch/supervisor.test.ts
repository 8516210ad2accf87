import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Running, supervise } from "@/bin/start/supervisor";
import { aFolder } from "./folder";

/** A process that does nothing, until it is ended. */
function aProcess(started: number[]): Running {
  const child = spawn("sleep", ["60"], { stdio: "ignore" });
  if (child.pid !== undefined) started.push(child.pid);
  const ended = once(child, "exit").then(([code, by]) => String(by ?? code));
  return {
    ended,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

const quick = { delaysMs: [0, 1, 2], withinMs: 60_000 };

test("a server that is killed is started again, and one that ends again and again is given up with how and how often", async () => {
  const started: number[] = [];
  const server = supervise(aProcess(started), () => aProcess(started), quick);
  for (const starts of [1, 2, 3, 4]) {
    await expect.poll(() => started.length).toBe(starts);
    process.kill(started.at(-1) ?? Number.NaN, "SIGKILL");
  }
  expect(await server.ended).toBe("SIGKILL, as 4 times in 1 minutes");
  expect(started).toHaveLength(4);
});

test("a server that is told to stop isn't started again, nor while it waits for its next start", async () => {
  const started: number[] = [];
  const server = supervise(aProcess(started), () => aProcess(started), quick);
  await server.stop();
  const waiting = supervise(aProcess(started), () => aProcess(started), { ...quick, delaysMs: [60_000] });
  process.kill(started.at(-1) ?? Number.NaN, "SIGKILL");
  await expect.poll(() => isAlive(started.at(-1) ?? Number.NaN)).toBe(false);
  await waiting.stop();
  expect(started).toHaveLength(2);
});

test("the database of a start that was killed ends in order, and leaves no lock behind", async () => {
  const folder = aFolder();
  const open = `import { openDatabase } from "./bin/postgres/database";
    openDatabase({ databaseUrl: undefined, databaseVariable: "DATABASE_URL" }, process.argv[1]).then(() => console.log("open"));
    setTimeout(() => {}, 60_000);`;
  const start = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", open, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(start.stdout, "data");
  const lock = join(folder, "postgres", "postmaster.pid");
  expect(existsSync(lock)).toBe(true);
  start.kill("SIGKILL");
  await expect.poll(() => existsSync(lock), { timeout: 20_000 }).toBe(false);
});

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
