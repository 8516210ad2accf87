import { execFileSync } from "node:child_process";
import { openDataFolder } from "@/bin/postgres/data-folder";
import { openDb, patient } from "@/prisma/client";
import { dropDatabase, placeOf } from "./database";
import { withDemo } from "./demo";
import { listenerOn } from "./process-time";
import type { Served } from "./target";

export type Place = { name: string; checkout: string; port: number; metricsPort: number; dataFolder: string };

/**
 * Serves a checkout over an empty database of the bench's while the work is done. The folder of the data lies in this checkout, whosever is
 * served, so that this checkout's code finds the database.
 */
export async function withServed<Result>(place: Place, work: (served: Served) => Promise<Result>): Promise<Result> {
  const { name, checkout, port, metricsPort, dataFolder } = place;
  await dropDatabase(dataFolder);
  const serve = async (origin: string): Promise<Result> => {
    const db = openDb(placeOf(dataFolder), 10, patient);
    const { folder } = openDataFolder(dataFolder);
    try {
      const commit = commitOf(checkout);
      return await work({ name, commit, origin, port, metricsPort, dataFolder, folder, db, pid: listenerOn(port) });
    } finally {
      await db.$disconnect();
    }
  };
  return withDemo(port, dataFolder, serve, { checkout, env: { METRICS_PORT: String(metricsPort) } });
}

/** What is served, as `git describe` names it; a checkout without a history has no name. */
function commitOf(checkout: string): string {
  try {
    return execFileSync("git", ["describe", "--always", "--dirty"], { cwd: checkout, encoding: "utf8" }).trim();
  } catch {
    return "unknown";
  }
}
