import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { expect, vi } from "vitest";
import { GET as takeJson } from "@/app/api/v1/me/export/route";
import { GET as takeTables } from "@/app/api/v1/me/export.zip/route";
import type { Choice } from "@/domain/choice";
import { findItem } from "@/domain/course";
import type { Db } from "@/prisma/client";
import { recordResponse } from "@/prisma/response";
import { appOrigin } from "@/school/origin";
import { course } from "@/tests/first-course";
import { practiceOf, signedIn, test } from "./people";
import { setRequest } from "./request";
import { aUser } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));

/** What of a person's row is no word about them, or opens a door. */
const kept = ["passwordHash", "unsubscribeToken", "searchText", "sortKey", "isErased"];

const taking = (route: typeof takeJson, locale: "vi" | "en" = "vi") =>
  route(new Request(`${appOrigin.origin}/api/v1/me/it?locale=${locale}`), { params: Promise.resolve({}) });

/** A learner who answered one question of a practice wrongly, and sends the next request. */
async function aLearner(db: Db) {
  const user = await aUser(db, { name: "=Tên Như Công Thức" });
  const attempt = await practiceOf(user.id, "background");
  const item = findItem(course, attempt.itemIds[0] ?? "");
  if (!item) throw new Error("the practice asks an item of the course");
  const choice: Choice = item.key === "first" ? "both" : "first";
  const input = {
    id: randomUUID(),
    position: 0,
    itemId: item.id,
    choice,
    certainty: "very",
    durationMs: 1200,
  } as const;
  await recordResponse(db, { id: attempt.id, userId: user.id }, input, new Date());
  setRequest(await signedIn(db, user.id));
  return { user, attempt, item, choice };
}

/** The fields of the person in the schema: what they are, and to what they lead. */
function userFields(): { scalars: string[]; relations: string[] } {
  const source = readFileSync("prisma/schema.prisma", "utf8");
  const models = new Set([...source.matchAll(/^model (\w+)/gm)].map(([, name]) => name));
  const body = /^model User \{\n(.*?)^\}/ms.exec(source)?.[1] ?? "";
  const fields = [...body.matchAll(/^ {2}(\w+) +(\w+)/gm)].map(([, name = "", type]) => ({ name, type }));
  return {
    scalars: fields.filter(({ type }) => !models.has(type)).map(({ name }) => name),
    relations: fields.filter(({ type }) => models.has(type)).map(({ name }) => name),
  };
}

test("one's own data has every column of one's row, and everything in the schema that leads to it", async ({
  db,
  world: _,
}) => {
  await aLearner(db);
  const data = await (await taking(takeJson)).json();
  const { scalars, relations } = userFields();
  expect(relations.length).toBeGreaterThan(20);
  expect(relations.filter((name) => !Array.isArray(data[name]))).toEqual([]);
  expect(scalars.filter((name) => !(name in data)).sort()).toEqual(kept.toSorted());
});

test("as tables it is a CSV for each kind, with what was asked, chosen and right, in the language of who asks", async ({
  db,
  world: _,
}) => {
  const { user, attempt, item, choice } = await aLearner(db);
  const files = unzipSync(new Uint8Array(await (await taking(takeTables)).arrayBuffer()));
  const rowsOf = (name: string): Record<string, string>[] =>
    parse(strFromU8(files[`${name}.csv`] ?? new Uint8Array()), { columns: true, bom: true });
  const { relations } = userFields();
  expect(Object.keys(files).sort()).toEqual(
    [...relations, "person", "responses", "regradesOfMine", "seenBy"].map((name) => `${name}.csv`).sort(),
  );
  // What a spreadsheet would run as a formula is text.
  expect(rowsOf("person")).toMatchObject([{ id: user.id, name: "'=Tên Như Công Thức", email: user.email }]);
  const roles = { first: "CAIO", both: "Cả hai", second: "CTO" };
  expect(rowsOf("responses")).toMatchObject([
    {
      attemptId: attempt.id,
      courseId: course.id,
      quizId: "background",
      asked: item.stem.vi,
      chosen: roles[choice],
      key: roles[item.key],
      correct: "false",
      certainty: "very",
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
    },
  ]);
  const english = unzipSync(new Uint8Array(await (await taking(takeTables, "en")).arrayBuffer()));
  expect(strFromU8(english["responses.csv"] ?? new Uint8Array())).toContain(item.stem.en.replaceAll('"', '""'));
});

test("as tables, too, it doesn't tell the key in a final that can still be changed", async ({ db, world }) => {
  const { user } = await aLearner(db);
  const final = await db.attempt.findUniqueOrThrow({ where: { id: world.final.id } });
  const { id: _, submittedAt: __, ...copied } = final;
  const [itemId = ""] = final.itemIds;
  await db.attempt.create({
    data: {
      ...copied,
      userId: user.id,
      submittedAt: null,
      responses: {
        create: { id: randomUUID(), position: 0, itemId, choice: "both", correct: true, createdAt: new Date() },
      },
    },
  });
  const files = unzipSync(new Uint8Array(await (await taking(takeTables)).arrayBuffer()));
  const rows: Record<string, string>[] = parse(strFromU8(files["responses.csv"] ?? new Uint8Array()), {
    columns: true,
    bom: true,
  });
  expect(rows.find(({ quizId }) => quizId === "final")).toMatchObject({
    itemId,
    chosen: "Cả hai",
    key: "",
    correct: "",
  });
});
