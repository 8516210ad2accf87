import { databaseMs } from "./database-time";
import { cpuMs } from "./process-time";
import type { Target } from "./target";

/** Processor time in milliseconds; null where it can't be read. */
export type Usage = { cpuMs: number | null; databaseMs: number | null };

/** From now on: the function tells what the server and its database have used since. */
export function startUsage(target: Target): () => Usage {
  const before = usedBy(target);
  return () => {
    const after = usedBy(target);
    return {
      cpuMs: difference(after.cpuMs, before.cpuMs),
      databaseMs: difference(after.databaseMs, before.databaseMs),
    };
  };
}

/** What each of so many requests used; null where there were none. */
export const usageEach = ({ cpuMs: server, databaseMs: database }: Usage, count: number): Usage => ({
  cpuMs: server === null || count === 0 ? null : server / count,
  databaseMs: database === null || count === 0 ? null : database / count,
});

const usedBy = ({ pid, folder }: Target): Usage => ({
  cpuMs: pid === null ? null : cpuMs(pid),
  databaseMs: folder === null ? null : databaseMs(folder),
});

const difference = (after: number | null, before: number | null): number | null =>
  after === null || before === null ? null : after - before;
