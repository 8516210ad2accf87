import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { ReactNode } from "react";
import { prerender } from "react-dom/static";
import { beforeAll, expect, vi } from "vitest";
import LessonPage from "@/app/[locale]/learn/[course]/[lesson]/page";
import CoursePage from "@/app/[locale]/learn/[course]/page";
import CoursesPage from "@/app/[locale]/learn/page";
import { makeCohort } from "@/app/[locale]/manage/actions";
import ProgressByCoursePage from "@/app/[locale]/progress/page";
import ReviewResultsPage from "@/app/[locale]/review/[attempt]/page";
import ReviewQuizPage from "@/app/[locale]/review/quiz/page";
import { compiledCourses } from "@/content/courses";
import { type Course, findItem } from "@/domain/course";
import type { Db } from "@/prisma/client";
import { firstPlace } from "@/school/first-place";
import { sendReminders } from "@/school/reminders";
import { respond } from "@/school/respond";
import { readReviews, startReview } from "@/school/review";
import { form } from "./form";
import { aMailbox, sendTo } from "./mailbox";
import { ask, outcomeOf, test } from "./people";
import { aUser } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.mock("@/content/courses", async (importActual) => {
  const { compiledCourses } = await importActual<typeof import("@/content/courses")>();
  const { loadCourse } = await import("@/content/load");
  const { editionOf } = await import("@/content/compile/edition");
  const loaded = loadCourse(join("tests", "content", "fixtures", "shift-coordinator"));
  if (!loaded.accepted) throw new Error("The second course has problems.");
  const { course } = loaded.value;
  return { compiledCourses: [compiledCourses[0], { course, edition: editionOf(course) }] };
});

const [one, two] = compiledCourses.map(({ course }) => course);
if (!one || !two) throw new Error("There are two courses here.");

const hourMs = 3_600_000;

/** So many cards of a course, due since so many hours, the first the longest. */
async function dueCards(db: Db, userId: string, course: Course, count: number, hours: number) {
  const duties = course.lessons.flatMap(({ responsibilities }) => responsibilities).slice(0, count);
  await db.reviewCard.createMany({
    data: duties.map(({ id }, index) => ({
      userId,
      courseId: course.id,
      responsibilityId: id,
      dueAt: new Date(Date.now() - hours * hourMs + index * 1000),
      lastReviewedAt: new Date(Date.now() - 30 * 24 * hourMs),
      stability: 3,
      difficulty: 5,
      scheduledDays: 3,
      learningSteps: 0,
      reps: 1,
      lapses: 0,
      state: "review" as const,
    })),
  });
}

const textOf = async (page: ReactNode): Promise<string> => {
  const { prelude } = await prerender(page);
  return (await new Response(prelude).text()).replaceAll("<!-- -->", "");
};

const at = { params: Promise.resolve({ locale: "vi" }), searchParams: Promise.resolve({}) };

beforeAll(() => {
  expect(two.id).toBe("shift-coordinator");
});

test("a learner of several courses chooses among them, in the courses and in the progress", async ({ db, world }) => {
  await ask(db, world, "learner");
  for (const [page, place] of [
    [await CoursesPage(at), "/learn/"],
    [await ProgressByCoursePage(at), "/progress/"],
  ] as const) {
    const text = await textOf(page);
    for (const { id, title } of [one, two]) {
      expect(text).toContain(`href="${place}${id}"`);
      expect(text).toContain(title.vi);
    }
  }
});

test("who comes to sign in begins at the courses where there are several", async () => {
  expect(await firstPlace({ role: "learner" })).toBe("/learn");
  expect(await firstPlace({ role: "manager" })).toBe("/manage");
});

test("a review takes what is due in any course, ten at most, as one sitting of an attempt each", async ({ db }) => {
  globalThis.phanVaiDb = db;
  const { id: userId } = await aUser(db);
  await dueCards(db, userId, one, 8, 5);
  await dueCards(db, userId, two, 5, 9);
  const [started, again] = await Promise.all([startReview(userId, false), startReview(userId, false)]);
  expect(again?.id).toBe(started?.id);
  const attempts = await db.attempt.findMany({ where: { userId }, orderBy: { startedAt: "asc" } });
  expect(attempts.map(({ courseId, itemIds }) => [courseId, itemIds.length])).toEqual([
    [two.id, 5],
    [one.id, 5],
  ]);
  expect(new Set(attempts.map(({ sittingId }) => sittingId)).size).toBe(1);
  expect(attempts[0]?.sittingId).not.toBeNull();
});

test("its questions are counted through, each names its course, and it goes on with the next course", async ({
  db,
  world,
}) => {
  await ask(db, world, "peer");
  const userId = world.peer.id;
  await dueCards(db, userId, two, 1, 9);
  await dueCards(db, userId, one, 2, 5);
  const first = await startReview(userId, false);
  if (!first) throw new Error("A review is open.");
  const asked = await textOf(await ReviewQuizPage(at));
  expect(asked).toContain("Câu 1 trên 3");
  expect(asked).toContain(two.title.vi);

  const [itemId = ""] = first.itemIds;
  const key = findItem(two, itemId)?.key ?? "both";
  const response = { id: randomUUID(), position: 0, itemId, choice: key, certainty: "fairly", durationMs: 1 } as const;
  const { told } = await respond({ id: first.id, userId }, response, "vi");
  expect(told).toMatchObject({ question: 1, total: 3, next: null });
  const results = { ...at, params: Promise.resolve({ locale: "vi", attempt: first.id }) };
  expect(await outcomeOf(() => ReviewResultsPage(results))).toBe("/review/quiz");
  const second = await textOf(await ReviewQuizPage(at));
  expect(second).toContain("Câu 2 trên 3");
  expect(second).toContain(one.title.vi);

  const { open } = await readReviews(userId);
  for (const [position, id] of (open?.itemIds ?? []).entries()) {
    const choice = findItem(one, id)?.key ?? "both";
    await respond(
      { id: open?.id ?? "", userId },
      { ...response, id: randomUUID(), position, itemId: id, choice },
      "vi",
    );
  }
  expect((await readReviews(userId)).open).toBeNull();
  const last = await textOf(
    await ReviewResultsPage({ ...at, params: Promise.resolve({ locale: "vi", attempt: open?.id ?? "" }) }),
  );
  expect(last).toContain(`href="/review/${first.id}"`);
  expect(last).toContain(`${two.title.vi}: đúng 1 trên 1 câu`);
});

test("what is due in several courses is told in one e-mail, on the course with most of it", async ({ db }) => {
  globalThis.phanVaiDb = db;
  const box = await aMailbox();
  sendTo(`smtp://127.0.0.1:${box.port}`);
  const { id: userId } = await aUser(db);
  await db.user.updateMany({ data: { wantsReminders: false } });
  await db.user.update({ where: { id: userId }, data: { wantsReminders: true } });
  await dueCards(db, userId, one, 1, 50);
  await dueCards(db, userId, two, 3, 50);
  const noon = new Date(`${new Date().toISOString().slice(0, 10)}T05:00:00Z`);
  const tomorrow = new Date(noon.getTime() + 24 * hourMs);
  expect(await sendReminders(tomorrow)).toBe(1);
  expect(await sendReminders(tomorrow)).toBe(0);
  await box.close();
  const stored = await db.reminder.findMany({ where: { userId }, select: { courseId: true } });
  expect(stored).toEqual([{ courseId: two.id }]);
});

test("a course that isn't there is found by nobody; who isn't signed in does so first", async ({ db, world }) => {
  const nowhere = { ...at, params: Promise.resolve({ locale: "vi", course: "nowhere", lesson: "background" }) };
  for (const page of [CoursePage, LessonPage]) {
    await ask(db, world, "nobody", "/learn/nowhere");
    expect(await outcomeOf(() => page(nowhere))).toBe("/sign-in?next=%2Flearn%2Fnowhere");
    await ask(db, world, "learner", "/learn/nowhere");
    expect(await outcomeOf(() => page(nowhere))).toBe("none");
  }
});

test("a cohort is given the course that its manager picked, and none that isn't there", async ({ db, world }) => {
  await ask(db, world, "manager", "/manage");
  await outcomeOf(() => makeCohort(null, form({ name: "Nhóm trưởng ca", course: two.id })));
  expect(await db.cohort.findFirst({ where: { name: "Nhóm trưởng ca" } })).toMatchObject({ courseId: two.id });
  expect(await outcomeOf(() => makeCohort(null, form({ name: "Nhóm khác", course: "no-such-course" })))).toBe("none");
  expect(await db.cohort.count({ where: { name: "Nhóm khác" } })).toBe(0);
});
