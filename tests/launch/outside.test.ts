import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "@/bin/postgres/database";
import { type Postgres, startPostgres } from "@/bin/postgres/embedded";
import { readSettings } from "@/bin/step/settings.mjs";
import { connectionFrom, openDb, replicaConnectionFrom } from "@/prisma/client";
import { migrate } from "@/prisma/migrations/migrate";

let server: Postgres;
const home = mkdtempSync(join(tmpdir(), "phan-vai-outside-"));

beforeAll(async () => {
  server = await startPostgres(home);
});

afterAll(async () => {
  await server.stop();
  rmSync(home, { recursive: true });
});

test.each(["LATIN1", "SQL_ASCII"])(
  "a database in %s is refused with the command that makes one in UTF-8, which runs and is then taken",
  async (encoding) => {
    const name = `old-${encoding.toLowerCase()}`;
    await run("postgres", `CREATE DATABASE "${name}" ENCODING '${encoding}' LOCALE 'C' TEMPLATE template0`);
    const said = await refusal(addressOf(name));
    expect(said).toContain(`has the encoding ${encoding}, which can't hold Vietnamese names`);
    const command = said.split("\n").find((line) => line.startsWith("CREATE DATABASE"));
    expect(command).toMatch(/ENCODING 'UTF8'.* TEMPLATE template0;$/);
    await run("postgres", command ?? "");
    await open(addressOf(`${name}_utf8`));
  },
);

test("a database that holds other tables is refused by name, left as it is, and taken with a schema of its own", async () => {
  await run("postgres", "CREATE DATABASE shop");
  await run("shop", "CREATE TABLE users (id int)");
  expect(await refusal(addressOf("shop"))).toMatch(
    /shop holds other tables \(users\)[\s\S]*empty database, or a schema of its own: run CREATE SCHEMA phan_vai;/,
  );
  const address = `${addressOf("shop")}&schema=phan_vai`;
  expect(await refusal(address)).toContain('CREATE SCHEMA IF NOT EXISTS "phan_vai";');
  await run("shop", "CREATE SCHEMA phan_vai");
  const { config, env } = await open(address);
  await migrate(config, "prisma/migrations");
  const db = openDb(connectionFrom(env));
  await db.user.create({ data: { name: "Đỗ Thị Ánh", email: "anh@example.com" } });
  expect(await db.$queryRaw`select count(*)::int as count from users where name = 'Đỗ Thị Ánh'`).toEqual([
    { count: 1 },
  ]);
  await db.$disconnect();
  expect(
    await run(
      "shop",
      "SELECT table_schema FROM information_schema.tables WHERE table_name IN ('users', 'responses') ORDER BY 1",
    ),
  ).toEqual([{ table_schema: "phan_vai" }, { table_schema: "phan_vai" }, { table_schema: "public" }]);
  await open(address);
});

test("another application's migrations by the same tool are told from a newer version's of ours", async () => {
  await run("postgres", "CREATE DATABASE blog");
  await run("blog", "CREATE TABLE posts (id int); CREATE TABLE _prisma_migrations (migration_name text)");
  expect(await refusal(addressOf("blog"))).toContain("blog holds other tables (posts)");
});

test("a role that may not make tables is told what to grant; once granted, and once all is there, it serves without that right", async () => {
  await run("postgres", "CREATE DATABASE narrow");
  await run("narrow", "CREATE ROLE app LOGIN; REVOKE ALL ON SCHEMA public FROM PUBLIC");
  const address = addressOf("narrow", "app");
  expect(await refusal(address)).toContain('GRANT USAGE, CREATE ON SCHEMA "public" TO "app";');
  await run("narrow", "GRANT USAGE ON SCHEMA public TO app");
  const { config } = await open(address);
  await expect(migrate(config, "prisma/migrations")).rejects.toThrow(
    'GRANT USAGE, CREATE ON SCHEMA "public" TO "app";',
  );
  await run("narrow", 'GRANT USAGE, CREATE ON SCHEMA "public" TO "app";');
  await migrate(config, "prisma/migrations");
  await run("narrow", "REVOKE CREATE ON SCHEMA public FROM app");
  expect(await migrate(config, "prisma/migrations")).toEqual([]);
});

test("a role that may not use the tables of another, or make temporary ones, is told what to grant, and is taken once it is granted", async () => {
  await run("postgres", 'CREATE DATABASE "two-roles"');
  const owner = await open(addressOf("two-roles"));
  await migrate(owner.config, "prisma/migrations");
  await run("two-roles", 'CREATE ROLE server LOGIN; REVOKE TEMPORARY ON DATABASE "two-roles" FROM PUBLIC');
  for (const right of ["GRANT TEMPORARY ON DATABASE", "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA"]) {
    const said = await refusal(addressOf("two-roles", "server"));
    const command = said.split("\n").at(-1) ?? "";
    expect(command).toContain(right);
    await run("two-roles", command);
  }
  await open(addressOf("two-roles", "server"));
});

test("a server that takes no writes is refused, with the command that makes it take them", async () => {
  await run("postgres", 'CREATE DATABASE "read-only"');
  await run("postgres", 'ALTER DATABASE "read-only" SET default_transaction_read_only = on');
  const said = await refusal(addressOf("read-only"));
  expect(said).toContain("takes no writes");
  await run("postgres", said.split("\n").at(-1) ?? "");
  await open(addressOf("read-only"));
});

test("times are kept as they are in a database that has another zone than UTC and another order of days, with options of the address's own", async () => {
  await run("postgres", "CREATE DATABASE hanoi");
  await run("postgres", "ALTER DATABASE hanoi SET timezone = 'Asia/Ho_Chi_Minh'");
  await run("postgres", "ALTER DATABASE hanoi SET datestyle = 'SQL, DMY'");
  const { config, env } = await open(`${addressOf("hanoi")}&options=${encodeURIComponent("-c application_name=ours")}`);
  await migrate(config, "prisma/migrations");
  const db = openDb(connectionFrom(env));
  const createdAt = new Date("2026-11-26T17:30:00Z");
  const { id } = await db.user.create({ data: { name: "An", createdAt } });
  expect(await db.user.findUnique({ where: { id }, select: { createdAt: true } })).toEqual({ createdAt });
  expect(
    await db.$queryRaw`select created_at as "createdAt", current_setting('application_name') as name from users`,
  ).toEqual([{ createdAt, name: "ours" }]);
  await db.$disconnect();
  expect(await run("hanoi", "SELECT extract(epoch FROM created_at)::int AS at FROM users")).toEqual([
    { at: createdAt.getTime() / 1000 },
  ]);
});

test.each([
  [
    "a database that isn't there",
    () => addressOf("nowhere"),
    /does not exist.*CREATE DATABASE "nowhere" ENCODING 'UTF8'/,
  ],
  [
    "a port on which nothing listens",
    () => "postgresql://app:secret@localhost:1/x",
    /Nothing listens on port 1 of localhost/,
  ],
  ["a role that isn't there", () => addressOf("postgres", "stranger"), /role "stranger" does not exist/],
])("%s is told in words, without the password", async (_, address, words) => {
  const said = await refusal(address());
  expect(said).toMatch(words);
  expect(said).not.toContain("secret");
});

const addressOf = (database: string, user = "phan_vai") =>
  `postgresql:///${database}?host=${encodeURIComponent(server.host)}&user=${user}`;

test("the app is told of a replica, which is asked for the same schema, though it is away", async () => {
  await run("postgres", "CREATE DATABASE copied");
  await run("copied", "CREATE SCHEMA phan_vai");
  const DATABASE_REPLICA_URL = "postgresql://app@127.0.0.1:1/copied";
  const settings = readSettings("start", {
    DATABASE_URL: `${addressOf("copied")}&schema=phan_vai`,
    DATABASE_REPLICA_URL,
  });
  const { env } = await openDatabase(settings, "unused");
  expect(env.DATABASE_REPLICA_URL).toBe(DATABASE_REPLICA_URL);
  expect(replicaConnectionFrom(env)).toMatchObject({ options: expect.stringContaining('search_path="phan_vai"') });
});

const open = (url: string) => openDatabase(readSettings("start", { DATABASE_URL: url }), "unused");

const refusal = (url: string): Promise<string> =>
  open(url).then(
    () => "It was taken.",
    (error: unknown) => (error instanceof Error ? error.message : ""),
  );

async function run(database: string, sql: string): Promise<unknown[]> {
  const { host, port, user } = server;
  const client = new Client({ host, port, user, database, ssl: false });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
