import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cpuMs, endedChildrenMs, parentOf } from "./process-time";

/** Milliseconds of processor time of all processes of the embedded server in the folder, those that ended too; null where /proc isn't there. */
export function databaseMs(folder: string): number | null {
  const pids = databasePids(folder);
  const [postmaster] = pids;
  if (postmaster === undefined) return null;
  return pids.reduce((sum, pid) => sum + (cpuMs(pid) ?? 0), endedChildrenMs(postmaster) ?? 0);
}

/** The postmaster and its children; none where they can't be found. */
export function databasePids(folder: string): number[] {
  try {
    const postmaster = Number.parseInt(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8"), 10);
    const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    return [postmaster, ...all.map(Number).filter((pid) => parentOf(pid) === postmaster)];
  } catch {
    return [];
  }
}
