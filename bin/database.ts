import { setTimeout as sleep } from "node:timers/promises";
import { Client, type ClientConfig } from "pg";
import { type Address, type Postgres, startPostgres } from "./postgres";
import { messageOf, SetupError } from "./step.mjs";

export type Database = {
  config: ClientConfig;
  /** What `connectionFrom` of `prisma/client.ts` reads. */
  env: Record<string, string>;
  close(): Promise<void>;
};

/** The server at the address, or, without one, our own on the folder. */
export const openDatabase = (url: string | undefined, folder: string): Promise<Database> => (url ? openOutside(url) : openEmbedded(folder));

async function openOutside(url: string): Promise<Database> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; fsync: string; pages: string }>(
      "SELECT current_setting('server_version_num')::int AS version, current_setting('fsync') AS fsync, current_setting('full_page_writes') AS pages",
    );
    for (const { version, fsync, pages } of rows) {
      if (version < 150_000) throw new SetupError(`The server at DATABASE_URL is PostgreSQL ${Math.floor(version / 10_000)}; Phân Vai needs 15 or newer.`);
      if (fsync !== "on" || pages !== "on")
        throw new SetupError("The server at DATABASE_URL runs with fsync or full_page_writes off: a power cut would lose results. Switch both on.");
    }
  } catch (error) {
    throw error instanceof SetupError ? error : new SetupError(`The server at DATABASE_URL can't be used: ${messageOf(error)}`);
  } finally {
    await client.end().catch(() => {});
  }
  return { config: { connectionString: url }, env: { DATABASE_URL: url }, close: async () => {} };
}

const database = "phan_vai";

async function openEmbedded(folder: string): Promise<Database> {
  const server = await startPostgres(folder);
  await createDatabase(server, database);
  const hold = await holdOpen(folder);
  const { host, port, user } = server;
  return {
    config: { host, port, user, database, ssl: false },
    env: { DATABASE_HOST: host, DATABASE_NAME: database, DATABASE_USER: user },
    close: hold.release,
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
    const client = new Client({ host: server.host, port: server.port, user: server.user, database, ssl: false, application_name: "phan-vai start" });
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
