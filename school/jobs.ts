import { directConnectionFrom } from "@/prisma/client";
import { type Jobs, openJobs } from "./job";
import { jobs } from "./job-list";
import { log } from "./log";
import { whenStopping } from "./stopping";

/** After the first pages, and again after so long where the database could not be had. */
const firstMs = 5000;
const againMs = 30_000;

declare global {
  var phanVaiJobs: Jobs | undefined;
}

/** Does what is due from time to time, for as long as the server runs; what the database refuses is tried again. */
export function startJobs(): void {
  let isStopped = false;
  const open = async () => {
    try {
      globalThis.phanVaiJobs = await openJobs(directConnectionFrom(process.env), jobs(), { fault });
      if (isStopped) await stopJobs();
    } catch (error) {
      fault("queue", error);
      setTimeout(open, againMs).unref();
    }
  };
  setTimeout(open, firstMs).unref();
  whenStopping("jobs", async () => {
    isStopped = true;
    await stopJobs();
  });
}

/** Ends what is under way within five seconds, and takes nothing on any more. */
export async function stopJobs(): Promise<void> {
  const opened = globalThis.phanVaiJobs;
  globalThis.phanVaiJobs = undefined;
  await opened?.stop().catch((error: unknown) => fault("queue", error));
}

const saidAt = new Map<string, number>();
const quietMs = 60_000;

/** Said once a minute and kind: a database that is away is asked every few seconds. */
function fault(what: string, error: unknown): void {
  const kind = error instanceof Error ? error.name : "unknown fault";
  const at = performance.now();
  if (at - (saidAt.get(`${what} ${kind}`) ?? Number.NEGATIVE_INFINITY) < quietMs) return;
  saidAt.set(`${what} ${kind}`, at);
  log.error({ event: "job-failed", job: what, error: kind }, `A job failed: ${what}: ${kind}`);
}
