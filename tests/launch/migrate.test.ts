import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client, type ClientConfig } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Postgres, startPostgres } from "@/bin/postgres/embedded";
import { MigrationRefused, migrate } from "@/prisma/migrations/migrate";
import { readMigrations } from "@/prisma/migrations/migrations";
import { aFolder } from "./folder";

let server: Postgres;
const home = mkdtempSync(join(tmpdir(), "phan-vai-migrate-"));

beforeAll(async () => {
  server = await startPostgres(home);
});

afterAll(async () => {
  await server.stop();
  rmSync(home, { recursive: true });
});

test("every migration is applied once, and recorded as Prisma records it", async () => {
  const config = await anEmptyDatabase();
  expect(await migrate(config, "prisma/migrations")).toContain("20261124090000_init");
  expect(await migrate(config, "prisma/migrations")).toEqual([]);
  const [row] = await query(config, "SELECT * FROM _prisma_migrations");
  expect(row).toMatchObject({
    migration_name: "20261124090000_init",
    applied_steps_count: 1,
    rolled_back_at: null,
    logs: null,
  });
  expect(row?.checksum).toMatch(/^[0-9a-f]{64}$/);
  expect(row?.finished_at).toBeInstanceOf(Date);
});

test("two migrators at once apply each migration once", async () => {
  const config = await anEmptyDatabase();
  const applied = await Promise.all([migrate(config, "prisma/migrations"), migrate(config, "prisma/migrations")]);
  expect(applied.flat().filter((name) => name.endsWith("_init"))).toHaveLength(1);
});

test("a migration that fails leaves the database as it was, and says which line failed and why", async () => {
  const config = await anEmptyDatabase();
  const folder = migrations({
    "1_first": "CREATE TABLE kept (id int PRIMARY KEY);",
    "2_second": "-- two steps\nCREATE TABLE half (id int);\n\nINSERT INTO kept\n  VALUES (1), (1);\n",
  });
  await expect(migrate(config, folder)).rejects.toThrow(
    /2_second\/migration\.sql:4: duplicate key value[\s\S]*already exists[\s\S]*rolled back/,
  );
  expect(await query(config, "SELECT migration_name FROM _prisma_migrations")).toEqual([{ migration_name: "1_first" }]);
  expect(await query(config, "SELECT to_regclass('half') AS half, (SELECT count(*)::int FROM kept) AS kept")).toEqual([
    { half: null, kept: 0 },
  ]);
});

test("a mistake inside a statement is told by its own line", async () => {
  const folder = migrations({ "1_first": "CREATE TABLE a (\n  id int,\n  name txet\n);" });
  await expect(migrate(await anEmptyDatabase(), folder)).rejects.toThrow(
    /migration\.sql:3: type "txet" does not exist/,
  );
});

test("a migrator that is killed half-way leaves nothing, and the next one finishes", async () => {
  const config = await anEmptyDatabase();
  const folder = migrations({ "1_first": "CREATE TABLE a (id int); SELECT pg_sleep(0.5); CREATE TABLE b (id int);" });
  const killed = migrate(config, folder);
  await expect(Promise.all([killed, killMigrator(config)])).rejects.toThrow();
  expect(await query(config, "SELECT to_regclass('a') AS a")).toEqual([{ a: null }]);
  expect(await migrate(config, folder)).toEqual(["1_first"]);
});

test("a migration that was changed after it was applied is refused", async () => {
  const config = await anEmptyDatabase();
  await migrate(config, migrations({ "1_first": "CREATE TABLE a (id int);" }));
  await expect(migrate(config, migrations({ "1_first": "CREATE TABLE a (id bigint);" }))).rejects.toThrow(
    /1_first\/migration\.sql was changed after it was applied/,
  );
});

test("a database that a newer version wrote is refused", async () => {
  const config = await anEmptyDatabase();
  const newer = aFolder();
  cpSync("prisma/migrations", newer, { recursive: true });
  mkdirSync(join(newer, "99990101000000_later"));
  writeFileSync(join(newer, "99990101000000_later", "migration.sql"), "CREATE TABLE later (id int);");
  await migrate(config, newer);
  await expect(migrate(config, "prisma/migrations")).rejects.toThrow(
    /written by a newer version of Phân Vai: it has the migration 99990101000000_later/,
  );
});

test("a newer version's migration that only adds is no obstacle: servers are replaced one by one, and taken back", async () => {
  const config = await anEmptyDatabase();
  const older = { "1_first": "CREATE TABLE a (id int);" };
  const newer = { ...older, "2_more": "-- additive: a column.\nALTER TABLE a ADD COLUMN b int;" };
  await migrate(config, migrations(newer));
  expect(await migrate(config, migrations(older))).toEqual([]);
  await migrate(config, migrations({ ...newer, "3_less": "ALTER TABLE a DROP COLUMN b;" }));
  await expect(migrate(config, migrations(newer))).rejects.toThrow(/newer version[\s\S]*3_less/);
});

test("since the first release each migration says that it only adds, and does; or what it breaks", () => {
  const later = readMigrations("prisma/migrations").filter(({ name }) => name > "20261128160000_pretest_ends");
  for (const { name, sql, isAdditive } of later) {
    expect(sql, name).toMatch(/^-- (additive|breaking): \S/);
    if (isAdditive) expect(sql, name).not.toMatch(breaking);
  }
});

const breaking =
  /\b(drop\s+(table|column|type|constraint|view|not\s+null)|rename|set\s+not\s+null|alter\s+column\s+\S+\s+type)\b/i;

test("a migration that Prisma began and did not finish is refused", async () => {
  const config = await anEmptyDatabase();
  const folder = migrations({ "1_first": "CREATE TABLE a (id int);" });
  await migrate(config, folder);
  await query(config, "UPDATE _prisma_migrations SET finished_at = NULL");
  await expect(migrate(config, folder)).rejects.toThrow(MigrationRefused);
});

let count = 0;

async function anEmptyDatabase(): Promise<ClientConfig> {
  const { host, port, user } = server;
  const database = `migrate_${++count}`;
  await query({ host, port, user, database: "postgres" }, `CREATE DATABASE ${database}`);
  return { host, port, user, database, ssl: false };
}

function migrations(files: Record<string, string>): string {
  const folder = aFolder();
  for (const [name, sql] of Object.entries(files)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "migration.sql"), sql);
  }
  return folder;
}

async function query(config: ClientConfig, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client(config);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Ends the migrator's connection, as its death would, once it sleeps in the middle of its migration. */
async function killMigrator(config: ClientConfig): Promise<void> {
  const midway =
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'";
  await expect.poll(() => query(config, midway)).toHaveLength(1);
}
