import { subscribe } from "node:diagnostics_channel";
import { setTimeout as sleep } from "node:timers/promises";
import { Gauge, Histogram, type Registry } from "prom-client";
import { z } from "zod";
import { readJobs, type StoredJobs } from "@/prisma/boss";
import { jobRuns } from "./job";

const Run = z.object({ job: z.string(), outcome: z.enum(["done", "failed"]), ms: z.number() });

/** Milliseconds that whoever reads figures waits for the database's; what doesn't come in time is left out. */
const patienceMs = 2000;

/**
 * Measures the tries of jobs on this instance as they end. What it gives reads what is stored of the jobs of all instances, to be
 * called before the figures are told; it never fails.
 */
export function measureJobs(registry: Registry): () => Promise<void> {
  const registers = [registry];
  const runs = new Histogram({
    name: "job_run_duration_seconds",
    help: "Seconds that a try of a job took on this instance, by how it ended: done, failed.",
    labelNames: ["job", "outcome"],
    buckets: [0.1, 1, 5, 30, 120, 600, 3600],
    registers,
  });
  const jobs = new Gauge({
    name: "jobs",
    help: "Jobs of all instances that are stored: waiting, active, and failed at each of their tries.",
    labelNames: ["job", "state"],
    registers,
  });
  const doneAt = new Gauge({
    name: "job_last_done_timestamp_seconds",
    help: "When a job was last done, by any instance (Unix time).",
    labelNames: ["job"],
    registers,
  });
  const waitingSince = new Gauge({
    name: "job_waiting_since_timestamp_seconds",
    help: "Since when the oldest job that waits could have begun (Unix time).",
    labelNames: ["job"],
    registers,
  });
  subscribe(jobRuns.name, (message) => {
    const { job, outcome, ms } = Run.parse(message);
    runs.observe({ job, outcome }, ms / 1000);
  });
  return async () => {
    const all = await storedJobs();
    for (const gauge of [jobs, doneAt, waitingSince]) gauge.reset();
    for (const { name: job, ...one } of all) {
      for (const state of ["waiting", "active", "failed"] as const) jobs.set({ job, state }, one[state]);
      if (one.doneAt) doneAt.set({ job }, one.doneAt.getTime() / 1000);
      if (one.waitingSince) waitingSince.set({ job }, one.waitingSince.getTime() / 1000);
    }
  };
}

/** None until the queue has started, and while the database is away. */
async function storedJobs(): Promise<StoredJobs[]> {
  const opened = globalThis.phanVaiJobs;
  if (!opened) return [];
  const read = readJobs(opened.boss, opened.schema).catch(() => []);
  return Promise.race([read, sleep(patienceMs, [], { ref: false })]);
}
