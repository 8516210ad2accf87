import { readFileSync } from "node:fs";
import { databasePids } from "./database-time";
import { atMost, type Goal } from "./goal";
import { table } from "./table";
import type { Target } from "./target";

/** Memory in MiB of the server and of PostgreSQL with all its processes; null where it can't be read. */
export type Memory = { webMiB: number | null; databaseMiB: number | null };

export const memoryOf = ({ pid, folder }: Target): Memory => ({
  webMiB: pid === null ? null : pssMiB([pid]),
  databaseMiB: folder === null ? null : pssMiB(databasePids(folder)),
});

/** Of what processes share each has its part (the proportional set size of proc(5)): the sum is what all of them take. */
function pssMiB(pids: number[]): number | null {
  try {
    const kibibytes = pids.map((pid) =>
      Number(/^Pss: +(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1]),
    );
    return kibibytes.length > 0 ? kibibytes.reduce((sum, one) => sum + one, 0) / 1024 : null;
  } catch {
    return null;
  }
}

export function printMemory(fresh: Memory, used: Memory): void {
  const print = table("memory, MiB (PSS)", ["server", "PostgreSQL", "both"], [0, 0, 0]);
  print({ name: "before", figures: [fresh.webMiB, fresh.databaseMiB, sumOf(fresh)] });
  print({ name: "after all of this", figures: [used.webMiB, used.databaseMiB, sumOf(used)] });
}

export const memoryGoal = (used: Memory): Goal => atMost(450, "memory: server and PostgreSQL", sumOf(used), "MiB");

const sumOf = ({ webMiB, databaseMiB }: Memory): number | null =>
  webMiB === null || databaseMiB === null ? null : webMiB + databaseMiB;
