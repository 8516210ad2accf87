import { spawn } from "node:child_process";
import { chmodSync, cpSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { Client, type ClientConfig } from "pg";
import { expect, test } from "vitest";
import { hashPassword } from "@/app/_door/password";
import { checkDatabase } from "@/bin/db-check/check";
import { refuseDemoSignIns, refuseRealPeople } from "@/bin/start/demo-sign-ins";
import { openDb } from "@/prisma/client";
import { demoPassword } from "@/prisma/demo/people";
import { seedDemo } from "@/prisma/demo/seed";
import { getEditionOrThrow } from "@/prisma/edition";
import { migrate } from "@/prisma/migrations/migrate";
import { freshenKnown } from "@/prisma/replay";
import { course, edition } from "@/tests/first-course";
import { aFolder, aServer } from "./folder";
import { fillAsFirstVersion, stateOf } from "./old-database";

test("an upgrade whose build fails leaves the database to the version before: no migration was applied", async () => {
  const home = aFolder();
  const checkout = aCheckout();
  chmodSync(home, 0o755);
  const folder = join(home, "data");
  const config = await aDatabase(await aServer(folder), "phan_vai");
  await fillAsFirstVersion(config);
  writeFileSync(join(checkout, "next.config.js"), 'throw new Error("this build is broken");\n');
  const { code, said } = await run(["bin/run.mjs", "start"], {
    cwd: checkout,
    env: { DATA_DIR: folder, PORT: "4422" },
  });
  expect(code).toBe(1);
  expect(said).toMatch(/✗ build[\s\S]*this build is broken/);
  expect(said).not.toContain("✓ migrations");
  await aServer(folder);
  expect(await stateOf(config)).toEqual({ migrations: ["20261124090000_init"], hasCards: false });
});

test("responses from before there were cards have them after the upgrade, and db:check tells both", async () => {
  const server = await aServer(aFolder());
  const config = await aDatabase(server, "old");
  const { responses } = await fillAsFirstVersion(config);
  await migrate(config, "prisma/migrations");
  const address = `postgresql:///old?host=${encodeURIComponent(server.host)}&user=${server.user}`;
  const before = await run(["--import", "tsx", "bin/db-check.ts"], { env: { DATABASE_URL: address } });
  expect(before.said).toMatch(/✗ learner [\w-]+: the card of [\w-]+ is missing; it is due 2026-/);
  expect(before.said).toContain("npm run db:check -- --rebuild");
  expect(before.code).toBe(1);

  const db = openDb({ ...server, database: "old" });
  expect(await freshenKnown(db, { course, edition, isMigrated: true })).toBe(1);
  const { counts, faults } = await checkDatabase(db, course);
  expect(faults).toEqual([]);
  expect(counts).toMatchObject({ learners: 1, attempts: 5, responses });
  expect(counts.cards).toBeGreaterThan(15);
  await db.$disconnect();
  const after = await run(["--import", "tsx", "bin/db-check.ts"], { env: { DATABASE_URL: address } });
  expect(after).toMatchObject({ code: 0, said: expect.stringContaining("all as a replay gives them") });
});

test("after the upgrade an edition from before reads as the course of today, and a response names the same circle", async () => {
  const server = await aServer(aFolder());
  const config = await aDatabase(server, "named");
  await fillAsFirstVersion(config);
  const choicesIn = async (names: readonly string[]) => {
    const client = new Client(config);
    await client.connect();
    const { rows } = await client.query<{ choice: string; n: string }>(
      "SELECT choice::text, count(*) AS n FROM responses GROUP BY 1",
    );
    await client.end();
    return names.map((name) => Number(rows.find(({ choice }) => choice === name)?.n ?? 0));
  };
  const before = await choicesIn(["caio", "both", "cto"]);
  await migrate(config, "prisma/migrations");
  expect(await choicesIn(["first", "both", "second"])).toEqual(before);
  const db = openDb({ ...server, database: "named" });
  expect(await getEditionOrThrow(db, edition)).toEqual(course);
  await db.$disconnect();
});

test("a real start refuses the demo's sign-ins for as long as they open with the demo's password, and the demo refuses real people", async () => {
  const server = await aServer(aFolder());
  const config = await aDatabase(server, "demo");
  await refuseDemoSignIns(config);
  await migrate(config, "prisma/migrations");
  await refuseDemoSignIns(config);
  const db = openDb({ ...server, database: "demo" });
  await db.user.create({ data: { name: "An Nguyên", email: "an@example.org", passwordHash: "$argon2id$" } });
  await refuseDemoSignIns(config);
  await expect(refuseRealPeople(config, "DEMO_DATABASE_URL")).rejects.toThrow(/real accounts[\s\S]*DEMO_DATABASE_URL/);
  await seedDemo(db, { passwordHash: await hashPassword(demoPassword), now: new Date() });
  await refuseRealPeople(config, "DEMO_DATABASE_URL");
  const said = await refuseDemoSignIns(config).catch((error: unknown) => (error instanceof Error ? error.message : ""));
  expect(said).toMatch(/demo's sign-ins[\s\S]*DATA_DIR[\s\S]*npm run demo/);
  const way = said?.split("\n").at(-1) ?? "";
  expect(await db.$executeRawUnsafe(way)).toBe(36);
  await refuseDemoSignIns(config);
  expect(await db.user.findMany({ where: { isErased: false }, select: { email: true } })).toEqual([
    { email: "an@example.org" },
  ]);
  await db.$disconnect();
});

/** The project's own files in another folder, with the same packages. */
function aCheckout(): string {
  const copy = join(aFolder(), "checkout");
  const apart = /^(node_modules|\.next|\.data|\.git|test-results|docs|tests|coverage)$/;
  cpSync(".", copy, {
    recursive: true,
    filter: (source) => !apart.test(basename(source)) || resolve(source, "..") !== resolve("."),
  });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
  chmodSync(join(copy, ".."), 0o755);
  return copy;
}

async function aDatabase(
  { host, port, user }: { host: string; port: number; user: string },
  database: string,
): Promise<ClientConfig> {
  const client = new Client({ host, port, user, database: "postgres", ssl: false });
  await client.connect();
  await client.query(`CREATE DATABASE ${database}`);
  await client.end();
  return { host, port, user, database, ssl: false };
}

function run(
  args: string[],
  { cwd = ".", env }: { cwd?: string; env: Record<string, string> },
): Promise<{ code: number | null; said: string }> {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV|DATABASE_)/.test(name)),
  );
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env: { ...inherited, NODE_ENV: "production", ...env } });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => {
        said += chunk;
      });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, said }));
  });
}
