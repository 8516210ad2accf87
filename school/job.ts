import { channel } from "node:diagnostics_channel";
import type { ConstructorOptions, PgBoss } from "pg-boss";
import { timeZone } from "@/messages/translator";
import { bossSchema, openBoss } from "@/prisma/boss";
import type { Connection } from "@/prisma/client";

/** Something that is done from time to time, by one of all the instances on a database; `cron` is in Vietnam's time. */
export type Job = { name: string; cron: string; run: () => Promise<unknown> };

/** Where a job goes that failed at each of its tries. */
export const deadLetters = "dead-letters";

/** Seconds between looks for work: a minute's schedule is kept within some ten seconds, for a query or two a second. */
const pollingIntervalSeconds = 10;

/** So long a stop waits for what is under way; what it cuts off is tried again elsewhere once its heartbeat is missed. */
const graceMs = 5000;

const queue = {
  // Nothing is waiting twice, and nothing is done by two at once.
  policy: "exclusive",
  deadLetter: deadLetters,
  retryLimit: 3,
  retryDelay: 30,
  retryBackoff: true,
  expireInSeconds: 3600,
  heartbeatSeconds: 60,
} as const;

/** Told of each try that ended: `{ job, outcome, ms }`, the outcome `done` or `failed`. */
export const jobRuns = channel("phan-vai.job");

export type Jobs = { boss: PgBoss; schema: string; stop(): Promise<void> };

type Options = ConstructorOptions & { pollSeconds?: number; fault: (what: string, error: unknown) => void };

/** Schedules the jobs and works on them until they are stopped. `fault` hears of each try that failed, and of the queue's own troubles. */
export async function openJobs(
  connection: Connection,
  jobs: readonly Job[],
  { fault, pollSeconds = pollingIntervalSeconds, ...options }: Options,
): Promise<Jobs> {
  const boss = await openBoss(connection, options);
  boss.on("error", (error) => fault("queue", error));
  const stop = () => boss.stop({ timeout: graceMs });
  try {
    await boss.start();
    await boss.createQueue(deadLetters);
    for (const job of jobs) await take(boss, job, pollSeconds, fault);
  } catch (error) {
    await stop();
    throw error;
  }
  return { boss, schema: bossSchema(connection), stop };
}

async function take(boss: PgBoss, { name, cron, run }: Job, pollingIntervalSeconds: number, fault: Options["fault"]) {
  await boss.createQueue(name, queue);
  await boss.schedule(name, cron, null, { tz: timeZone });
  await boss.work(name, { pollingIntervalSeconds }, async () => {
    const begunAt = performance.now();
    const tell = (outcome: "done" | "failed") =>
      jobRuns.publish({ job: name, outcome, ms: performance.now() - begunAt });
    try {
      await run();
      tell("done");
    } catch (error) {
      tell("failed");
      fault(name, error);
      // What is kept of a fault is seen by people: never a message, which may hold somebody's data.
      throw new Error(error instanceof Error ? error.name : "unknown fault");
    }
  });
}
