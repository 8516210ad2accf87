import { expect } from "vitest";
import { isPassword } from "@/app/_door/password";
import { longestRunOf } from "@/domain/asking-order";
import type { Attempt } from "@/domain/attempt";
import { findItem, findLesson } from "@/domain/course";
import { handIn, isPassed } from "@/domain/final";
import { compared } from "@/domain/gain";
import { masteryIn } from "@/domain/mastery";
import { paragraphIds } from "@/domain/reading";
import { respond } from "@/domain/respond";
import { reviewPlan } from "@/domain/review";
import { rhythmOf } from "@/domain/rhythm";
import { scoreAttempt } from "@/domain/score";
import { findAttempts } from "@/prisma/attempt";
import { listCertificatesOf } from "@/prisma/certificate";
import type { Db } from "@/prisma/client";
import { listManagedCohorts } from "@/prisma/cohort";
import { seedDemo } from "@/prisma/demo/seed";
import { findMoments } from "@/prisma/gain";
import { findCards } from "@/prisma/knowledge";
import { listPeople } from "@/prisma/people";
import { findReadings } from "@/prisma/reading";
import { findCredentials } from "@/prisma/user";
import { course, edition } from "@/tests/first-course";
import { password, passwordHash, test } from "./rows";

const now = new Date("2026-01-30T03:00:00Z");

/** Every stored attempt as the app reads it, with its learner. */
async function storedAttempts(db: Db): Promise<Attempt[]> {
  const users = await db.user.findMany({ select: { id: true } });
  return (await Promise.all(users.map(({ id }) => findAttempts(db, { userId: id, courseId: course.id })))).flat();
}

const rowCounts = (db: Db) =>
  Promise.all([
    db.user.count(),
    db.cohort.count(),
    db.membership.count(),
    db.attempt.count(),
    db.response.count(),
    db.lessonReading.count(),
  ]);

test("the demo has a manager and a cohort of 24 made-up learners beside the one to sign in as", async ({ db }) => {
  expect(await seedDemo(db, { passwordHash, now })).toMatchObject({ learners: 24 });
  const manager = await findCredentials(db, "manager@example.com");
  const [cohort] = await listManagedCohorts(db, manager?.id ?? "");
  const ref = { cohortId: cohort?.id ?? "", course, now };
  const learners = await listPeople(db, ref, { search: "", state: "all", order: "name", size: 100, page: 1 });
  expect(learners.filter(({ email }) => /^hoc-vien-\d\d@example\.com$/.test(email))).toHaveLength(24);
  expect(learners.filter(({ email }) => email === "learner@example.com")).toHaveLength(1);
  expect(learners).toHaveLength(25);
});

test("seeding again changes nothing", async ({ db }) => {
  await seedDemo(db, { passwordHash, now });
  const before = await rowCounts(db);
  expect(await seedDemo(db, { passwordHash, now: new Date("2026-03-01T00:00:00Z") })).toEqual({
    learners: 24,
    seeded: false,
  });
  expect(await rowCounts(db)).toEqual(before);
});

test("the learner to sign in as has three weeks behind: lessons, reviews, finals, a certificate, one lesson half read, and a review that is due", async ({
  db,
}) => {
  await seedDemo(db, { passwordHash, now });
  const { id: userId } = await db.user.findUniqueOrThrow({
    where: { email: "learner@example.com" },
    select: { id: true },
  });
  const learner = { userId, courseId: course.id };
  const attempts = await findAttempts(db, learner);
  const finals = attempts.filter(({ kind }) => kind === "final");
  expect(finals.map((final) => isPassed(final, course.masteryScore))).toEqual([false, true]);
  const [certificate, ...others] = await listCertificatesOf(db, learner, now);
  expect([certificate].map((shown) => shown && { raw: shown.raw, max: shown.max, revokedAt: shown.revokedAt })).toEqual(
    finals.slice(1).map((final) => ({ ...scoreAttempt(final), revokedAt: null })),
  );
  expect(others).toEqual([]);
  expect(attempts.filter(({ kind }) => kind === "review").length).toBeGreaterThan(2);
  expect(attempts.every(({ submittedAt }) => submittedAt)).toBe(true);
  expect((await findReadings(db, learner)).map(({ completedAt }) => completedAt !== null)).toEqual([
    ...course.lessons.slice(1).map(() => true),
    false,
  ]);
  const { due } = reviewPlan(await findCards(db, learner), 0, now, "Asia/Ho_Chi_Minh");
  expect(due.length).toBeGreaterThan(0);
  const states = new Set(masteryIn(course, attempts, now, "Asia/Ho_Chi_Minh").map(({ state }) => state));
  expect([...states].sort()).toEqual(["due", "learned", "learning", "solid"]);
  expect(
    rhythmOf(
      attempts.flatMap(({ responses }) => responses.map(({ createdAt }) => createdAt)),
      now,
      "Asia/Ho_Chi_Minh",
    ).filter(Boolean).length,
  ).toBe(4);
});

test("of the keys that the learner missed one is doubted and waits, another one is answered", async ({ db }) => {
  const doubts = await db.doubt.findMany({
    select: { outcome: true, user: { select: { email: true } }, response: { select: { correct: true } } },
    orderBy: { answeredAt: { sort: "asc", nulls: "first" } },
  });
  expect(doubts.map(({ outcome, user, response }) => [outcome, user.email, response.correct])).toEqual([
    [null, "learner@example.com", false],
    ["stands", "learner@example.com", false],
  ]);
});

test("both demo accounts open with the password that the seed was given", async ({ db }) => {
  await seedDemo(db, { passwordHash, now });
  const hashes = await Promise.all(
    ["manager@example.com", "learner@example.com"].map((email) => findCredentials(db, email)),
  );
  expect(await Promise.all(hashes.map((user) => isPassword(password, user?.passwordHash ?? "")))).toEqual([true, true]);
});

test("every stored response is what the rules say of it: replayed, each is accepted and as right as it is stored", async ({
  db,
}) => {
  await seedDemo(db, { passwordHash, now });
  const attempts = await storedAttempts(db);
  expect(attempts.length).toBeGreaterThan(24);
  expect(attempts.map(replayed)).toEqual(attempts);
});

test("positions run from 0 without a gap", async ({ db }) => {
  await seedDemo(db, { passwordHash, now });
  for (const { responses } of await storedAttempts(db))
    expect(responses.map(({ position }) => position)).toEqual(responses.map((_, index) => index));
});

test("each attempt asks items of the present edition, a practice those of its lesson, no key longer in a row than the rule allows", async ({
  db,
}) => {
  await seedDemo(db, { passwordHash, now });
  for (const { quizId, kind, editionId, itemIds } of await storedAttempts(db)) {
    const items = itemIds.flatMap((itemId) => findItem(course, itemId) ?? []);
    expect([editionId, items.length, new Set(itemIds).size]).toEqual([edition, itemIds.length, itemIds.length]);
    if (kind !== "practice") continue;
    expect(items.filter(({ lessonId }) => lessonId !== quizId)).toEqual([]);
    expect(longestRunOf(items)).toBeLessThanOrEqual(3);
  }
});

test("nothing happens before its time or after now", async ({ db }) => {
  await seedDemo(db, { passwordHash, now });
  for (const { startedAt, responses, submittedAt } of await storedAttempts(db)) {
    const times = [
      startedAt,
      ...responses.map(({ createdAt }) => createdAt),
      ...(submittedAt ? [submittedAt] : []),
      now,
    ].map((date) => date.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
  }
});

test("replaying a learner's responses gives the seeded cards", async ({ db }) => {
  await seedDemo(db, { passwordHash, now });
  for (const { id: userId } of await db.user.findMany({ where: { cards: { some: {} } }, select: { id: true } })) {
    const learner = { userId, courseId: course.id };
    const attempts = await findAttempts(db, learner);
    const cards = await findCards(db, learner);
    const replayed = masteryIn(course, attempts, now, "Asia/Ho_Chi_Minh").flatMap(({ card }) => card ?? []);
    expect(new Map(cards.map((card) => [card.responsibilityId, card]))).toEqual(
      new Map(replayed.map((card) => [card.responsibilityId, card])),
    );
  }
});

test("some of the learners were checked after 30 days", async ({ db }) => {
  await seedDemo(db, { passwordHash, now });
  expect(
    await db.attempt.count({ where: { kind: "check", quizId: "check-30", submittedAt: { not: null } } }),
  ).toBeGreaterThanOrEqual(3);
});

test("of the learners some took the pretest whole, some in part, some skipped it and some have none; who took it gained by the final", async ({
  db,
}) => {
  await seedDemo(db, { passwordHash, now });
  const pretests = (await storedAttempts(db)).filter(({ kind }) => kind === "pretest");
  const answered = new Set(pretests.map(({ responses }) => responses.length));
  expect([...answered].sort()).toEqual([0, 7, 9]);
  expect(pretests.length).toBeLessThan(25);
  expect(pretests.every(({ submittedAt }) => submittedAt)).toBe(true);
  const { id: cohortId } = await db.cohort.findFirstOrThrow({ select: { id: true } });
  const moments = await findMoments(db, { cohortId, courseId: course.id }, now);
  for (const measure of ["final", "check-30"] as const) {
    const comparison = compared(moments.find((one) => one.measure === measure) ?? nobody);
    expect(comparison?.n).toBeGreaterThanOrEqual(3);
    expect(comparison?.difference).toBeGreaterThan(0.2);
  }
});

const nobody = { n: 0, before: 0, after: 0, deviation: null };

test("readings stand in paragraphs of their lessons, and a completed one at the end", async ({ db }) => {
  await seedDemo(db, { passwordHash, now });
  const readings = await db.lessonReading.findMany({ where: { courseId: course.id } });
  expect(readings.length).toBeGreaterThan(24);
  for (const { lessonId, paragraphId, completedAt } of readings) {
    const lesson = findLesson(course, lessonId);
    const paragraphs = lesson ? paragraphIds(lesson) : [];
    expect(completedAt ? paragraphs.at(-1) : paragraphs.find((id) => id === paragraphId)).toBe(paragraphId);
  }
});

/** The attempt made again from nothing by the domain, one response after the other. */
function replayed(stored: Attempt): Attempt {
  let attempt: Attempt = { ...stored, submittedAt: null, responses: [] };
  for (const { correct: _, createdAt, ...input } of stored.responses) {
    const outcome = respond(attempt, findItem(course, input.itemId), input, createdAt);
    if (!outcome.accepted) throw new Error(`${input.itemId} at ${input.position} was refused: ${outcome.refusal}`);
    const { response, finishes } = outcome.value;
    attempt = { ...attempt, responses: [...attempt.responses, response], submittedAt: finishes ? createdAt : null };
  }
  return ended(attempt, stored.submittedAt);
}

/** A final ends by its hand-in, which is not one of the responses, and a pretest where it was left. */
function ended(attempt: Attempt, at: Date | null): Attempt {
  if (attempt.kind === "pretest") return { ...attempt, submittedAt: at };
  const handedIn = at && handIn(attempt, at);
  return handedIn?.accepted ? handedIn.value : attempt;
}
