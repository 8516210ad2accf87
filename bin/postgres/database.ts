import { setTimeout as sleep } from "node:timers/promises";
import { Client, type ClientConfig } from "pg";
import type { Settings } from "@/bin/step/settings.mjs";
import { messageOf } from "@/bin/step/step.mjs";
import { configFor } from "@/prisma/address";
import { type Address, type Postgres, startPostgres } from "./embedded";
import { guard } from "./guardian";
import { checkOutside } from "./outside";
import { checkPooler } from "./pooler";

export type Database = {
  config: ClientConfig;
  /** What `connectionFrom` of `prisma/client.ts` reads. */
  env: Record<string, string>;
  close(): Promise<void>;
};

type Place = Pick<Settings, "databaseUrl" | "databaseVariable"> & Partial<Pick<Settings, "directUrl" | "replicaUrl">>;

/** The server at the address, which the variable of that name holds; or, without one, our own on the folder. */
export async function openDatabase(place: Place, folder: string): Promise<Database> {
  const { databaseUrl, databaseVariable, directUrl, replicaUrl } = place;
  if (!databaseUrl) return openEmbedded(folder);
  const database = await (directUrl ? openPooled(databaseUrl, directUrl) : openOutside(databaseUrl, databaseVariable));
  // Nothing waits for a replica: one that is away, or no replica of ours, is not read.
  return replicaUrl ? { ...database, env: { ...database.env, DATABASE_REPLICA_URL: replicaUrl } } : database;
}

async function openOutside(address: string, variable: string): Promise<Database> {
  const { url } = await checkedAddress(address, variable);
  return { config: configFor(url), env: { DATABASE_URL: url }, close: async () => {} };
}

/** Pages go through the pooler; what looks at the server and changes its tables goes past it. */
async function openPooled(pooler: string, direct: string): Promise<Database> {
  const { url, schema } = await checkedAddress(direct, "DATABASE_DIRECT_URL");
  const pooled = withSchema(pooler, schema);
  await checkPooler(pooled, url, schema);
  return { config: configFor(url), env: { DATABASE_URL: pooled, DATABASE_DIRECT_URL: url }, close: async () => {} };
}

async function checkedAddress(address: string, variable: string): Promise<{ url: string; schema: string }> {
  const { schema } = await checkOutside(address, variable);
  return { url: withSchema(address, schema), schema };
}

function withSchema(address: string, schema: string): string {
  const url = new URL(address);
  if (schema !== "public") url.searchParams.set("schema", schema);
  return url.href;
}

const database = "phan_vai";

async function openEmbedded(folder: string): Promise<Database> {
  const server = await startPostgres(folder);
  await createDatabase(server, database);
  const hold = await holdOpen(folder);
  const guardian = guard(folder);
  const { host, port, user } = server;
  return {
    config: { host, port, user, database, ssl: false },
    env: { DATABASE_HOST: host, DATABASE_NAME: database, DATABASE_USER: user, DATABASE_FOLDER: server.folder },
    close: async () => {
      await hold.release();
      guardian.dismiss();
    },
  };
}

/** Two starts at once may both find it missing: the second one's refusal is what it wanted. */
async function createDatabase({ host, port, user }: Address, name: string): Promise<void> {
  const client = new Client({ host, port, user, database: "postgres", ssl: false });
  await client.connect();
  try {
    const { rows } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rows.length === 0) await client.query(`CREATE DATABASE ${name}`);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code !== "42P04" && code !== "23505") throw error;
  } finally {
    await client.end();
  }
}

/**
 * Keeps one connection open for as long as we serve. Another start that ends sees by it that the server is in use; and when it
 * breaks, because the server was killed or another start stopped it in the same moment, we bring the server up again.
 */
async function holdOpen(folder: string): Promise<{ release(): Promise<void> }> {
  let isReleased = false;
  const take = async (): Promise<{ server: Postgres; client: Client }> => {
    const server = await startPostgres(folder);
    const client = new Client({
      host: server.host,
      port: server.port,
      user: server.user,
      database,
      ssl: false,
      application_name: "phan-vai start",
    });
    client.on("error", () => {});
    await client.connect();
    client.once("end", () => {
      if (!isReleased) held = revive();
    });
    return { server, client };
  };
  const revive = async () => {
    console.error("The database went away; starting it again.");
    for (;;) {
      try {
        const taken = await take();
        console.error("The database is back.");
        return taken;
      } catch (error) {
        if (isReleased) throw error;
        console.error(messageOf(error));
        await sleep(5000);
      }
    }
  };
  let held = take();
  await held;
  const release = async () => {
    isReleased = true;
    const { server, client } = await held;
    await client.end().catch(() => {});
    await server.stop();
  };
  return { release };
}
