import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test as plain } from "vitest";
import { connectionFrom, isUniqueViolation, openDb } from "@/prisma/client";
import { dropDatabase, emptyDatabase } from "./database";
import { test } from "./rows";

plain("an outside server is named by its address", () => {
  const DATABASE_URL = "postgresql://app:secret@db.example:5432/phan_vai";
  expect(connectionFrom({ DATABASE_URL, DATABASE_HOST: "/run" })).toMatchObject({ connectionString: DATABASE_URL });
});

plain("the embedded server is named by its socket's folder", () => {
  expect(connectionFrom({ DATABASE_HOST: "/run/db", DATABASE_USER: "app", DATABASE_NAME: "phan_vai" })).toEqual({
    host: "/run/db",
    user: "app",
    database: "phan_vai",
  });
});

plain.each([{}, { DATABASE_URL: "mysql://db.example/x" }, { DATABASE_HOST: "/run/db" }])(
  "without a place, as in %j, it says what to set",
  (env) => {
    expect(() => connectionFrom(env)).toThrow(/set DATABASE_URL to postgresql:\/\/…, or start with `npm start`/);
  },
);

plain(
  "a server that isn't there is an error within seconds, not a wait",
  async () => {
    const db = openDb({ host: "/nowhere", user: "app", database: "phan_vai" });
    await expect(db.user.count()).rejects.toThrow();
    await db.$disconnect();
  },
  5000,
);

test("only a unique constraint is a unique violation", async ({ db }) => {
  const [doubled, dangling] = await Promise.all([
    db.user
      .createMany({ data: [1, 2].map(() => ({ name: "An", email: "twice@example.com" })) })
      .catch((reason: unknown) => reason),
    db.attempt
      .create({
        data: {
          userId: "00000000-0000-4000-8000-000000000000",
          courseId: "c",
          quizId: "q",
          kind: "practice",
          editionId: "none",
          itemIds: [],
          seed: 1,
          startedAt: new Date(0),
        },
      })
      .catch((reason: unknown) => reason),
  ]);
  expect([isUniqueViolation(doubled), isUniqueViolation(dangling), isUniqueViolation(new Error("P2002"))]).toEqual([
    true,
    false,
    false,
  ]);
});

plain("a database that is away is asked by one connection at a time, and found again", async () => {
  const address = await emptyDatabase();
  const { host, user, database, port } = address;
  const folder = mkdtempSync(join(tmpdir(), "gate-"));
  const socketIn = (place: string) => join(place, `.s.PGSQL.${port}`);
  const gate = createServer((near) => {
    const far = host.startsWith("/") ? connect(socketIn(host)) : connect(port, host);
    near
      .on("error", () => {})
      .pipe(far.on("error", () => {}))
      .pipe(near);
  });
  const open = () => new Promise<void>((resolve) => gate.listen(socketIn(folder), resolve));
  await open();
  const place = { host: folder, user, database, port };
  const db = openDb(place);
  const asked = () =>
    db.$queryRaw`select 1`.then(
      () => "answered",
      () => "away",
    );
  expect(await asked()).toBe("answered");
  gate.close();
  await db.$queryRaw`select pg_terminate_backend(pg_backend_pid())`.catch(() => {});
  expect(await Promise.all(Array.from({ length: 20 }, asked))).toEqual(Array.from({ length: 20 }, () => "away"));
  await open();
  await expect.poll(asked, { timeout: 5000 }).toBe("answered");
  await db.$disconnect();
  gate.close();
  rmSync(folder, { recursive: true });
  await dropDatabase(address);
});
