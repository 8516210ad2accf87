import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { expect, vi } from "vitest";
import { type Choice, choices } from "@/domain/choice";
import { lessonItems } from "@/domain/course";
import { undoMs } from "@/domain/final";
import type { Db } from "@/prisma/client";
import { keepEdition } from "@/prisma/edition";
import { replayKnown } from "@/prisma/replay";
import { course, edition } from "@/tests/first-course";
import { ask, outcomeOf, type Person, test, type World } from "./people";
import { rendered } from "./rendered";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
// The frame has parts that ask for themselves; this is about what the page puts into it.
vi.mock("@/app/_ui/shell", () => ({ Shell: ({ children }: { children: unknown }) => children }));
vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "1");

const items = course.lessons.flatMap(lessonItems);
const other = (key: Choice): Choice => choices.find((choice) => choice !== key) ?? key;

/** A final of one item, wrong and very sure, on a responsibility that nothing else was asked of; handed in so many milliseconds ago, or not. */
async function aFinal(db: Db, world: World, handedInMs: number | null) {
  const item = items.find(({ lessonId }) => lessonId === "summary") ?? items[0];
  if (!item) throw new Error("the course has items");
  await keepEdition(db, edition, course);
  await db.attempt.deleteMany({ where: { userId: world.learner.id, kind: "final" } });
  const startedAt = new Date(Date.now() - 60_000);
  const response = {
    id: randomUUID(),
    position: 0,
    itemId: item.id,
    choice: other(item.key),
    certainty: "very" as const,
    correct: false,
    createdAt: startedAt,
  };
  const attempt = {
    userId: world.learner.id,
    courseId: course.id,
    quizId: "final",
    kind: "final" as const,
    editionId: edition,
    itemIds: [item.id],
    seed: 1,
  };
  const { id } = await db.attempt.create({
    data: {
      ...attempt,
      startedAt,
      submittedAt: handedInMs === null ? null : new Date(Date.now() - handedInMs),
      responses: { create: response },
    },
  });
  await replayKnown(db, { userId: world.learner.id, courseId: course.id }, course);
  const duty = course.lessons
    .flatMap(({ responsibilities }) => responsibilities)
    .find(({ id: own }) => own === item.responsibilityId);
  return { id, item, name: duty?.name.vi ?? "" };
}

const learnersPage = "manage/[cohort]/learners/[learner]";
const attemptsPage = `${learnersPage}/attempts/[attempt]`;

async function shown(
  db: Db,
  world: World,
  person: Person,
  page: string,
  params: Record<string, string> = {},
): Promise<string> {
  await ask(db, world, person);
  return rendered(page, { course: course.id, cohort: world.cohort.id, learner: world.learner.id, ...params });
}

test.for([
  ["that isn't handed in", null],
  ["whose hand-in can be taken back", undoMs / 2],
] as const)(
  "a final %s tells neither its learner nor a manager what was right",
  async ([, handedInMs], { db, world }) => {
    const { id, item, name } = await aFinal(db, world, handedInMs);
    const progress = await shown(db, world, "learner", "progress/[course]");
    expect(progress).not.toContain(name);
    expect(progress).toContain("chưa có</strong>");
    expect(progress).not.toContain("0 trên 1<");
    const managed = await shown(db, world, "manager", learnersPage);
    expect(managed).not.toContain(item.stem.vi);
    expect(managed).toContain("câu trả lời hiện ra sau khi nộp");
    expect(managed).not.toContain(`attempts/${id}`);
    expect(await shown(db, world, "manager", attemptsPage, { attempt: id })).not.toContain(item.stem.vi);
    const duty = { responsibility: item.responsibilityId };
    const given = await shown(db, world, "manager", `${learnersPage}/responsibilities/[responsibility]`, duty);
    expect(given).not.toContain(item.stem.vi);
  },
);

test("a final that was handed in for good is told", async ({ db, world }) => {
  const { id, item, name } = await aFinal(db, world, 2 * undoMs);
  const progress = await shown(db, world, "learner", "progress/[course]");
  expect(progress).toContain(name);
  expect(progress).toContain("Sai khi rất chắc");
  expect(await shown(db, world, "manager", learnersPage)).toContain(`attempts/${id}`);
  expect(await shown(db, world, "manager", attemptsPage, { attempt: id })).toContain(item.stem.vi);
});

test.for([null, 2 * undoMs])(
  "a final handed in %j ms ago has no results page among the lessons' practices",
  async (handedInMs, { db, world }) => {
    const { id } = await aFinal(db, world, handedInMs);
    await ask(db, world, "learner");
    const { default: show } = await import(
      /* @vite-ignore */ resolve("app/[locale]/learn/[course]/[lesson]/quiz/[attempt]/page.tsx")
    );
    const params = Promise.resolve({ locale: "vi", course: course.id, lesson: "final", attempt: id });
    expect(await outcomeOf(() => show({ params, searchParams: Promise.resolve({}) }))).toBe("none");
  },
);
