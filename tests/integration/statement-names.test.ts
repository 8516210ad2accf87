import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Db, openDb } from "@/prisma/client";
import { statementNames } from "@/prisma/statement-names";
import { isUnavailable } from "@/school/fault";
import { dropDatabase, freshDatabase, type TestDatabase } from "./database";

describe("a statement's name", () => {
  test("comes with its third time, is its own and stays", () => {
    const nameOf = statementNames();
    const named = [1, 2, 3, 4].map(() => nameOf({ sql: "select 1" }));
    expect(named.slice(0, 2)).toEqual(["", ""]);
    expect(named[2]).toMatch(/^s.{22}$/);
    expect(named[3]).toBe(named[2]);
    for (const _ of [1, 2]) nameOf({ sql: "select 2" });
    expect(nameOf({ sql: "select 2" })).not.toBe(named[2]);
  });

  test("is given to so many and no more, however many texts come", () => {
    const nameOf = statementNames();
    const names = new Set<string>();
    for (let text = 0; text < 2000; text++) for (const _ of [1, 2, 3, 4]) names.add(nameOf({ sql: `select ${text}` }));
    expect(names.size).toBe(401);
    for (let text = 0; text < 20_000; text++) nameOf({ sql: `select once ${text}` });
  });
});

describe("on a connection", () => {
  let address: TestDatabase;
  let db: Db;
  beforeAll(async () => {
    address = await freshDatabase();
    db = openDb(address, 1);
  });
  afterAll(async () => {
    await db.$disconnect();
    await dropDatabase(address);
  });
  const kept = () =>
    db.$queryRaw<{ statement: string }[]>`select statement from pg_prepared_statements where name like 's%'`;

  test("what comes again and again is prepared once, and what comes once is not", async () => {
    for (let times = 0; times < 5; times++) await db.user.count();
    await db.user.findMany({ where: { name: { in: ["Y Moan", "H’Hen"] } }, select: { id: true } });
    const statements = (await kept()).map(({ statement }) => statement);
    expect(statements.filter((statement) => /COUNT\(\*\)/.test(statement))).toHaveLength(1);
    expect(statements.filter((statement) => / IN \(/.test(statement))).toEqual([]);
  });

  test("a migration that changes what a statement gives costs one request that may be sent again, and no more", async () => {
    const all = () => db.$queryRaw`select * from rate_limits`;
    for (let times = 0; times < 4; times++) await all();
    const find = () => db.rateLimit.findMany();
    for (let times = 0; times < 4; times++) await find();
    await db.$executeRaw`alter table rate_limits add column later int`;
    const faults: unknown[] = [];
    for (let times = 0; times < 4; times++) await all().catch((fault: unknown) => faults.push(fault));
    expect(faults.map(isUnavailable)).toEqual([true]);
    expect(await find()).toEqual([]);
  });
});
