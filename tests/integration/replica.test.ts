import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { saveFinalMinutes } from "@/app/[locale]/manage/[cohort]/final/actions";
import { GET as responsesFile } from "@/app/api/v1/cohorts/[cohort]/responses.csv/route";
import { postmasterIn } from "@/bin/faults/school";
import { type Pair, startPair } from "@/bin/faults/standby";
import { openDataFolder } from "@/bin/postgres/data-folder";
import { type Postgres, startPostgres } from "@/bin/postgres/embedded";
import { configFor } from "@/prisma/address";
import { connectionFrom, type Db, openDb, patient } from "@/prisma/client";
import { migrate } from "@/prisma/migrations/migrate";
import { findReplayed, findWritten } from "@/prisma/replica";
import { startMetrics } from "@/school/metrics";
import { lookAtReplica } from "@/school/replica";
import { form } from "./form";
import { outcomeOf, signedIn } from "./people";
import { rendered } from "./rendered";
import { setRequest } from "./request";
import { aUser } from "./rows";
import { aCohortOf28, item } from "./served-cohort";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.mock("@/app/_ui/shell", () => ({ Shell: ({ children }: { children: unknown }) => children }));

const home = mkdtempSync(join(tmpdir(), "phan-vai-replica-"));
const folders = {
  primary: join(home, "primary"),
  standby: join(home, "standby"),
  other: join(home, "other"),
  otherStandby: join(home, "other-standby"),
};
let pair: Pair;
let db: Db;
let cohort: string;
let managerId: string;
let metricsPort: number;

beforeAll(async () => {
  const first = await startPostgres(folders.primary);
  await run(first, "postgres", "CREATE DATABASE phan_vai ENCODING 'UTF8' LOCALE 'C' TEMPLATE template0");
  await migrate(configFor(addressOf(first)), "prisma/migrations");
  pair = await startPair(folders.primary, folders.standby);
  db = openDb(connectionFrom({ DATABASE_URL: addressOf(pair.primary) }), 10, patient);
  metricsPort = await freePort();
  startMetrics({ METRICS_PORT: String(metricsPort) });
  globalThis.phanVaiDb = db;
  globalThis.phanVaiExportDb = db;
  managerId = (await aUser(db, { role: "manager" })).id;
  cohort = (await aCohortOf28(db, managerId)).cohort;
});

afterAll(async () => {
  await forgetReplica();
  await db?.$disconnect();
  await pair?.standby.stop();
  await pair?.primary.stop();
  const made = Object.values(folders).map((folder) => openDataFolder(folder).folder);
  for (const folder of [home, ...made]) rmSync(folder, { recursive: true, force: true });
});

afterEach(async () => {
  vi.useRealTimers();
  await run(pair.standby, "phan_vai", "SELECT pg_wal_replay_resume()").catch(() => {});
  await forgetReplica();
});

const pages: [page: string, params: Record<string, string>][] = [
  ["manage/[cohort]", {}],
  ["manage/[cohort]/overview", {}],
  ["manage/[cohort]/responsibilities", {}],
  ["manage/[cohort]/responsibilities/[responsibility]", { responsibility: item.responsibilityId }],
  ["manage/[cohort]/items", {}],
  ["manage/[cohort]/items/[item]", { item: item.id }],
  ["manage/[cohort]/gain", {}],
  ["manage/[cohort]/gain/[duty]", { duty: item.responsibilityId }],
];

test.for(pages)(
  "%s is read from the replica and says up to when, and without one says nothing",
  async ([page, more]) => {
    await asManager();
    expect(isOfReplica(await rendered(page, { cohort, ...more }))).toBe(false);
    await nameReplica(pair.standby);
    expect(isOfReplica(await rendered(page, { cohort, ...more }))).toBe(true);
  },
);

test("a manager's cohorts side by side say so too", async () => {
  await db.cohort.create({
    data: { name: "Nhóm hai", courseId: "caio-cto", memberships: { create: { userId: managerId, role: "manager" } } },
  });
  await asManager();
  await nameReplica(pair.standby);
  expect(isOfReplica(await rendered("manage/compare", {}))).toBe(true);
});

test("what others did is seen once the replica has it, what the manager did at once", async () => {
  await asManager();
  await nameReplica(pair.standby);
  await run(pair.standby, "phan_vai", "SELECT pg_wal_replay_pause()");
  await join28("Người Đến Sau");
  await lookAtReplica();
  const before = await shown();
  expect(isOfReplica(before)).toBe(true);
  expect(before.includes("Người Đến Sau")).toBe(false);

  expect(await outcomeOf(() => saveFinalMinutes(null, form({ cohort, minutes: "45" })))).toContain("timer-saved");
  const own = await shown();
  expect(isOfReplica(own)).toBe(false);
  expect(own.includes("Người Đến Sau")).toBe(true);
  // Another manager's session, which wrote nothing, may still read what the replica has.
  await asManager();
  expect(isOfReplica(await shown())).toBe(true);

  await run(pair.standby, "phan_vai", "SELECT pg_wal_replay_resume()");
  await caughtUp();
  const after = await shown();
  expect(isOfReplica(after)).toBe(true);
  expect(after.includes("Người Đến Sau")).toBe(true);
});

test("a file to take along is read from the replica too, and has a column that says up to when", async () => {
  await asManager();
  expect(await file()).not.toContain("Số liệu tính đến");
  await nameReplica(pair.standby);
  await run(pair.standby, "phan_vai", "SELECT pg_wal_replay_pause()");
  await db.response.updateMany({ data: { durationMs: 77_000 } });
  const text = await file();
  expect(text).toContain("Số liệu tính đến");
  expect(text).toContain('"12"');
  expect(text).not.toContain('"77"');
});

test("a replica that is further behind than five minutes isn't read", async () => {
  await asManager();
  await nameReplica(pair.standby);
  await run(pair.standby, "phan_vai", "SELECT pg_wal_replay_pause()");
  await join28("Người Thứ Ba Mươi");
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 6 * 60_000 });
  await lookAtReplica();
  const page = await shown();
  expect(isOfReplica(page)).toBe(false);
  expect(page.includes("Người Thứ Ba Mươi")).toBe(true);
});

test("a replica that is killed between two looks costs no page, and is read again once it is back", async () => {
  await asManager();
  await nameReplica(pair.standby);
  expect(isOfReplica(await shown())).toBe(true);
  const before = await figures();
  expect(before).toContain("replica_used 1");
  expect(before).toMatch(/report_reads_total\{from="replica"\} [1-9]/);
  process.kill(postmasterIn(pair.standby.folder) ?? 0, "SIGKILL");
  for (const [page, more] of pages) expect(isOfReplica(await rendered(page, { cohort, ...more }))).toBe(false);
  expect((await file()).includes("Học viên 27")).toBe(true);
  const told = await figures();
  expect(told).toContain("replica_used 0");
  expect(told).toMatch(/report_reads_total\{from="primary"\} [1-9]/);
  expect(told).toMatch(/log_events_total\{level="warn",event="replica-left"\} [1-9]/);
  pair.standby = await startPostgres(folders.standby);
  await caughtUp();
  expect(isOfReplica(await shown())).toBe(true);
});

test("another database than a copy of ours is never read, nor one that was promoted", async () => {
  await asManager();
  const first = await startPostgres(folders.other);
  await run(first, "postgres", "CREATE DATABASE phan_vai ENCODING 'UTF8' LOCALE 'C' TEMPLATE template0");
  const other = await startPair(folders.other, folders.otherStandby);
  for (const [server, state] of [
    [other.standby, "other-database"],
    [pair.primary, "no-replica"],
  ] as const) {
    await nameReplica(server, { isRead: false });
    expect(isOfReplica(await shown())).toBe(false);
    expect(globalThis.phanVaiReplica?.state).toBe(state);
    await forgetReplica();
  }
  await other.standby.stop();
  await other.primary.stop();
  await nameReplica(pair.standby);
  await run(pair.standby, "phan_vai", "SELECT pg_promote()");
  await lookAtReplica();
  expect(isOfReplica(await shown())).toBe(false);
});

/** Whether a page says up to when its figures tell. */
const isOfReplica = (markup: string): boolean => /Số liệu tính đến <time/.test(markup);

const figures = async () => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();

const shown = () => rendered("manage/[cohort]", { cohort }, { size: "100" });

async function file(): Promise<string> {
  const request = new Request(`http://own.example/api/v1/cohorts/${cohort}/responses.csv?locale=vi`);
  return (await responsesFile(request, { params: Promise.resolve({ cohort }) })).text();
}

const asManager = async () => setRequest(await signedIn(db, managerId), `/manage/${cohort}`);

async function join28(name: string): Promise<void> {
  const { id: userId } = await aUser(db, { name });
  await db.membership.create({ data: { cohortId: cohort, userId, role: "learner" } });
}

/** Names a replica as the settings do, and waits until it is known how far it has come. */
async function nameReplica(server: Postgres, { isRead } = { isRead: true }): Promise<void> {
  vi.stubEnv("DATABASE_URL", addressOf(pair.primary));
  vi.stubEnv("DATABASE_REPLICA_URL", addressOf(server));
  globalThis.phanVaiReplica = undefined;
  await (isRead ? caughtUp() : lookAtReplica());
}

/** Until the replica has what was written when this was asked. */
async function caughtUp(): Promise<void> {
  const written = await findWritten(db);
  await lookAtReplica();
  const replica = globalThis.phanVaiReplica;
  if (!replica) throw new Error("No replica is named.");
  await expect
    .poll(async () => (await findReplayed(replica.db).catch(() => null))?.position ?? 0n, { timeout: 20_000 })
    .toBeGreaterThanOrEqual(written.position);
  await expect
    .poll(
      async () => {
        await lookAtReplica();
        return (replica.reached?.position ?? 0n) >= written.position;
      },
      { timeout: 20_000 },
    )
    .toBe(true);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

async function forgetReplica(): Promise<void> {
  vi.unstubAllEnvs();
  const replica = globalThis.phanVaiReplica;
  globalThis.phanVaiReplica = undefined;
  await Promise.all([replica?.db.$disconnect(), replica?.exportDb.$disconnect()]);
}

const addressOf = ({ host, port, user }: Postgres) =>
  `postgresql://${user}@localhost/phan_vai?host=${encodeURIComponent(host)}&port=${port}`;

async function run({ host, port, user }: Postgres, database: string, sql: string): Promise<void> {
  const client = new Client({ host, port, user, database, ssl: false });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
