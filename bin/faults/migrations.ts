import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client, type ClientConfig } from "pg";
import { dropDatabase } from "@/bin/bench/database";
import { startPostgres } from "@/bin/postgres/embedded";
import { migrate } from "@/prisma/migrations/migrate";
import { readMigrations } from "@/prisma/migrations/migrations";
import type { Chance } from "./chance";

/** `unsound`: databases that the next migrator didn't bring to the same schema with the same people. */
export type KilledMigrations = { kills: number; midway: number; unsound: number };

const folder = "prisma/migrations";
const kills = 20;
const people = 20_000;

const migrator = `import { migrate } from "./prisma/migrations/migrate";
  console.log("ready"); await migrate(JSON.parse(process.argv[1]), "${folder}");`;

/** Kills twenty migrators, each at another point of its work on a database of the first version with people in it, and migrates again. */
export async function killMigrators(chance: Chance): Promise<KilledMigrations> {
  const place = ".data/faults-migrations";
  await dropDatabase(place);
  const server = await startPostgres(place);
  const { host, port, user } = server;
  const at = (database: string): ClientConfig => ({ host, port, user, database, ssl: false });
  try {
    await query(at("postgres"), "CREATE DATABASE filled");
    await fill(at("filled"), join(place, "first"));
    const copy = async (name: string) => {
      await query(at("postgres"), `CREATE DATABASE ${name} TEMPLATE filled`);
      return at(name);
    };
    const whole = await copy("whole");
    const begunAt = performance.now();
    await migrate(whole, folder);
    const wholeMs = performance.now() - begunAt;
    const expected = await stateOf(whole);
    const found = { kills, midway: 0, unsound: 0 };
    for (let number = 0; number < kills; number += 1) {
      const database = await copy(`killed_${number}`);
      await killOne(database, ((number + chance.upTo(100) / 100) / kills) * wholeMs);
      if ((await migrate(database, folder)).length > 0) found.midway += 1;
      if ((await stateOf(database)) !== expected) found.unsound += 1;
      await query(at("postgres"), `DROP DATABASE killed_${number}`);
    }
    return found;
  } finally {
    await server.stop();
  }
}

/** Brings it to the first migration, and puts people into it. */
async function fill(database: ClientConfig, firstOnly: string): Promise<void> {
  const [first] = readMigrations(folder);
  if (!first) throw new Error("There are no migrations.");
  mkdirSync(firstOnly, { recursive: true });
  cpSync(join(folder, first.name), join(firstOnly, first.name), { recursive: true });
  await migrate(database, firstOnly);
  rmSync(firstOnly, { recursive: true });
  await query(
    database,
    `INSERT INTO users (id, email, name) SELECT gen_random_uuid(), n || '@example.com', 'Load' FROM generate_series(1, ${people}) n`,
  );
}

async function killOne(database: ClientConfig, afterMs: number): Promise<void> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", migrator, JSON.stringify(database)],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  const ended = once(child, "exit");
  await once(child.stdout, "data");
  await sleep(afterMs);
  child.kill("SIGKILL");
  await ended;
}

/** The schema's columns, indexes and functions, the finished migrations and the people, as one text. */
async function stateOf(database: ClientConfig): Promise<string> {
  const rows = await query(
    database,
    `SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || coalesce(column_default, '') AS line
       FROM information_schema.columns WHERE table_schema = 'public'
     UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
     UNION ALL SELECT 'function ' || proname || md5(prosrc) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
     UNION ALL SELECT 'applied ' || migration_name || (finished_at IS NOT NULL) FROM _prisma_migrations
     UNION ALL SELECT 'people ' || count(*) FROM users
     ORDER BY line`,
  );
  return JSON.stringify(rows);
}

async function query(config: ClientConfig, sql: string): Promise<unknown[]> {
  const client = new Client(config);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
