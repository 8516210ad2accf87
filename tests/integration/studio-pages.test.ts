import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { expect, vi } from "vitest";
import { applyChange } from "@/content/draft/apply";
import { lessonsOf } from "@/content/draft/draft";
import type { Db } from "@/prisma/client";
import { createDraft } from "@/prisma/draft";
import { aDraft, dutyWith } from "@/tests/content/draft/a-draft";
import { ask, outcomeOf, test } from "./people";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));

/** A draft of which one duty is accepted. */
async function aStoredDraft(db: Db) {
  const courseId = `course-${randomUUID().slice(0, 8)}`;
  const { id } = dutyWith(aDraft(), "ghi sổ");
  const accepted = applyChange({ ...aDraft(), courseId }, { act: "accept", duty: id });
  if (!accepted.accepted) throw new Error(accepted.refusal);
  await createDraft(db, { courseId, content: accepted.value.draft, articleId: null, at: new Date() });
  return { course: courseId, lesson: lessonsOf(aDraft())[0]?.id ?? "", duty: id };
}

const pages = ["details", "lessons", "lessons/[lesson]", "questions", "questions/[duty]", "questions/pairs"];

async function open(page: string, params: Record<string, string>): Promise<{ props: unknown }> {
  const { default: show } = await import(
    /* @vite-ignore: the names of the files have brackets */ resolve("app/[locale]/author/[course]", page, "page.tsx")
  );
  return show({ params: Promise.resolve({ locale: "en", ...params }), searchParams: Promise.resolve({}) });
}

test.for(pages)(
  "/author/[course]/%s is shown to who may make courses, and to nobody else",
  async (page, { db, world }) => {
    const params = await aStoredDraft(db);
    await ask(db, world, "manager");
    expect(await outcomeOf(() => open(page, params))).toBe("shown");
    await ask(db, world, "learner");
    expect(await outcomeOf(() => open(page, params))).toBe("none");
    await ask(db, world, "nobody", "/the-address");
    expect(await outcomeOf(() => open(page, params))).toBe("/en/sign-in?next=%2Fthe-address");
  },
);

test("what the draft does not have is not found: a course, a lesson, a duty, and a duty that nobody accepted", async ({
  db,
  world,
}) => {
  const params = await aStoredDraft(db);
  await ask(db, world, "manager");
  const other = dutyWith(aDraft(), "lập báo cáo").id;
  for (const [page, changes] of [
    ["lessons", { course: "no-such-course" }],
    ["lessons/[lesson]", { lesson: "no-such-lesson" }],
    ["questions/[duty]", { duty: "no-such-duty" }],
    ["questions/[duty]", { duty: other }],
  ] as const)
    expect(await outcomeOf(() => open(page, { ...params, ...changes }))).toBe("none");
});
