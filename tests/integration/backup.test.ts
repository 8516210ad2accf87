import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkDatabase } from "@/bin/db-check/check";
import { checkStructure } from "@/bin/db-check/structure";
import { restoreBackup } from "@/prisma/backup/replace";
import { verifyBackup } from "@/prisma/backup/scratch";
import { writeBackup } from "@/prisma/backup/write";
import { type Db, openDb } from "@/prisma/client";
import { seedDemo } from "@/prisma/demo/seed";
import { migrate } from "@/prisma/migrations/migrate";
import { readMigrations } from "@/prisma/migrations/migrations";
import { forgetUser } from "@/prisma/personal";
import { backUpByPlan } from "@/school/backup";
import { course } from "@/tests/first-course";
import { dropDatabase, emptyDatabase, freshDatabase, type TestDatabase } from "./database";
import { aUser, passwordHash } from "./rows";

const at = new Date("2026-03-01T03:00:00Z");
const made = { madeAt: at, version: "0.1.0" };
const migrations = "prisma/migrations";
const folder = mkdtempSync(join(tmpdir(), "phan-vai-backup-"));
const databases: TestDatabase[] = [];

let full: TestDatabase;
let file: string;

beforeAll(async () => {
  full = await kept(freshDatabase());
  await inDb(full, (db) => seedDemo(db, { passwordHash, now: new Date("2026-01-30T03:00:00Z") }));
  file = join(folder, "full.backup");
  await writeBackup(full, file, made);
});

afterAll(async () => {
  for (const database of databases) await dropDatabase(database);
  rmSync(folder, { recursive: true });
});

async function kept(making: Promise<TestDatabase>): Promise<TestDatabase> {
  const database = await making;
  databases.push(database);
  return database;
}

async function inDb<Result>(database: TestDatabase, use: (db: Db) => Promise<Result>): Promise<Result> {
  const db = openDb(database);
  try {
    return await use(db);
  } finally {
    await db.$disconnect();
  }
}

async function query<Row>(database: TestDatabase, sql: string): Promise<Row[]> {
  const client = new Client({ ...database, ssl: false });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const schemasIn = (database: TestDatabase) =>
  query(database, "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'phan_vai%'");
const peopleIn = (database: TestDatabase) => inDb(database, (db) => db.user.count());
const restoring = (database: TestDatabase, from: string, replace = false) =>
  restoreBackup(database, from, { replace, now: at });

test("a backup under a load of writes restores to all that was acknowledged before it began, and to nothing that nobody wrote", async () => {
  const db = openDb(full);
  const acknowledged: string[] = [];
  let isOver = false;
  const write = async () => {
    while (!isOver) acknowledged.push((await aUser(db)).id);
  };
  const writers = [write(), write(), write()];
  while (acknowledged.length < 20) await new Promise((resolve) => setImmediate(resolve));
  const before = [...acknowledged];
  const underLoad = join(folder, "load.backup");
  const backup = await writeBackup(full, underLoad, made);
  isOver = true;
  await Promise.all(writers);
  await db.$disconnect();
  const elsewhere = await kept(emptyDatabase());
  await restoring(elsewhere, underLoad);
  await inDb(elsewhere, async (restored) => {
    const ids = new Set((await restored.user.findMany({ select: { id: true } })).map(({ id }) => id));
    expect(before.filter((id) => !ids.has(id))).toEqual([]);
    const written = await inDb(full, (all) => all.user.findMany({ select: { id: true } }));
    expect([...ids].filter((id) => !written.some((user) => user.id === id))).toEqual([]);
    expect((await checkDatabase(restored, course)).faults).toEqual([]);
    expect(await checkStructure(elsewhere)).toMatchObject({ faults: [], indexes: expect.any(Number) });
    expect(backup.totals.find(({ name }) => name === "users")?.rows).toBe(ids.size);
    // What counts with each row counts again.
    const learner = await restored.user.findUniqueOrThrow({ where: { email: "learner@example.com" } });
    await restored.user.update({ where: { id: learner.id }, data: { name: "Đổi Tên" } });
    expect((await restored.user.findUniqueOrThrow({ where: { id: learner.id } })).searchText).toContain("doi ten");
  });
  expect(await schemasIn(elsewhere)).toEqual([]);
});

test("what breaks a promise of the database itself is told: a reference into nothing, a check, a column, a text to find people by", async () => {
  const broken = await kept(freshDatabase());
  await inDb(broken, (db) => aUser(db, { name: "Lan" }));
  await query(
    broken,
    `SET session_replication_role = replica;
     INSERT INTO sessions (token_hash, user_id, last_seen_at, expires_at, id) VALUES ('x', '${randomUUID()}', now(), now(), '${randomUUID()}');
     UPDATE users SET name = 'Điệp';
     ALTER TABLE sessions ADD CONSTRAINT ends_later CHECK (expires_at > last_seen_at) NOT VALID`,
  );
  const { faults } = await checkStructure(broken);
  expect(faults).toEqual([
    "ends_later of sessions: 1 rows break it",
    "sessions_user_id_fkey of sessions: 1 rows break it",
    "the text by which people are found and sorted: 1 rows break it",
  ]);
});

test("the file is its owner's alone, appears when it is whole, and is proven beside what is in use", async () => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).filter((name) => name.endsWith(".half"))).toEqual([]);
  const people = await peopleIn(full);
  const totals = await verifyBackup(full, file);
  expect(totals.find(({ name }) => name === "responses")?.rows).toBeGreaterThan(100);
  expect([await peopleIn(full), await schemasIn(full)]).toEqual([people, []]);
});

test.each([
  ["cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2), /cut short|damaged/],
  ["a byte of it changed", (bytes: Buffer) => changed(bytes), /damaged/],
  ["no backup at all", () => gzipSync("not at all\n"), /no backup/],
  ["not even a gzip file", () => Buffer.from("not at all"), /no backup/],
])("a file that is %s is refused, and nothing is changed by it", async (_, spoil, words) => {
  const spoilt = join(folder, "spoilt.backup");
  writeFileSync(spoilt, spoil(readFileSync(file)));
  const target = await kept(freshDatabase());
  await expect(restoring(target, spoilt)).rejects.toThrow(words);
  expect([await peopleIn(target), await schemasIn(target)]).toEqual([0, []]);
});

/** A name in a row, where the file itself is whole again. */
function changed(bytes: Buffer): Buffer {
  const text = gunzipSync(bytes);
  const place = text.indexOf("learner@example.com");
  text[place] = "k".charCodeAt(0);
  return gzipSync(text);
}

test("a backup of an older version is brought to this one's schema, and one of a newer version is refused", async () => {
  const former = await kept(emptyDatabase());
  const names = readMigrations(migrations).map(({ name }) => name);
  await migrate(former, migrations, new Set(names.slice(0, -1)));
  await query(former, `INSERT INTO users (id, email, name) VALUES ('${randomUUID()}', 'lan@example.com', 'Lan')`);
  const old = join(folder, "old.backup");
  await writeBackup(former, old, made);
  const target = await kept(emptyDatabase());
  const { migrated } = await restoring(target, old);
  expect(migrated).toEqual(names.slice(-1));
  expect(await inDb(target, (db) => db.user.findMany({ select: { name: true } }))).toEqual([{ name: "Lan" }]);
  const newer = join(folder, "newer.backup");
  const text = gunzipSync(readFileSync(old))
    .toString("latin1")
    .replace(names[0] ?? "", "29991231000000_later");
  writeFileSync(newer, gzipSync(Buffer.from(text, "latin1")));
  await expect(restoring(await kept(emptyDatabase()), newer)).rejects.toThrow(/newer version.*29991231000000_later/);
});

test("people are replaced only where that is asked for and nobody is connected, and who was erased since is erased again", async () => {
  const database = await kept(freshDatabase());
  const [stays, goes] = await inDb(database, async (db) => [await aUser(db), await aUser(db)]);
  const before = join(folder, "before.backup");
  await writeBackup(database, before, made);
  await inDb(database, (db) => forgetUser(db, { userId: goes.id, email: goes.email, now: at }));
  await inDb(database, (db) => aUser(db, { email: "later@example.com" }));
  await expect(restoring(database, before)).rejects.toThrow(/holds 3 people already/);
  const served = openDb(database);
  await served.user.count();
  await expect(restoring(database, before, true)).rejects.toThrow(/stop the app/);
  await served.$disconnect();
  expect(await peopleIn(database)).toBe(3);
  expect(await restoring(database, before, true)).toMatchObject({ erasedAgain: 1 });
  const people = await inDb(database, (db) => db.user.findMany({ where: { isErased: false } }));
  expect(people.map(({ id }) => id)).toEqual([stays.id]);
  expect(JSON.stringify(people)).not.toContain(goes.email);
});

test("by plan a backup is made and proven, and the oldest beyond those that are kept go", async () => {
  const place = mkdtempSync(join(folder, "plan-"));
  writeFileSync(join(place, "notes.txt"), "kept");
  const day = (n: number) => new Date(at.getTime() + n * 86_400_000);
  const database = await kept(freshDatabase());
  await inDb(database, async (db) => {
    for (const n of [1, 2, 3]) await backUpByPlan(db, database, { folder: place, keep: 2, at: day(n) });
    expect(readdirSync(place)).toEqual([
      "notes.txt",
      "phan-vai-20260303T030000Z.backup",
      "phan-vai-20260304T030000Z.backup",
    ]);
    rmSync(place, { recursive: true });
    writeFileSync(place, "a file, and no folder");
    await expect(backUpByPlan(db, database, { folder: place, keep: 2, at: day(4) })).rejects.toThrow();
    const facts = await db.operatingFact.findMany({ orderBy: { name: "asc" } });
    expect(facts.map(({ name, succeededAt }) => [name, succeededAt])).toEqual([
      ["backup", day(3)],
      ["backup-check", day(3)],
    ]);
  });
});
