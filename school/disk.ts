import { statfs } from "node:fs/promises";
import { isDiskFull } from "@/prisma/health";
import { db } from "./db";
import { log } from "./log";

/**
 * `full` where less is free than is to stay free, and nothing more is stored until there is space again. `freeBytes` is known where the
 * database is on this machine's disk.
 */
export type DiskState = { isFull: boolean; freeBytes: number | null };

/** Megabytes that stay free: a database whose disk is full may not even be able to stop (its WAL grows while it clears up). */
const usualMegabytes = 200;
const leastBytes = (): number => Number(process.env.DISK_MIN_FREE || usualMegabytes) * 1024 * 1024;

/** How long an answer is believed, in milliseconds: of our own disk so short that no more than stays free is written; another database has to write for it. */
const keptMs = { own: 2000, other: 5000 };

/** When those who were refused may try again. */
const retryAfterSeconds = 30;

let latest: { until: number; state: Promise<DiskState> } | undefined;
let wasFull = false;

/** How the disk of the database stood a few seconds ago at most. */
export function diskState(): Promise<DiskState> {
  if (!latest || performance.now() >= latest.until)
    latest = {
      until: performance.now() + (process.env.DATABASE_FOLDER ? keptMs.own : keptMs.other),
      state: look().then(noted),
    };
  return latest.state;
}

/** Null while there is space. */
export async function refuseWhenFull(): Promise<{ refusal: "disk-full"; retryAfterSeconds: number } | null> {
  const { isFull } = await diskState();
  return isFull ? { refusal: "disk-full", retryAfterSeconds } : null;
}

/** Our own database tells its folder; another one tells by refusing to write. */
async function look(): Promise<DiskState> {
  const folder = process.env.DATABASE_FOLDER;
  if (!folder) return { isFull: await isDiskFull(db()), freeBytes: null };
  const { bavail, bsize } = await statfs(folder);
  const freeBytes = bavail * bsize;
  return { isFull: freeBytes < leastBytes(), freeBytes };
}

/** Says it once when the space runs out, and once when there is some again. */
function noted(state: DiskState): DiskState {
  const free = state.freeBytes === null ? "" : ` (${Math.round(state.freeBytes / 1024 / 1024)} MB are free)`;
  if (state.isFull && !wasFull)
    log.error(
      { event: "disk-full" },
      `The database's disk is nearly full${free}: nothing is stored until there is space. Free some; nobody has to restart anything.`,
    );
  if (!state.isFull && wasFull) log.warn({ event: "disk-free" }, `There is space for the database again${free}.`);
  wasFull = state.isFull;
  return state;
}
