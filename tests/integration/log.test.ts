import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { openDb } from "@/prisma/client";
import { isUnavailable } from "@/school/fault";
import { routeOf } from "@/school/request";
import { dropDatabase, emptyDatabase } from "./database";

/** What a server for people's own use writes, on the lines of its output. */
function written(program: string, env: Record<string, string> = {}): Record<string, unknown>[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", program],
    {
      env: { ...process.env, NODE_ENV: "production", PHAN_VAI_DEMO: "", LOG_LEVEL: "", ...env },
      encoding: "utf8",
    },
  );
  expect(stderr).toBe("");
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

describe("the log", () => {
  test("is a line of JSON an event, holds no field that isn't on its list, and no line is split", () => {
    const lines = written(`
      import { log, faultFields } from "./school/log";
      log.info({ event: "sign-in", person: "tag", email: "an@example.com", password: "geheim" }, "Somebody signed in.\\n{}");
      log.error({ event: "fault", ...faultFields(Object.assign(new TypeError("an@example.com\\r\\nis wrong"), { code: "P2002" })) }, "x");
      log.debug({ event: "unseen" }, "x");`);
    expect(lines).toHaveLength(2);
    expect(Object.keys(lines[0] ?? {}).sort()).toEqual(["event", "level", "message", "person", "time"]);
    expect(lines[1]).toMatchObject({ level: "error", event: "fault", error: "TypeError", code: "P2002" });
    expect(JSON.stringify(lines)).not.toMatch(/example\.com|geheim/);
  });

  test("is as loud as LOG_LEVEL says", () => {
    const program = `import { log } from "./school/log";
      log.debug({ event: "a" }, "x"); log.info({ event: "b" }, "x"); log.warn({ event: "c" }, "x");`;
    expect(written(program, { LOG_LEVEL: "debug" }).map(({ event }) => event)).toEqual(["a", "b", "c"]);
    expect(written(program, { LOG_LEVEL: "warn" }).map(({ event }) => event)).toEqual(["c"]);
  });

  test.each([
    ["/", "/"],
    ["/en/learn/caio-cto/background/quiz?x=an@example.com", "/en/learn/caio-cto/background/quiz"],
    ["/invite/Zm9vYmFyYmF6", "/invite/*"],
    ["/invite/lower", "/invite/*"],
    ["/api/v1/attempts/0b54ae5e-97d1-4a1e-8c0b-9ae1a0e3f001/responses", "/api/v1/attempts/*/responses"],
    ["/api/v1/cohorts/0b54ae5e-97d1-4a1e-8c0b-9ae1a0e3f001/report.csv", "/api/v1/cohorts/*/report.csv"],
    ["/manage/an@example.com/%C3%A2n", "/manage/*/*"],
  ])("names the address %s as %s", (url, route) => {
    expect(routeOf(url)).toBe(route);
  });
});

describe("a database that can't answer is told apart from a bug of ours", () => {
  const failure = (act: Promise<unknown>): Promise<unknown> =>
    act.then(
      () => null,
      (error: unknown) => error,
    );

  test.each([
    ["by its socket", { host: "/nowhere", user: "app", database: "x" }],
    ["by its port", { host: "127.0.0.1", port: 1, user: "app", database: "x" }],
  ])("one that is not there, %s", async (_, place) => {
    const db = openDb(place);
    expect(isUnavailable(await failure(db.user.count()))).toBe(true);
    expect(isUnavailable(await failure(db.$queryRaw`select 1`))).toBe(true);
    await db.$disconnect();
  });

  test("one that is slow, has no connection left, or ends the connection", async () => {
    const address = await emptyDatabase();
    const narrow = openDb(address, 1, { connectionTimeoutMillis: 200, statement_timeout: 1000, query_timeout: 1500 });
    const [slow, waiting] = await Promise.all([
      failure(narrow.$queryRaw`select pg_sleep(3)::text`),
      failure(narrow.user.count()),
    ]);
    expect([slow, waiting].map(isUnavailable)).toEqual([true, true]);
    expect(isUnavailable(await failure(narrow.$queryRaw`select pg_terminate_backend(pg_backend_pid())`))).toBe(true);
    expect(isUnavailable(await failure(narrow.$queryRaw`select 1 / 0`))).toBe(false);
    expect(isUnavailable(await failure(narrow.$queryRaw`select nothing from nowhere`))).toBe(false);
    await narrow.$disconnect();
    await dropDatabase(address);
  });

  test.each([new Error("Not found"), null, "text", Object.assign(new Error("x"), { code: "P2002" })])(
    "%s is none",
    (error) => {
      expect(isUnavailable(error)).toBe(false);
    },
  );
});
