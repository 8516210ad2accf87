import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { messageOf, SetupError } from "@/bin/step/step.mjs";
import { type Cluster, createCluster, runProgram, user } from "./cluster";
import { openDataFolder } from "./data-folder";
import { spawnPostmaster } from "./postmaster";
import { findPrograms, readyPrograms } from "./programs";
import { removeSocketFolder, socketFolder } from "./socket-folder";

/** How to reach the server, as `pg` and Prisma's adapter take it. */
export type Address = { host: string; port: number; user: string };

export type Postgres = Address & {
  /** Where the data is, which under root need not be where it was asked for. */
  folder: string;
  /** Whether this call started the server; otherwise it was running already. */
  isOurs: boolean;
  /** Stops the server, unless somebody else is connected to it. */
  stop(): Promise<"stopped" | "in use">;
};

/**
 * A private PostgreSQL server on the folder: the one that runs there already, or one that is started now. It needs no lock of
 * ours: of several starters PostgreSQL itself lets one through, and the others find its socket. The server outlives its starter.
 */
export async function startPostgres(
  wished: string,
  { native = findPrograms(), refuge }: { native?: string; refuge?: string } = {},
): Promise<Postgres> {
  const { folder, account } = openDataFolder(wished, refuge);
  const data = join(folder, "postgres");
  const cluster = { data, log: join(folder, "postgres.log"), native: readyPrograms(native, account, refuge), account };
  await createCluster(cluster);
  const address = { host: socketFolder(data, account), port: 5432, user };
  return { ...address, folder, isOurs: await bringUp(cluster, address), stop: () => stop(cluster, address) };
}

/**
 * Stops the server on the folder once nobody is connected any more, whoever started it; for when its starter was killed. Another
 * start that holds it open looks after it from then on, and so does whoever is still there after the patience.
 */
export async function stopUnused(wished: string): Promise<void> {
  const { folder, account } = openDataFolder(wished);
  const data = join(folder, "postgres");
  const native = readyPrograms(findPrograms(), account);
  const address = { host: socketFolder(data, account), port: 5432, user };
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(500)) {
    if ((await stateOf(address)) === "down") return;
    if ((await stop({ data, log: join(folder, "postgres.log"), native, account }, address)) === "stopped") return;
  }
}

/** Longer than the processes of a killed server take to end, which hold a new one up. */
const patienceMs = 30_000;

async function bringUp(cluster: Cluster, address: Address): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  let postmaster: Awaited<ReturnType<typeof spawnPostmaster>> | undefined;
  for (;;) {
    const state = await stateOf(address);
    if (state === "ready") return postmaster?.isRunning() ?? false;
    if (Date.now() > deadline)
      throw new SetupError(`The database in ${cluster.data} does not answer (${state}). Its log is ${cluster.log}.`);
    if (state === "down" && !postmaster?.isRunning()) {
      postmaster?.throwUnlessInTheWay();
      // A start that ended a moment ago may have taken it away.
      socketFolder(cluster.data, cluster.account);
      postmaster = spawnPostmaster(cluster, address.host);
    }
    await sleep(50);
  }
}

/** "down" when nothing listens on the socket; otherwise what the server says, such as that it is starting up. */
async function stateOf(address: Address): Promise<string> {
  const client = new Client({ ...address, database: "postgres", ssl: false, connectionTimeoutMillis: 3000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return "ready";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    return code === "ENOENT" || code === "ECONNREFUSED" ? "down" : messageOf(error);
  } finally {
    await client.end().catch(() => {});
  }
}

async function stop(cluster: Cluster, address: Address): Promise<"stopped" | "in use"> {
  for (let tries = 0; await hasOtherClients(address); tries += 1) {
    // A connection that was closed a moment ago is counted for a little longer.
    if (tries === 10) return "in use";
    await sleep(100);
  }
  if ((await stateOf(address)) !== "down")
    await runProgram(
      cluster,
      "pg_ctl",
      ["stop", "-s", "-w", "-t", "60", "-m", "fast", "-D", cluster.data],
      "The database did not stop.",
    );
  removeSocketFolder(cluster.data, address.host);
  return "stopped";
}

async function hasOtherClients(address: Address): Promise<boolean> {
  const client = new Client({ ...address, database: "postgres", ssl: false, connectionTimeoutMillis: 3000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      "SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() LIMIT 1",
    );
    return rows.length > 0;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
