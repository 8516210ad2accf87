import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createConnection, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "@/bin/postgres/database";
import { type Postgres, startPostgres } from "@/bin/postgres/embedded";
import { readSettings } from "@/bin/step/settings.mjs";
import { configFor, pooledConfigFor } from "@/prisma/address";
import { connectionFrom, type Db, openDb, type Tx } from "@/prisma/client";
import { Prisma } from "@/prisma/generated/client";
import { migrate } from "@/prisma/migrations/migrate";
import { rowsOf } from "@/prisma/rows";
import { fromSnapshot } from "@/prisma/snapshot";

/** The system's, which not every machine has, and another one that PGBOUNCER names: they differ in whether they keep prepared statements. */
const programs = ["pgbouncer", process.env.PGBOUNCER ?? ""]
  .map((program) => ({ program, version: versionOf(program) }))
  .filter(({ version }) => version !== null);

describe.each(programs.length > 0 ? programs : [{ program: "", version: null }])(
  "through PgBouncer $version, which hands each transaction another connection",
  ({ program, version }) => {
    const isThere = version !== null;
    const isPreparing = isThere && Number(version.split(".")[1]) >= 21;
    const home = mkdtempSync(join(tmpdir(), "phan-vai-pooler-"));
    let server: Postgres;
    let pooler: ChildProcess;
    let port: number;
    let db: Db;

    beforeAll(async () => {
      if (!isThere) return;
      server = await startPostgres(home);
      await run("postgres", "CREATE DATABASE phan_vai ENCODING 'UTF8' LOCALE 'C' TEMPLATE template0");
      await run("postgres", "CREATE DATABASE other ENCODING 'UTF8' LOCALE 'C' TEMPLATE template0");
      await run("postgres", "ALTER DATABASE phan_vai SET timezone = 'Asia/Ho_Chi_Minh'");
      await run("postgres", "ALTER DATABASE phan_vai SET datestyle = 'SQL, DMY'");
      port = await freePort();
      pooler = await startPooler(port);
      await migrate(configFor(direct()), "prisma/migrations");
      const { env } = await open();
      db = openDb(connectionFrom(env), 20);
    });

    afterAll(async () => {
      await db?.$disconnect();
      pooler?.kill("SIGTERM");
      await server?.stop();
      rmSync(home, { recursive: true });
    });

    test.runIf(isThere)(
      "forty transactions at once on its two connections are all kept, with their times in UTC",
      async () => {
        const at = new Date("2026-02-03T17:04:05.678Z");
        const names = Array.from({ length: 40 }, (_, index) => `Rơ Châm H’${index}`);
        await Promise.all(
          names.map((name) =>
            db.$transaction(async (tx) => {
              const user = await tx.user.create({ data: { name, email: `${crypto.randomUUID()}@example.com` } });
              await tx.$queryRaw`select pg_sleep(0.01)::text`;
              await tx.user.update({ where: { id: user.id }, data: { createdAt: at } });
            }),
          ),
        );
        const kept = await db.user.findMany({ select: { name: true, createdAt: true } });
        expect(kept.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
        expect(new Set(kept.map(({ createdAt }) => createdAt.toISOString()))).toEqual(new Set([at.toISOString()]));
        expect(
          await run(
            "phan_vai",
            "SELECT count(*)::int AS count FROM users WHERE created_at = '2026-02-03T17:04:05.678Z'",
          ),
        ).toEqual([{ count: 40 }]);
      },
    );

    test.runIf(isThere)("a file's snapshot has a limit of its own, and leaves none on the connection", async () => {
      const limits: string[] = [];
      for await (const limit of fromSnapshot(db, limitOf)) limits.push(limit);
      expect(limits).toEqual(["10min"]);
      const after = await Promise.all(
        Array.from({ length: 10 }, () => db.$queryRaw`select current_setting('statement_timeout') as "limit"`),
      );
      expect(new Set(after.flat().map((row) => JSON.stringify(row)))).toEqual(new Set(['{"limit":"0"}']));
    });

    test.runIf(isThere)("a migrator leaves no lock behind on a pooled connection", async () => {
      const pooled = pooledConfigFor(address(port));
      expect(await migrate(pooled, "prisma/migrations")).toEqual([]);
      expect(await run("phan_vai", "SELECT count(*)::int AS count FROM pg_locks WHERE locktype = 'advisory'")).toEqual([
        { count: 0 },
      ]);
      expect(await migrate(configFor(direct()), "prisma/migrations")).toEqual([]);
    });

    test.runIf(isThere)("a pooler that leads elsewhere, and one that is missing, are refused by name", async () => {
      await expect(open(direct("other"))).rejects.toThrow(/phan_vai and DATABASE_DIRECT_URL to other/);
      expect(() => readSettings("start", { DATABASE_DIRECT_URL: direct() })).toThrow(
        /DATABASE_URL, the pooler's address, is missing/,
      );
    });

    test.runIf(isThere)("tables in a schema that the role doesn't look in are told with the command", async () => {
      await run("phan_vai", "CREATE SCHEMA learning");
      await expect(open(`${direct()}&schema=learning`)).rejects.toThrow(
        /ALTER ROLE "\w+" IN DATABASE "phan_vai" SET search_path = "learning"/,
      );
    });

    test.runIf(isPreparing)(
      "one that keeps prepared statements has those of one connection on the other, and new ones when a table changed",
      async () => {
        const { env } = await open();
        const preparing = openDb(connectionFrom({ ...env, DATABASE_PREPARED_STATEMENTS: "1" }), 20);
        const ask = (n: number) =>
          rowsOf(preparing, Prisma.sql`select ${n}::int as n, count(*)::int as users from users`);
        const asked = await Promise.all(Array.from({ length: 200 }, (_, n) => ask(n)));
        expect(asked).toEqual(asked.map((_, n) => [{ n, users: 40 }]));
        const held = await Promise.all(
          Array.from({ length: 10 }, () =>
            rowsOf(preparing, Prisma.sql`select name from pg_prepared_statements, pg_sleep(0.05)`),
          ),
        );
        expect(held.flat().length).toBeGreaterThan(0);
        await run("phan_vai", "ALTER TABLE users ADD COLUMN nickname TEXT");
        expect(await ask(0)).toEqual([{ n: 0, users: 40 }]);
        expect(await preparing.user.count()).toBe(40);
        await run("phan_vai", "ALTER TABLE users DROP COLUMN nickname");
        await preparing.$disconnect();
      },
    );

    const direct = (database = "phan_vai") =>
      `postgresql://${server.user}@localhost/${database}?host=${encodeURIComponent(server.host)}&port=${server.port}`;

    const address = (at: number) => `postgresql://${server.user}@127.0.0.1:${at}/phan_vai`;

    const open = (past = direct()) =>
      openDatabase(readSettings("start", { DATABASE_URL: address(port), DATABASE_DIRECT_URL: past }), "unused");

    async function run(database: string, sql: string): Promise<unknown[]> {
      const { host, port: at, user } = server;
      const client = new Client({ host, port: at, user, database, ssl: false });
      await client.connect();
      try {
        return (await client.query(sql)).rows;
      } finally {
        await client.end();
      }
    }

    /** As its manual has it for pooling by transaction; no parameter of a connection's start is let through. */
    async function startPooler(at: number): Promise<ChildProcess> {
      const folder = mkdtempSync(join(home, "pooler-"));
      chmodSync(home, 0o755);
      chmodSync(folder, 0o755);
      const file = join(folder, "pgbouncer.ini");
      writeFileSync(join(folder, "users.txt"), `"${server.user}" ""\n`, { mode: 0o644 });
      writeFileSync(
        file,
        [
          "[databases]",
          `phan_vai = host=${server.host} port=${server.port} dbname=phan_vai`,
          "[pgbouncer]",
          "listen_addr = 127.0.0.1",
          `listen_port = ${at}`,
          "unix_socket_dir =",
          "auth_type = trust",
          `auth_file = ${join(folder, "users.txt")}`,
          "pool_mode = transaction",
          "default_pool_size = 2",
          ...(isPreparing ? ["max_prepared_statements = 200"] : []),
        ].join("\n"),
        { mode: 0o644 },
      );
      // It refuses to run as root, and the server lets its own account in.
      const isRoot = process.getuid?.() === 0;
      const child = spawn(program, [...(isRoot ? ["-u", "nobody"] : []), file], { stdio: "ignore" });
      for (let tries = 0; !(await listens(at)); tries++) {
        if (tries > 100 || child.exitCode !== null) throw new Error("PgBouncer did not come up.");
        await sleep(50);
      }
      return child;
    }
  },
);

/** As `1.24.1`; null where there is no such program. */
function versionOf(program: string): string | null {
  const { stdout } = program ? spawnSync(program, ["--version"], { encoding: "utf8" }) : { stdout: null };
  return /^PgBouncer (\S+)/.exec(stdout ?? "")?.[1] ?? null;
}

async function* limitOf(tx: Tx): AsyncGenerator<string> {
  const rows = await tx.$queryRaw<{ limit: string }[]>`select current_setting('statement_timeout') as "limit"`;
  yield* rows.map(({ limit }) => limit);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.end());
  });
