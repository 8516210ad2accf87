import { randomUUID } from "node:crypto";
import { expect, vi } from "vitest";
import { checkQuizId } from "@/domain/check";
import { lessonItems } from "@/domain/course";
import { dayMs } from "@/domain/day";
import { keepEdition } from "@/prisma/edition";
import { replayKnown } from "@/prisma/replay";
import { readFigures } from "@/school/report";
import { course, edition } from "@/tests/first-course";
import { ask, signedIn, test } from "./people";
import { rendered } from "./rendered";
import { setRequest } from "./request";
import { aCohort, aUser } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.mock("@/app/_ui/shell", () => ({ Shell: ({ children }: { children: unknown }) => children }));

const items = course.lessons.flatMap(lessonItems).slice(0, 6);

test("what a learner and a manager read of the 30 days is the first check, and what was asked again goes by another word", async ({
  db,
  world,
}) => {
  await keepEdition(db, edition, course);
  const { id: userId } = await aUser(db);
  const { id: cohortId } = await aCohort(db, [
    { userId, role: "learner" },
    { userId: world.manager.id, role: "manager" },
  ]);
  const start = Date.now() - 60 * dayMs;
  const quiz = async (kind: "practice" | "check", quizId: string, day: number, right: number) => {
    const at = new Date(start + day * dayMs);
    const responses = items.map(({ id: itemId, key }, position) => ({
      id: randomUUID(),
      itemId,
      position,
      choice: key,
      correct: position < right,
      createdAt: at,
    }));
    const attempt = { userId, courseId: course.id, editionId: edition, seed: 1, itemIds: items.map(({ id }) => id) };
    await db.attempt.create({
      data: { ...attempt, kind, quizId, startedAt: at, submittedAt: at, responses: { create: responses } },
    });
  };
  await quiz("practice", items[0]?.lessonId ?? "", 0, 6);
  await quiz("check", checkQuizId(30), 31, 3);
  await quiz("check", checkQuizId(30), 40, 5);
  await replayKnown(db, { userId, courseId: course.id }, course);

  setRequest(await signedIn(db, userId));
  const own = await rendered("progress/[course]", { course: course.id });
  expect(own).toMatch(/<dt>Nhớ sau 30 ngày<\/dt><dd[^>]*><span aria-hidden="true">3\/6</);
  expect(own).toMatch(/<dt>Còn đúng khi hỏi lại<\/dt><dd[^>]*><span aria-hidden="true">\d\/\d</);
  expect(own.match(/30 ngày/g)).toHaveLength(own.match(/Nhớ sau 30 ngày|Kiểm tra nhớ lâu sau 30 ngày/g)?.length ?? 0);

  await ask(db, world, "manager");
  const learner = await rendered("manage/[cohort]/learners/[learner]", { cohort: cohortId, learner: userId });
  expect(learner).toMatch(/<dt>Nhớ sau 30 ngày<\/dt><dd[^>]*>3 trên 6</);
  const { remembered } = await readFigures({ id: cohortId, courseId: course.id }, course, "first", new Date());
  expect(remembered).toMatchObject({ share: 0.5, learners: 1, responses: 6 });
});
