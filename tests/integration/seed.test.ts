import { expect } from "vitest";
import { isPassword } from "@/app/_door/password";
import { longestRunOf } from "@/domain/asking-order";
import type { Attempt } from "@/domain/attempt";
import { type Course, findItem, findLesson } from "@/domain/course";
import { handIn, isPassed } from "@/domain/final";
import { compared } from "@/domain/gain";
import { invitationState } from "@/domain/invitation";
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
import { getContentOrThrow } from "@/prisma/edition";
import { findMoments } from "@/prisma/gain";
import { listPeople } from "@/prisma/people";
import { findReadings } from "@/prisma/reading";
import { findCredentials } from "@/prisma/user";
import { course, edition } from "@/tests/first-course";
import { findCards } from "./cards";
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

const peopleOf = async (db: Db, name: string) => {
  const { id: cohortId } = await db.cohort.findFirstOrThrow({ where: { name }, select: { id: true } });
  return listPeople(db, { cohortId, course, now }, { search: "", state: "all", order: "name", size: 100, page: 1 });
};

test("the demo has two cohorts of made-up learners: 28 beside the one to sign in as, and five in Gia Lai, two of one name in each", async ({
  db,
}) => {
  expect(await seedDemo(db, { passwordHash, now })).toEqual({ learners: 33, seeded: true });
  const manager = await findCredentials(db, "manager@example.com");
  expect((await listManagedCohorts(db, manager?.id ?? "")).map(({ name }) => name).sort()).toEqual([
    "Nhóm Gia Lai",
    "Nhóm mẫu",
  ]);
  const learners = await peopleOf(db, "Nhóm mẫu");
  expect(learners.filter(({ email }) => /^hoc-vien-\d\d@example\.com$/.test(email))).toHaveLength(28);
  expect(learners.filter(({ email }) => email === "learner@example.com")).toHaveLength(1);
  expect(learners).toHaveLength(29);
  const highlanders = await peopleOf(db, "Nhóm Gia Lai");
  expect(highlanders.map(({ name }) => name)).toContain("Rơ Châm H'Mai");
  expect(highlanders).toHaveLength(5);
  for (const people of [learners, highlanders])
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length - 1);
});

test("every state of a learner can be seen: never began, learning, finished, passed, quiet, overdue, with more time, revoked, erased", async ({
  db,
}) => {
  await seedDemo(db, { passwordHash, now });
  const learners = await peopleOf(db, "Nhóm mẫu");
  for (const state of ["never-began", "learning", "finished", "passed"] as const)
    expect(learners.filter((person) => person.state === state).length, state).toBeGreaterThan(0);
  expect(learners.filter(({ isQuiet }) => isQuiet).length).toBeGreaterThan(0);
  const overdue = learners.filter(({ isOverdue }) => isOverdue);
  const unfinished = learners.filter(({ state }) => state === "never-began" || state === "learning");
  expect(overdue.length).toBeGreaterThan(0);
  const extended = await db.membership.count({ where: { dueAt: { gt: now }, leftAt: null } });
  expect(extended).toBe(6);
  // The learner to sign in as has passed, and one lesson left.
  expect(overdue.length + extended).toBe(unfinished.length + 1);
  expect(learners.filter(({ revokedAt }) => revokedAt)).toHaveLength(1);
  expect(learners.filter(({ code, revokedAt }) => code && !revokedAt).length).toBeGreaterThan(5);
  expect(await db.user.count({ where: { isErased: true, attempts: { some: { kind: "practice" } } } })).toBe(1);
});

test("every state of an invitation can be seen, with a link for a group and an address that the mail server refused", async ({
  db,
}) => {
  await seedDemo(db, { passwordHash, now });
  const invitations = await db.invitation.findMany({ orderBy: { email: { sort: "asc", nulls: "last" } } });
  expect(invitations.map((one) => [invitationState(one, now), one.mailState, one.places])).toEqual([
    ["open", "sent", null],
    ["open", "refused", null],
    ["open", null, null],
    ["expired", null, null],
    ["revoked", null, null],
    ["open", null, 20],
  ]);
});

test("a practice was done again and a final that was failed taken once more, and every ended attempt has its score", async ({
  db,
}) => {
  await seedDemo(db, { passwordHash, now });
  const again = await db.attempt.groupBy({
    by: ["userId", "quizId"],
    where: { kind: { in: ["practice", "final"] }, user: { email: { startsWith: "hoc-vien-" } } },
    _count: true,
  });
  const twice = again.filter(({ _count }) => _count === 2).map(({ quizId }) => quizId);
  expect(new Set(twice)).toEqual(new Set(["background", "final"]));
  expect(await db.attempt.count({ where: { submittedAt: { not: null }, raw: null } })).toBe(0);
});

test("a key of the edition before was regraded: who was told otherwise has both verdicts; another regrade was taken back", async ({
  db,
}) => {
  await seedDemo(db, { passwordHash, now });
  const [standing, undone] = await db.regrade.findMany({ orderBy: { undoneAt: { sort: "asc", nulls: "first" } } });
  expect([standing?.undoneAt, undone?.undoneAt]).toEqual([null, expect.any(Date)]);
  const moved = await db.response.findMany({ where: { told: { not: null } }, include: { attempt: true } });
  expect(moved.length).toBeGreaterThan(1);
  for (const { itemId, told, correct, attempt } of moved) {
    expect([itemId, told]).toEqual([standing?.itemId, !correct]);
    expect(attempt.editionId).not.toBe(edition);
  }
});

test("seeding again changes nothing", async ({ db }) => {
  await seedDemo(db, { passwordHash, now });
  const before = await rowCounts(db);
  expect(await seedDemo(db, { passwordHash, now: new Date("2026-03-01T00:00:00Z") })).toEqual({
    learners: 33,
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

test("of the keys that the learner missed one is doubted and waits, another one is answered; one of the edition before was mended", async ({
  db,
}) => {
  await seedDemo(db, { passwordHash, now });
  const doubts = await db.doubt.findMany({
    select: { outcome: true, mendedEditionId: true, user: { select: { email: true } }, response: true },
    orderBy: { answeredAt: { sort: "desc", nulls: "first" } },
  });
  expect(
    doubts.map(({ outcome, mendedEditionId, user, response }) => [
      outcome,
      user.email,
      response.told ?? response.correct,
      mendedEditionId,
    ]),
  ).toEqual([
    [null, "learner@example.com", false, null],
    ["stands", "learner@example.com", false, null],
    ["mended", expect.stringMatching(/^hoc-vien-(29|3\d)@/), false, edition],
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
  for (const attempt of attempts) {
    const content = await getContentOrThrow(db, attempt.editionId);
    // As they were told: a regrade moves what stands beside it.
    const told = attempt.responses.map(({ told, correct, ...response }) => ({ ...response, correct: told ?? correct }));
    expect(replayed({ ...attempt, responses: told }, content)).toEqual({ ...attempt, responses: told });
  }
});

test("positions run from 0 without a gap", async ({ db }) => {
  await seedDemo(db, { passwordHash, now });
  for (const { responses } of await storedAttempts(db))
    expect(responses.map(({ position }) => position)).toEqual(responses.map((_, index) => index));
});

test("each attempt asks items of its edition, a practice those of its lesson, no key longer in a row than the rule allows", async ({
  db,
}) => {
  await seedDemo(db, { passwordHash, now });
  for (const { quizId, kind, editionId, itemIds } of await storedAttempts(db)) {
    const content = await getContentOrThrow(db, editionId);
    const items = itemIds.flatMap((itemId) => findItem(content, itemId) ?? []);
    expect([items.length, new Set(itemIds).size]).toEqual([itemIds.length, itemIds.length]);
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
  expect(pretests.length).toBeLessThan(29);
  expect(pretests.every(({ submittedAt }) => submittedAt)).toBe(true);
  const { id: cohortId } = await db.cohort.findFirstOrThrow({ where: { name: "Nhóm mẫu" }, select: { id: true } });
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
function replayed(stored: Attempt, content: Course): Attempt {
  let attempt: Attempt = { ...stored, submittedAt: null, responses: [] };
  for (const { correct: _, createdAt, ...input } of stored.responses) {
    const outcome = respond(attempt, findItem(content, input.itemId), input, createdAt);
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
