import { randomUUID } from "node:crypto";
import { expect, vi } from "vitest";
import { checkQuizId } from "@/domain/check";
import { lessonItems } from "@/domain/course";
import type { Db } from "@/prisma/client";
import { keepEdition } from "@/prisma/edition";
import { rebuildKnown } from "@/prisma/replay";
import { findCheckResults } from "@/prisma/report";
import { readFigures } from "@/school/report";
import { course, edition } from "@/tests/first-course";
import { at } from "@/tests/unit/builders";
import { aCohort, aUser, test } from "./rows";

vi.mock("next/headers", () => import("./request"));

const items = course.lessons.flatMap(lessonItems).slice(0, 6);

type Fact = {
  day?: 30 | 90;
  right: number;
  minute?: number;
  submitted?: boolean;
  kind?: "check" | "practice";
  courseId?: string;
};

/** Writes a check as it would stand: so many right, the others wrong. */
async function aCheckOf(
  db: Db,
  userId: string,
  { day = 30, right, minute = 0, submitted = true, kind = "check", courseId = course.id }: Fact,
) {
  await keepEdition(db, edition, course);
  const responses = items.map(({ id: itemId, key }, position) => ({
    id: randomUUID(),
    position,
    itemId,
    choice: key,
    certainty: "fairly" as const,
    durationMs: 1,
    createdAt: at(minute + position),
    correct: position < right,
  }));
  const attempt = {
    userId,
    courseId,
    quizId: checkQuizId(day),
    kind,
    scope: "full" as const,
    editionId: edition,
    seed: 1,
    startedAt: at(minute),
  };
  await db.attempt.create({
    data: {
      ...attempt,
      itemIds: items.map(({ id }) => id),
      submittedAt: submitted ? at(minute + 6) : null,
      responses: { create: responses },
    },
  });
}

async function aCohortOf(db: Db, size: number) {
  const learners = await Promise.all(Array.from({ length: size }, () => aUser(db).then(({ id }) => id)));
  const { id } = await aCohort(
    db,
    learners.map((userId) => ({ userId, role: "learner" })),
  );
  globalThis.phanVaiDb = db;
  return { learners, ref: { cohortId: id, courseId: course.id }, cohort: { id, courseId: course.id } };
}

test("a cohort that took no check has no figure, and not 0", async ({ db }) => {
  const { cohort, learners } = await aCohortOf(db, 1);
  expect(await readFigures(cohort, course, "first", at(0))).toMatchObject({ solid: null, remembered: null });
  await aCheckOf(db, learners[0] ?? "", { right: 6, day: 90 });
  expect((await readFigures(cohort, course, "first", at(10))).remembered).toBeNull();
});

test("the figure is the mean share of the learners who took the check after 30 days, with their number", async ({
  db,
}) => {
  const { cohort, learners } = await aCohortOf(db, 3);
  await aCheckOf(db, learners[0] ?? "", { right: 6 });
  await aCheckOf(db, learners[1] ?? "", { right: 3 });
  await rebuildKnown(db, course);
  const { remembered, solid } = await readFigures(cohort, course, "first", at(10));
  expect(remembered).toMatchObject({ share: 0.75, learners: 2, responses: 12 });
  expect(solid).toEqual({ share: 0, learners: 2 });
});

test("a check counts once it is submitted, the first of its day, and only of present learners in that course", async ({
  db,
}) => {
  const { ref, learners } = await aCohortOf(db, 1);
  const [own = ""] = learners;
  const left = await aUser(db);
  const other = await aUser(db);
  await db.membership.create({ data: { cohortId: ref.cohortId, userId: left.id, role: "learner", leftAt: at(0) } });
  for (const { id } of [left, other]) await aCheckOf(db, id, { right: 6 });
  await aCheckOf(db, own, { right: 1, minute: 0, courseId: "another" });
  await aCheckOf(db, own, { right: 2, minute: 10 });
  await aCheckOf(db, own, { right: 5, minute: 20 });
  await aCheckOf(db, own, { right: 4, minute: 30, day: 90 });
  await aCheckOf(db, own, { right: 6, minute: 40, submitted: false });
  expect(await findCheckResults(db, ref)).toEqual([
    { userId: own, day: 30, score: { raw: 2, max: 6 } },
    { userId: own, day: 90, score: { raw: 4, max: 6 } },
  ]);
});
