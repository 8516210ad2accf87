import { expect, test as plain } from "vitest";
import { connectionFrom, isUniqueViolation, openDb } from "@/prisma/client";
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
