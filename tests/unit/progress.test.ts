import fc from "fast-check";
import { expect, test } from "vitest";
import type { Attempt } from "@/domain/attempt";
import type { Course } from "@/domain/course";
import { type LessonReading, nextLesson, progressOf, questionNumber } from "@/domain/progress";
import { aCourse, aLesson, anAttempt, aResponse, at } from "./builders";

const course = aCourse({ lessons: [aLesson({ id: "roles" }), aLesson({ id: "shared" })] });
const aReading = (changes: Partial<LessonReading> = {}): LessonReading => ({
  lessonId: "roles",
  paragraphId: "roles-ai",
  updatedAt: at(5),
  completedAt: null,
  ...changes,
});

const rolesOf = (attempts: Attempt[], readings: LessonReading[] = [], of: Course = course) =>
  progressOf(of, attempts, readings)[0];

/** One item, right or wrong. */
const aGo = (minute: number, correct: boolean, changes: Partial<Attempt> = {}): Attempt =>
  anAttempt({
    itemIds: ["roles-ai-plain"],
    startedAt: at(minute),
    submittedAt: at(minute + 1),
    responses: [aResponse({ itemId: "roles-ai-plain", correct, createdAt: at(minute + 1) })],
    ...changes,
  });

test("progress has one row a lesson, in the order of the course", () => {
  expect(progressOf(course, [], []).map(({ lessonId }) => lessonId)).toEqual(["roles", "shared"]);
});

test("a lesson nobody touched has not started, and no number is invented for it", () => {
  expect(rolesOf([])).toEqual({
    lessonId: "roles",
    state: "not-started",
    reading: null,
    open: null,
    firstScore: null,
    lastScore: null,
    lastActivityAt: null,
  });
});

test("reading begins a lesson", () => {
  const reading = aReading({ updatedAt: at(5) });
  expect(rolesOf([], [reading])).toMatchObject({ state: "learning", reading, lastActivityAt: at(5) });
});

test("starting the practice begins a lesson", () => {
  expect(rolesOf([anAttempt({ startedAt: at(10) })])).toMatchObject({
    state: "learning",
    reading: null,
    lastActivityAt: at(10),
  });
});

test("a submitted practice makes the lesson learned, even with nothing right", () => {
  expect(rolesOf([aGo(10, false)])).toMatchObject({ state: "learned", firstScore: { raw: 0, max: 1 } });
});

test("a lesson stays learned while its practice is done again", () => {
  expect(rolesOf([aGo(10, true), anAttempt({ startedAt: at(20) })])?.state).toBe("learned");
});

test("an open practice shows the question it stands at", () => {
  const open = anAttempt({ itemIds: ["a", "b", "c"], responses: [aResponse({ itemId: "a" })] });
  expect(rolesOf([open])?.open).toEqual({ question: 2, total: 3, again: 0 });
});

test("a practice that is done is not open", () => {
  expect(rolesOf([aGo(10, true)])?.open).toBeNull();
});

test("the first and the last full attempt keep their own scores", () => {
  expect(rolesOf([aGo(10, false), aGo(20, true), aGo(30, true)])).toMatchObject({
    firstScore: { raw: 0, max: 1 },
    lastScore: { raw: 1, max: 1 },
  });
});

test("a retry of missed items does not score", () => {
  expect(rolesOf([aGo(10, true, { scope: "retry" })])).toMatchObject({
    state: "learning",
    firstScore: null,
    lastScore: null,
  });
});

test.each<[string, Partial<Attempt>]>([
  ["another lesson", { quizId: "shared" }],
  ["the final", { kind: "final" }],
  ["a review", { kind: "review" }],
])("an attempt at %s leaves the lesson alone", (_, change) => {
  expect(rolesOf([aGo(10, true, change)])?.state).toBe("not-started");
});

test("the latest activity is the newest of reading, starts and responses", () => {
  const attempts = [aGo(10, true), anAttempt({ startedAt: at(20), responses: [aResponse({ createdAt: at(22) })] })];
  expect(rolesOf(attempts, [aReading({ updatedAt: at(15) })])?.lastActivityAt).toEqual(at(22));
});

test("progress does not depend on the order in which attempts come", () => {
  const attempts = [
    aGo(10, false),
    aGo(20, true, { scope: "retry" }),
    aGo(30, true),
    aGo(40, false),
    anAttempt({ startedAt: at(50) }),
  ];
  const inOrder = progressOf(course, attempts, []);
  fc.assert(
    fc.property(fc.shuffledSubarray(attempts, { minLength: attempts.length }), (mixed) => {
      expect(progressOf(course, mixed, [])).toEqual(inOrder);
    }),
  );
});

test.each([
  ["nothing answered", "", { question: 1, total: 3, again: 0 }],
  ["one right", "a", { question: 2, total: 3, again: 0 }],
  ["one missed, to come back", "A", { question: 2, total: 3, again: 1 }],
  ["all asked, one of them back", "Abc", { question: 3, total: 3, again: 1 }],
  ["the one that came back missed again, and others asked between", "AbcA", { question: 3, total: 3, again: 3 }],
  ["everything right", "abc", { question: 3, total: 3, again: 0 }],
])("what comes back moves neither number of a question: %s", (_, given, number) => {
  const responses = [...given].map((letter, position) =>
    aResponse({ position, itemId: letter.toLowerCase(), correct: letter === letter.toLowerCase() }),
  );
  expect(questionNumber({ kind: "practice", itemIds: ["a", "b", "c"], responses })).toEqual(number);
});

test("the lesson to go on with is the first that is not learned", () => {
  expect(nextLesson(progressOf(course, [aGo(10, true)], []))?.lessonId).toBe("shared");
});

test("a lesson skipped over is the one to go on with", () => {
  expect(nextLesson(progressOf(course, [aGo(10, true, { quizId: "shared" })], []))?.lessonId).toBe("roles");
});

test("when all is learned there is no lesson to go on with", () => {
  expect(nextLesson(progressOf(course, [aGo(10, true), aGo(20, true, { quizId: "shared" })], []))).toBeUndefined();
});
