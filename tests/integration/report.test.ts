import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import type { AttemptScope } from "@/domain/attempt";
import type { Certainty, Choice } from "@/domain/choice";
import { findItem } from "@/domain/course";
import type { Db } from "@/prisma/client";
import { rememberParagraph } from "@/prisma/reading";
import { findReadingsOf, summariseAttempts } from "@/prisma/report";
import { aCourse, at } from "@/tests/unit/builders";
import { aCohort, anEdition, aUser, itemIds, test } from "./rows";

const course = aCourse();
const [ai = "", team = "", systems = ""] = itemIds;
type Given = [itemId: string, choice: Choice, certainty: Certainty | null];
type Fact = {
  userId: string;
  editionId: string;
  minute: number;
  given: Given[];
  submitted?: boolean;
  scope?: AttemptScope;
  asked?: string[];
  courseId?: string;
};

/** Writes an attempt as it would stand after the given responses, one a minute. */
async function anAttemptOf(
  db: Db,
  { userId, editionId, minute, given, submitted = true, scope = "full", asked = itemIds, courseId = "caio-cto" }: Fact,
) {
  const responses = given.map(([itemId, choice, certainty], position) => ({
    id: randomUUID(),
    position,
    itemId,
    choice,
    certainty,
    durationMs: 1000,
    createdAt: at(minute + position + 1),
    correct: findItem(course, itemId)?.key === choice,
  }));
  const submittedAt = submitted ? at(minute + given.length) : null;
  const attempt = {
    userId,
    courseId,
    quizId: "roles",
    kind: "practice",
    scope,
    editionId,
    itemIds: asked,
    seed: 1,
    startedAt: at(minute),
    submittedAt,
  } as const;
  await db.attempt.create({ data: { ...attempt, itemIds: [...asked], responses: { create: responses } } });
}

/**
 * A cohort of two, counted by hand in the tests. An: two of three right (missing "team", which came back), then a retry of "team",
 * then all right. Bình: one wrong response and still open. Around them, attempts that must not count: a learner who left, one of
 * another cohort, the cohort's manager, and An's in another course.
 */
async function aSmallCohort(db: Db) {
  const [an, binh, left, other, manager] = await Promise.all(
    Array.from({ length: 5 }, () => aUser(db).then(({ id }) => id)),
  );
  if (!an || !binh || !left || !other || !manager) throw new Error("five users");
  const first = await anEdition(db, course);
  const second = await anEdition(db, course);
  const { id } = await aCohort(db, [
    { userId: an, role: "learner" },
    { userId: binh, role: "learner" },
    { userId: left, role: "learner", leftAt: at(0) },
    { userId: manager, role: "manager" },
  ]);
  await aCohort(db, [{ userId: other, role: "learner" }]);

  const missesTeam: Given[] = [
    [ai, "first", "very"],
    [team, "first", "fairly"],
    [systems, "second", "guess"],
    [ai, "first", "very"],
    [team, "both", "very"],
  ];
  const allRight: Given[] = [
    [systems, "second", "fairly"],
    [ai, "first", "fairly"],
    [team, "both", null],
  ];
  await anAttemptOf(db, { userId: an, editionId: first, minute: 0, given: missesTeam });
  await anAttemptOf(db, {
    userId: an,
    editionId: first,
    minute: 10,
    given: [[team, "both", "very"]],
    scope: "retry",
    asked: [team],
  });
  await anAttemptOf(db, { userId: an, editionId: second, minute: 20, given: allRight });
  await anAttemptOf(db, {
    userId: binh,
    editionId: first,
    minute: 5,
    given: [[ai, "second", "very"]],
    submitted: false,
  });
  for (const userId of [left, other, manager])
    await anAttemptOf(db, { userId, editionId: await anEdition(db), minute: 1, given: allRight });
  await anAttemptOf(db, {
    userId: an,
    editionId: await anEdition(db),
    minute: 2,
    given: allRight,
    courseId: "another",
  });
  return { ref: { cohortId: id, courseId: "caio-cto" }, an, binh, left, other, first, second };
}

describe("summariseAttempts", () => {
  test("gives each practice of the learners with its score, in the order of their start", async ({ db }) => {
    const { an, binh } = await aSmallCohort(db);
    const attempt = { quizId: "roles", scope: "full" };
    expect(await summariseAttempts(db, "caio-cto", [an, binh])).toEqual([
      {
        ...attempt,
        userId: an,
        startedAt: at(0),
        submittedAt: at(5),
        score: { raw: 2, max: 3 },
        lastResponseAt: at(5),
      },
      {
        ...attempt,
        userId: binh,
        startedAt: at(5),
        submittedAt: null,
        score: { raw: 0, max: 3 },
        lastResponseAt: at(6),
      },
      {
        ...attempt,
        userId: an,
        scope: "retry",
        startedAt: at(10),
        submittedAt: at(11),
        score: { raw: 1, max: 1 },
        lastResponseAt: at(11),
      },
      {
        ...attempt,
        userId: an,
        startedAt: at(20),
        submittedAt: at(23),
        score: { raw: 3, max: 3 },
        lastResponseAt: at(23),
      },
    ]);
  });

  test("scores an attempt without responses as nothing of its items", async ({ db }) => {
    const { id: userId } = await aUser(db);
    await anAttemptOf(db, { userId, editionId: await anEdition(db), minute: 0, given: [], submitted: false });
    expect(await summariseAttempts(db, "caio-cto", [userId])).toMatchObject([
      { score: { raw: 0, max: 3 }, lastResponseAt: null },
    ]);
  });

  test("knows nothing of nobody", async ({ db }) => {
    expect(await summariseAttempts(db, "caio-cto", [])).toEqual([]);
  });
});

test("readings are those of the learners in that course", async ({ db }) => {
  const { an, left, other } = await aSmallCohort(db);
  const place = { courseId: "caio-cto", lessonId: "roles", paragraphId: "roles-ai", completes: false, now: at(3) };
  for (const userId of [an, left, other]) await rememberParagraph(db, { ...place, userId });
  await rememberParagraph(db, { ...place, userId: an, courseId: "another" });
  expect(await findReadingsOf(db, "caio-cto", [an])).toEqual([
    { userId: an, lessonId: "roles", paragraphId: "roles-ai", updatedAt: at(3), completedAt: null },
  ]);
});
