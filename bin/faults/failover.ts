import { rmSync, symlinkSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { dropDatabase } from "@/bin/bench/database";
import { type Postgres, startPostgres } from "@/bin/postgres/embedded";
import { connectionFrom, openDb, patient } from "@/prisma/client";
import type { Chance } from "./chance";
import { startInstance } from "./instance";
import { postmasterIn, withChildren } from "./school";
import { type Pair, startPair } from "./standby";
import { type Trial, tryFaults } from "./trial";

export const failoverName = "database killed, its synchronous standby promoted";

const folders = { primary: ".data/faults-primary", standby: ".data/faults-standby" };

type Place = { port: number; log: string };

/**
 * The steps of docs/deploying.md, "When the database's machine is lost", under load: whatever was acknowledged is on both servers by
 * then, so the one that is left has it. The servers' one address moves, as a DNS name or a virtual IP does; the app isn't told.
 */
export async function tryFailover({ port, log }: Place, chance: Chance): Promise<Trial> {
  const address = movingAddress(resolve(".data/faults-address"));
  const pair = await startSynchronousPair();
  address.moveTo(pair.primary);
  const origin = `http://127.0.0.1:${port}`;
  const instance = startInstance({ version: ".", port, origin, databaseUrl: address.url, log });
  const withDb: Parameters<typeof tryFaults>[0]["withDb"] = async (work) => {
    const db = openDb(connectionFrom({ DATABASE_URL: address.url }), 2, patient);
    try {
      return await work(db);
    } finally {
      await db.$disconnect();
    }
  };
  const inflict = async () => {
    const postmaster = postmasterIn(pair.primary.folder);
    for (const pid of postmaster === null ? [] : withChildren(postmaster)) process.kill(pid, "SIGKILL");
    await run(pair.standby, "postgres", "SELECT pg_promote()");
    address.moveTo(pair.standby);
  };
  try {
    await instance.ready;
    const school = { origin, withDb, untilUp: () => untilStoring(origin) };
    return await tryFaults(school, failoverName, [{ name: failoverName, inflict }], chance);
  } finally {
    await instance.end();
    await pair.standby.stop();
    await pair.primary.stop();
    address.forget();
  }
}

/** A commit is acknowledged once the standby has it on its disk too. */
async function startSynchronousPair(): Promise<Pair> {
  for (const folder of Object.values(folders)) await dropDatabase(folder);
  const first = await startPostgres(folders.primary);
  await run(first, "postgres", "CREATE DATABASE phan_vai ENCODING 'UTF8' LOCALE 'C' TEMPLATE template0");
  const pair = await startPair(folders.primary, folders.standby);
  await run(pair.primary, "postgres", "ALTER SYSTEM SET synchronous_standby_names = 'standby'");
  await run(pair.primary, "postgres", "SELECT pg_reload_conf()");
  const isSynchronous = "SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'";
  for (let tries = 0; (await run(pair.primary, "postgres", isSynchronous)) === 0; tries += 1, await sleep(100))
    if (tries > 300) throw new Error("The standby doesn't follow.");
  return pair;
}

/** An address that stays while the server behind it changes: a name in the file system for the folder of its socket. */
function movingAddress(link: string) {
  const forget = () => rmSync(link, { force: true });
  return {
    url: `postgresql:///phan_vai?host=${encodeURIComponent(link)}&user=phan_vai`,
    moveTo: ({ host }: Postgres) => {
      forget();
      symlinkSync(host, link);
    },
    forget,
  };
}

async function untilStoring(origin: string): Promise<void> {
  const isStoring = () =>
    fetch(`${origin}/api/health`, { signal: AbortSignal.timeout(5000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  for (const deadline = Date.now() + 60_000; !(await isStoring()); await sleep(50))
    if (Date.now() > deadline) throw new Error("The server did not find the promoted database within a minute.");
}

/** How many rows came of it. */
async function run({ host, port, user }: Postgres, database: string, sql: string): Promise<number> {
  const client = new Client({ host, port, user, database, ssl: false });
  await client.connect();
  try {
    return (await client.query(sql)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}
