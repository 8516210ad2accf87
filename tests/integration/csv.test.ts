import { randomUUID } from "node:crypto";
import { describe, expect, vi } from "vitest";
import { numberCell } from "@/app/api/v1/cohorts/[cohort]/cells";
import { GET as certificates } from "@/app/api/v1/cohorts/[cohort]/certificates.csv/route";
import { GET as items } from "@/app/api/v1/cohorts/[cohort]/items.csv/route";
import { GET as peopleFile } from "@/app/api/v1/cohorts/[cohort]/people.csv/route";
import { GET as report } from "@/app/api/v1/cohorts/[cohort]/report.csv/route";
import { GET as responses } from "@/app/api/v1/cohorts/[cohort]/responses.csv/route";
import { findItem, lessonItems } from "@/domain/course";
import { editionName } from "@/messages/edition-name";
import type { Db } from "@/prisma/client";
import { findEditionDates } from "@/prisma/edition";
import { recordResponse } from "@/prisma/response";
import { appOrigin } from "@/school/origin";
import { course, edition } from "@/tests/first-course";
import { ask, outcomeOf, people, test } from "./people";
import { aCohort, aUser } from "./rows";
import { aCohortOf28, item } from "./served-cohort";

vi.mock("next/headers", () => import("./request"));

const files = { report, items, responses, people: peopleFile, certificates };
type File = keyof typeof files;

const fetchCsv = (file: File, cohort: string, query = "") =>
  files[file](new Request(`${appOrigin.origin}/api/v1/cohorts/${cohort}/${file}.csv${query}`), {
    params: Promise.resolve({ cohort }),
  });

/** The rows of a file that has no comma, quote or line break in its cells. */
async function rowsOf(reply: Response): Promise<string[][]> {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await reply.arrayBuffer());
  expect(text.slice(0, 2)).toBe('\ufeff"');
  return text
    .slice(1)
    .trim()
    .split("\r\n")
    .map((line) => line.slice(1, -1).split('","'));
}

/** The served edition as the screens name it. */
async function editionShown(db: Db): Promise<string> {
  const published = (await findEditionDates(db, [edition])).get(edition);
  return published ? editionName("vi", published) : "";
}

describe.each(["report", "items", "responses", "people", "certificates"] as const)("%s.csv", (file) => {
  test.for(["nobody", "guest"] as const)(
    "asks %s to sign in, and comes back to the cohort",
    async (person, { db, world }) => {
      await ask(db, world, person);
      expect(await outcomeOf(() => fetchCsv(file, world.cohort.id, "?locale=en"))).toBe(
        `/en/sign-in?next=${encodeURIComponent(`/en/manage/${world.cohort.id}`)}`,
      );
    },
  );

  test.for(people.filter((person) => !["nobody", "guest", "manager"].includes(person)))(
    "isn't there for %s",
    async (person, { db, world }) => {
      await ask(db, world, person);
      const reply = await fetchCsv(file, world.cohort.id);
      expect([reply.status, await reply.json()]).toEqual([404, { refusal: "no-such-cohort" }]);
    },
  );

  test.for([randomUUID(), "1", "' or true --"])("isn't there for a cohort called %j", async (id, { db, world }) => {
    await ask(db, world, "manager");
    expect((await fetchCsv(file, id)).status).toBe(404);
  });

  test("is a download in UTF-8 that nobody stores, named after what it counts", async ({ db, world }) => {
    await ask(db, world, "manager");
    const { headers } = await fetchCsv(file, world.cohort.id, "?attempts=last");
    expect([headers.get("content-type"), headers.get("cache-control")]).toEqual([
      "text/csv; charset=utf-8",
      "private, no-store",
    ]);
    const name = /^attachment; filename="(.*)"$/.exec(headers.get("content-disposition") ?? "")?.[1];
    expect(name).toMatch(
      new RegExp(`^${file}_nhom-mot_caio-cto_edition-\\d{4}-\\d\\d-\\d\\d_last_\\d{4}-\\d\\d-\\d\\dT\\d{4}\\.csv$`),
    );
  });

  test("counts first attempts where the address asks for something unknown", async ({ db, world }) => {
    await ask(db, world, "manager");
    const reply = await fetchCsv(file, world.cohort.id, "?attempts=best&locale=fr");
    expect(reply.headers.get("content-disposition")).toMatch(new RegExp(`"${file}_.*_first_`));
  });

  test("leaves a note of who took which file, and what it counted", async ({ db, world }) => {
    const { id } = await db.cohort.create({
      data: {
        name: "Nhóm",
        courseId: course.id,
        memberships: { create: { userId: world.manager.id, role: "manager" } },
      },
    });
    await ask(db, world, "manager");
    await fetchCsv(file, id, "?attempts=all");
    expect(
      await db.auditEntry.findMany({ where: { subject: id }, select: { actorId: true, action: true, detail: true } }),
    ).toEqual([{ actorId: world.manager.id, action: "report-exported", detail: { file, attempts: "all" } }]);
  });

  test("that was refused leaves no note", async ({ db, world }) => {
    await ask(db, world, "otherManager");
    const before = await db.auditEntry.count();
    await fetchCsv(file, world.cohort.id);
    expect(await db.auditEntry.count()).toBe(before);
  });
});

test("the report has a row for each present learner and lesson, and the edition in each", async ({ db, world }) => {
  await ask(db, world, "manager");
  const [, ...rows] = await rowsOf(await fetchCsv("report", world.cohort.id));
  expect(new Set(rows.map(([, email]) => email))).toEqual(new Set([world.learner.email, world.peer.email]));
  expect(rows).toHaveLength(2 * course.lessons.length);
  expect(new Set(rows.map((row) => row.at(-3)))).toEqual(new Set([await editionShown(db)]));
});

test("the items' file counts the responses and has a row for each item of the course, met or not", async ({
  db,
  world,
}) => {
  const [itemId = ""] = world.attempt.itemIds;
  const choice = findItem(course, itemId)?.key === "first" ? "second" : "first";
  await recordResponse(
    db,
    { id: world.attempt.id, userId: world.learner.id },
    { id: randomUUID(), position: 0, itemId, choice, certainty: "very", durationMs: 1 },
    new Date(),
  );
  await ask(db, world, "manager");
  const text = await (await fetchCsv("items", world.cohort.id, "?locale=en")).text();
  const lines = text.trim().split("\r\n");
  expect(lines).toHaveLength(1 + course.lessons.flatMap(lessonItems).length);
  expect(lines.find((line) => line.includes(`"${itemId}"`))).toContain(',"1","","","","0","","","","","","",');
  expect(lines.filter((line) => line.includes(',"0","","","","0","","","","","","","0","0","0","","",'))).toHaveLength(
    lines.length - 2,
  );
});

test("the items' file has what the page shows, numbers as the language's spreadsheets read them, and nothing that the page hides", async ({
  db,
  world,
}) => {
  const { cohort } = await aCohortOf28(db, world.manager.id);
  await ask(db, world, "manager");
  const lineOf = async (locale: string, n: number) => {
    const text = await (await fetchCsv("items", cohort, `?locale=${locale}`)).text();
    return text.split("\r\n").find((line) => line.startsWith(`"${item.id}"`) && line.includes(`"CAIO","${n}",`)) ?? "";
  };
  // 14 of 26 right; scipy 1.17.1 gives 0.3546 to 0.7124 for Wilson's interval.
  expect(await lineOf("vi", 26)).toContain(',"26","0,5385","0,3546","0,7124","26","0,');
  expect(await lineOf("en", 26)).toContain(',"26","0.5385","0.3546","0.7124","26","0.');
  expect(await lineOf("vi", 26)).toContain(',"12","0","0","Chưa chắc chắn",');
  expect(await lineOf("vi", 2)).toContain(',"2","","","","2","","","","","","",');
});

test("the learners' file has Vietnam's day, and each row says of what and when it is", async ({ db, world }) => {
  const { id: userId } = await aUser(db, { name: "Lan" });
  const members = [
    { userId: world.manager.id, role: "manager" as const },
    { userId, role: "learner" as const },
  ];
  const cohort = await aCohort(db, members, { name: "Nhóm sáng" });
  const evening = new Date("2026-01-05T18:30:00Z");
  const lesson = { courseId: course.id, lessonId: course.lessons[0]?.id ?? "", paragraphId: "p" };
  await db.lessonReading.create({ data: { ...lesson, userId, begunAt: evening, updatedAt: evening } });
  await ask(db, world, "manager");
  const [head = [], row = []] = await rowsOf(await fetchCsv("report", cohort.id, "?attempts=all"));
  expect(head.slice(-5)).toEqual([
    "Nhóm học viên",
    "Khóa học",
    "Phiên bản",
    "Tính theo lần làm",
    "Tải lúc (giờ Việt Nam)",
  ]);
  expect(row.slice(-6, -1)).toEqual([
    "2026-01-06 01:30",
    "Nhóm sáng",
    course.title.vi,
    await editionShown(db),
    "Tất cả",
  ]);
  expect(row.at(-1)).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
});

test("a number below 0 stays a number, and is written without rounding noise", () => {
  expect([
    numberCell(-0.125, "vi"),
    numberCell(1 / 3, "en"),
    numberCell(-0.00001, "vi"),
    numberCell(1234567, "vi"),
  ]).toEqual(["-0,125", "0.3333", "0", "1234567"]);
});

test.for([
  '=HYPERLINK("http://evil.example")',
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "＝1",
  "＋1",
  "－1",
  "＠SUM(A1)",
])("a name %j can't run in a spreadsheet", async (name, { db, world }) => {
  const { id } = await aUser(db, { name });
  const cohort = await db.cohort.create({
    data: {
      name: "Nhóm",
      courseId: course.id,
      memberships: {
        create: [
          { userId: world.manager.id, role: "manager" },
          { userId: id, role: "learner" },
        ],
      },
    },
  });
  await ask(db, world, "manager");
  const text = await (await fetchCsv("report", cohort.id)).text();
  expect(text).toContain(`\r\n"'${name.replaceAll('"', '""')}",`);
});
