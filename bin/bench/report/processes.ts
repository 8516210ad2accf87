import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cpuMs } from "@/bin/bench/process-time";

/** Processor time of all processes of the embedded server in the folder; null where /proc isn't there. */
export function databaseMs(folder: string): number | null {
  try {
    const postmaster = readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8")
      .split("\n")[0]
      ?.trim();
    const own = readdirSync("/proc").filter((pid) => /^\d+$/.test(pid) && parentOf(pid) === postmaster);
    return [postmaster, ...own].reduce((sum, pid) => sum + (cpuMs(Number(pid)) ?? 0), 0);
  } catch {
    return null;
  }
}

function parentOf(pid: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ")[1];
  } catch {
    return undefined;
  }
}
