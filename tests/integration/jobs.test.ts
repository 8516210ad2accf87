import { setTimeout as sleep } from "node:timers/promises";
import { Registry } from "prom-client";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { bossSchema } from "@/prisma/boss";
import { openDb } from "@/prisma/client";
import { deadLetters, type Job, type Jobs, openJobs } from "@/school/job";
import { measureJobs } from "@/school/job-metrics";
import { operatingState } from "@/school/operating";
import { dropDatabase, freshDatabase, type TestDatabase } from "./database";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => dropDatabase(database));

const opened: Jobs[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ stop }) => stop()));
});

/** As the server does it, with shorter waits. */
async function open(jobs: Job[]) {
  const faults: string[] = [];
  const fault = (what: string) => faults.push(what);
  const one = await openJobs(database, jobs, {
    fault,
    pollSeconds: 0.5,
    cronMonitorIntervalSeconds: 1,
    cronWorkerIntervalSeconds: 1,
  });
  opened.push(one);
  return { ...one, faults };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await sleep(50)) if (await isSo()) return;
  throw new Error("It did not come to that.");
}

test("of two instances one does what is due, and two that start at once make the queue's tables once", async () => {
  const done: string[] = [];
  const of = (instance: string) =>
    ["first", "second"].map((name) => ({
      name,
      cron: "* * * * *",
      run: async () => {
        done.push(`${name} by ${instance}`);
        await sleep(20);
      },
    }));
  const [a, b] = await Promise.all([open(of("a")), open(of("b"))]);
  await until(() => done.length >= 2);
  const { boss } = a;
  await until(async () => (await boss.findJobs("first")).every(({ state }) => state === "completed"));
  const ran = [...(await boss.findJobs("first")), ...(await boss.findJobs("second"))];
  expect(done.length).toBe(ran.length);
  expect(new Set(done.map((line) => line.split(" ")[0]))).toEqual(new Set(["first", "second"]));
  expect([...a.faults, ...b.faults]).toEqual([]);
});

test("a job that waits is not put in line a second time, and is done in Vietnam's time", async () => {
  const { boss } = await open([{ name: "yearly", cron: "30 2 1 1 *", run: async () => await sleep(300) }]);
  const [first, second] = await Promise.all([boss.send("yearly"), boss.send("yearly")]);
  expect([first, second].filter((id) => id !== null)).toHaveLength(1);
  expect(await boss.getSchedules("yearly")).toMatchObject([{ cron: "30 2 1 1 *", timezone: "Asia/Ho_Chi_Minh" }]);
});

test("what fails at each try is among the dead letters, without a word of the fault's", async () => {
  const broken = { name: "broken", cron: "30 2 1 1 *", run: () => Promise.reject(new TypeError("lan@example.com")) };
  const { boss, faults } = await open([broken]);
  await boss.send("broken", null, { retryLimit: 0 });
  await until(async () => (await boss.findJobs(deadLetters)).length === 1);
  const [letter] = await boss.findJobs(deadLetters);
  expect(letter).toMatchObject({ sourceName: "broken", sourceOutput: { message: "TypeError" } });
  expect(JSON.stringify(letter)).not.toContain("lan@");
  expect(faults).toEqual(["broken"]);
  globalThis.phanVaiJobs = opened.at(-1);
  globalThis.phanVaiDb = openDb(database);
  const {
    queue,
    database: stored,
    version,
  } = await operatingState().finally(() => {
    globalThis.phanVaiJobs = undefined;
  });
  expect(queue?.dead).toMatchObject([{ name: "broken", fault: "TypeError" }]);
  expect([stored.migrations > 20, stored.bytes > 0, version]).toEqual([true, true, "0.1.0"]);
  await globalThis.phanVaiDb.$disconnect();
});

test("figures tell of each job what was done, what failed, what waits and since when", async () => {
  const registry = new Registry();
  const read = measureJobs(registry);
  const figures = async () => {
    await read();
    return registry.metrics();
  };
  expect(await figures(), "before the queue runs").not.toContain('jobs{job="counted"');
  const yearly = { cron: "30 2 1 1 *" };
  const { boss } = await open([
    { ...yearly, name: "counted", run: async () => "done" },
    { ...yearly, name: "failing", run: () => Promise.reject(new RangeError("lan@example.com")) },
    { ...yearly, name: "later", run: async () => "never" },
  ]);
  const begunAt = Date.now() / 1000;
  await boss.send("counted");
  await boss.send("failing", null, { retryLimit: 0 });
  await boss.send("later", null, { startAfter: 3600 });
  globalThis.phanVaiJobs = opened.at(-1);
  await until(async () => /^jobs\{job="failing",state="failed"\} 1$/m.test(await figures()));
  await until(async () => /^job_last_done_timestamp_seconds\{job="counted"\}/m.test(await figures()));
  const text = await figures().finally(() => {
    globalThis.phanVaiJobs = undefined;
  });
  const value = (series: string) =>
    Number(
      text
        .split("\n")
        .find((line) => line.startsWith(`${series} `))
        ?.split(" ")[1],
    );
  expect(value('job_run_duration_seconds_count{job="counted",outcome="done"}')).toBe(1);
  expect(value('job_run_duration_seconds_count{job="failing",outcome="failed"}')).toBe(1);
  expect(value('jobs{job="later",state="waiting"}')).toBe(1);
  expect(value(`jobs{job="${deadLetters}",state="waiting"}`)).toBeGreaterThan(0);
  expect(value('job_last_done_timestamp_seconds{job="counted"}')).toBeGreaterThan(begunAt - 60);
  expect(value('job_waiting_since_timestamp_seconds{job="later"}')).toBeGreaterThan(begunAt + 3000);
  expect(text).not.toMatch(/lan@|job_last_done_timestamp_seconds\{job="failing"/);
});

test("a stop waits for what is under way and leaves nothing half done", async () => {
  let state = "waits";
  const slow = async () => {
    state = "begun";
    await sleep(500);
    state = "done";
  };
  const { boss, stop } = await open([{ name: "slow", cron: "30 2 1 1 *", run: slow }]);
  await boss.send("slow");
  await until(() => state === "begun");
  await stop();
  expect(state).toBe("done");
});

test("two schools in one database keep their queues apart", () => {
  const at = (query: string) => bossSchema({ connectionString: `postgresql://u@h/d${query}`, options: "" });
  expect([at(""), at("?schema=public"), at("?schema=phan_vai")]).toEqual(["pgboss", "pgboss", "phan_vai_pgboss"]);
});
