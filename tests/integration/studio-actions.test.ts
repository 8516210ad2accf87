import { randomUUID } from "node:crypto";
import { expect, vi } from "vitest";
import { write } from "@/app/[locale]/author/[course]/actions";
import { setNames, setScore, setSource } from "@/app/[locale]/author/[course]/details/actions";
import type { Db } from "@/prisma/client";
import { createDraft } from "@/prisma/draft";
import { openDraft } from "@/school/draft";
import { aDraft, dutyWith } from "@/tests/content/draft/a-draft";
import { form } from "./form";
import { ask, outcomeOf, test } from "./people";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.mock("next/cache", () => ({ refresh: () => {} }));

async function aStoredDraft(db: Db): Promise<string> {
  const courseId = `course-${randomUUID().slice(0, 8)}`;
  await createDraft(db, { courseId, content: { ...aDraft(), courseId }, articleId: null, at: new Date() });
  return courseId;
}

const sent = (course: string, fields: Record<string, string>, seen = 1) =>
  form({ course, id: randomUUID(), seen: String(seen), ...fields });
const source = { title: "Hai vai trò", author: "Lan", publisher: "Báo Kế toán", url: "https://ketoan.vn/bai" };

test("a text is kept and its answer names the version that has it; one that changed meanwhile comes back with both", async ({
  db,
  world,
}) => {
  const course = await aStoredDraft(db);
  const field = `item/${dutyWith(aDraft(), "ghi sổ").id}-case/stem`;
  await ask(db, world, "manager");
  expect(await write(null, sent(course, { field, locale: "vi", text: "Mở sổ quỹ" }))).toEqual({ saved: 2 });
  await ask(db, world, "otherManager");
  expect(await write(null, sent(course, { field, locale: "vi", text: "Xem sổ quỹ" }))).toMatchObject({
    refusal: "changed-meanwhile",
    typed: { text: "Xem sổ quỹ" },
    values: {
      theirs: "Mở sổ quỹ",
      version: "2",
      name: world.manager.name,
      time: expect.stringMatching(/^lúc \d\d:\d\d ngày /),
    },
  });
  expect(await write(null, sent(course, { field, locale: "vi", text: "Xem sổ quỹ" }, 2))).toEqual({ saved: 3 });
});

test("a source is kept, and an address that no browser opens is refused at its field", async ({ db, world }) => {
  const course = await aStoredDraft(db);
  await ask(db, world, "manager");
  for (const url of ["ketoan.vn/bai", "javascript:alert(1)", "ftp://ketoan.vn"])
    expect(await setSource(null, sent(course, { ...source, url }))).toMatchObject({ wrong: { url: "bad-url" } });
  expect(await outcomeOf(() => setSource(null, sent(course, source)))).toBe(
    `/author/${course}/details?said=source-saved`,
  );
  expect((await openDraft(course))?.draft.source).toMatchObject(source);
});

test("the other names of a role are kept, and one that is no name is refused at its field", async ({ db, world }) => {
  const course = await aStoredDraft(db);
  await ask(db, world, "manager");
  const names = { role: "second", acronym: "CFO", also: "Giám đốc tài chính\nPhòng vốn" };
  expect(await setNames(null, sent(course, { ...names, also: "a".repeat(121) }))).toMatchObject({
    wrong: { also: "bad-also" },
  });
  expect(await setNames(null, sent(course, { ...names, acronym: "A".repeat(21) }))).toMatchObject({
    wrong: { acronym: "bad-acronym" },
  });
  expect(await outcomeOf(() => setNames(null, sent(course, names)))).toBe(`/author/${course}/details?said=names-saved`);
  expect((await openDraft(course))?.draft.roles.second).toMatchObject({
    acronym: "CFO",
    also: ["Giám đốc tài chính", "Phòng vốn"],
  });
});

test("a pass mark is a share of the final from a half on", async ({ db, world }) => {
  const course = await aStoredDraft(db);
  await ask(db, world, "manager");
  for (const percent of ["49", "101", "", "nhiều"])
    expect(await setScore(null, sent(course, { percent }))).toMatchObject({ wrong: { percent: "bad-percent" } });
  expect(await outcomeOf(() => setScore(null, sent(course, { percent: "80" })))).toBe(
    `/author/${course}/details?said=score-saved`,
  );
  expect((await openDraft(course))?.draft.masteryScore).toBe(0.8);
});

test.for(["learner", "peer"] as const)("to a %s none of it exists", async (person, { db, world }) => {
  const course = await aStoredDraft(db);
  await ask(db, world, person);
  expect(await outcomeOf(() => setSource(null, sent(course, source)))).toBe("none");
  expect(await outcomeOf(() => setScore(null, sent(course, { percent: "80" })))).toBe("none");
  expect(await outcomeOf(() => write(null, sent(course, { field: "course/title", locale: "vi", text: "A" })))).toBe(
    "none",
  );
  expect((await openDraft(course))?.version).toBe(1);
});
