import { setTimeout as sleep } from "node:timers/promises";
import type { Chance } from "./chance";
import { type Instance, startInstance } from "./instance";
import { loadLearners } from "./learners";
import { buildNewerVersion } from "./newer-version";
import { startNginx } from "./nginx";
import { startSharedDatabase } from "./shared-database";
import { isSound, type Trial, tryFaults } from "./trial";
import { startVisits, type Visits } from "./visitors";

/** `isUnnoticed`: nothing failed, but for what the one server that is left had no time for, as a slow machine's has. */
export type Rolling = Trial & { visits: Visits; isUnnoticed: boolean };

export const rollingName = "two servers behind nginx, replaced in turn";

/**
 * Twenty at the pace of a response in a second and a half do what three hundred do who read: less than half of what one server can
 * on a slow machine, as the one that is left must do it all.
 */
const thoughtMs = 3000;

/** How many open pages and send forms beside those who respond. */
const visitorCount = 4;

type Place = { port: number; log: string; newer: string };

/**
 * Two servers of this version behind nginx, on one database. While learners respond and others send forms, one after the other ends
 * by SIGTERM and starts again as a newer version, whose first start adds a column and a table under the other one's feet.
 */
export async function tryRolling({ port, log, newer }: Place, chance: Chance): Promise<Rolling> {
  const database = await startSharedDatabase(".data/faults-shared");
  const origin = `http://127.0.0.1:${port}`;
  const upstream = [port + 1, port + 2] as const;
  const running = new Map<number, Instance>();
  let proxy: { stop(): Promise<void> } | undefined;
  try {
    const databaseUrl = await database.create("phan_vai");
    const start = (version: string, at: number) => {
      const instance = startInstance({ version, port: at, origin, databaseUrl, log });
      running.set(at, instance);
      return instance.ready;
    };
    await buildNewerVersion(newer, { database, port: upstream[0], origin, log });
    for (const at of upstream) await start(".", at);
    proxy = await startNginx(".data/faults-nginx", { port, upstream });
    const withDb: Parameters<typeof tryFaults>[0]["withDb"] = (work) => database.withDb(databaseUrl, work);
    const people = await withDb((db) => loadLearners(db, visitorCount, 0));
    const visiting = startVisits(origin, people);
    const replace = async () => {
      for (const at of upstream) {
        await running.get(at)?.end();
        await start(newer, at);
        await sleep(2000);
      }
    };
    const school = { origin, withDb, untilUp: async () => {} };
    const trial = await tryFaults(school, rollingName, [{ name: rollingName, inflict: replace }], chance, {
      minutes: 4,
      thoughtMs,
    });
    const visits = await withDb((db) => visiting.finish(db));
    const failed = Object.keys({ ...trial.failures, ...visits.failures }).filter((status) => status !== "busy");
    return { ...trial, visits, isUnnoticed: isSound(trial) && failed.length === 0 };
  } finally {
    await proxy?.stop();
    for (const instance of running.values()) await instance.end();
    await database.stop();
  }
}
