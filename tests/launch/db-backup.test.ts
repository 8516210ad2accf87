import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { Client } from "pg";
import { expect, it } from "vitest";
import { startPostgres } from "@/bin/postgres/embedded";
import { migrate } from "@/prisma/migrations/migrate";
import { aFolder, aServer } from "./folder";

const run = (command: string, words: string[], env: Record<string, string>, input = "") =>
  spawnSync(process.execPath, ["--import", "tsx", `bin/${command}.ts`, ...words], {
    encoding: "utf8",
    input,
    env: { ...process.env, ...env },
  });

it("what the embedded database holds is backed up, moved to another server and put back, each by its command", async () => {
  const DATA_DIR = aFolder();
  const other = await aServer(aFolder());
  const inside = async (database: string, sql: string) => {
    const { host, port, user } = database === "elsewhere" ? other : await startPostgres(DATA_DIR);
    const client = new Client({
      host,
      port,
      user,
      database: database === "elsewhere" ? "postgres" : database,
      ssl: false,
    });
    await client.connect();
    const { rows } = await client.query({ text: sql, rowMode: "array" });
    await client.end();
    return rows.flat();
  };
  const names = "SELECT name FROM users ORDER BY name";
  const lan = (name: string) =>
    `INSERT INTO users (id, email, name) VALUES ('${randomUUID()}', '${name}@example.com', '${name}')`;
  await inside("postgres", "CREATE DATABASE phan_vai");
  const { host, port, user, stop } = await startPostgres(DATA_DIR);
  await migrate({ host, port, user, database: "phan_vai", ssl: false }, "prisma/migrations");
  await inside("phan_vai", lan("lan"));
  const file = join(DATA_DIR, "it.backup");
  expect(run("db-backup", [file], { DATA_DIR })).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("restored and compared"),
  });
  await inside("phan_vai", lan("mai"));
  const DATABASE_URL = `postgresql:///postgres?host=${encodeURIComponent(other.host)}&user=${other.user}`;
  expect(run("db-move", [], { DATA_DIR, DATABASE_URL }).stdout).toContain("✓");
  expect(await inside("elsewhere", names)).toEqual(["lan", "mai"]);
  expect(run("db-restore", [file], { DATA_DIR }).stderr).toContain("holds 2 people already");
  expect(run("db-restore", [file, "--replace"], { DATA_DIR }, "no\n").stderr).toContain("Nothing was changed");
  expect(await inside("phan_vai", names)).toEqual(["lan", "mai"]);
  expect(run("db-restore", [file, "--replace"], { DATA_DIR }, "replace everything\n").stdout).toContain("✓");
  expect(await inside("phan_vai", names)).toEqual(["lan"]);
  await stop();
});

it("a command without what it needs says how to ask", () => {
  expect(run("db-restore", [], {}).stderr).toContain("npm run db:restore -- FILE");
  expect(run("db-move", [], { DATABASE_URL: "" }).stderr).toContain("DATABASE_URL=postgresql://");
  expect(run("db-backup", [], { BACKUP_TIME: "25:00" }).stderr).toContain("BACKUP_TIME");
});
