import fc from "fast-check";
import { expect, test } from "vitest";
import { longestRunOf } from "@/domain/asking-order";
import { checkItems, checkLength, checkQuizId, checkScore, completedAt, nextCheck, openCheck } from "@/domain/check";
import { choices } from "@/domain/choice";
import { metIn } from "@/domain/met";
import { aCourse, aLesson, anAttempt, aResponse, aResponsibility, onDay } from "./builders";

const course = aCourse({ lessons: [aLesson({ id: "roles" }), aLesson({ id: "shared" })] });
const learned = (quizId: string, day: number) => anAttempt({ quizId, submittedAt: onDay(day) });
const taken = (day: 30 | 90, submittedAt: Date | null) =>
  anAttempt({ kind: "check", quizId: checkQuizId(day), submittedAt });

test("a course is completed with its last lesson, on the day that was learned first", () => {
  expect(completedAt(course, [learned("shared", 4), learned("roles", 2), learned("shared", 20)])).toEqual(onDay(4));
});

test.each([
  ["a lesson is left", [learned("roles", 2)]],
  ["a practice goes on", [learned("roles", 2), anAttempt({ quizId: "shared" })]],
  ["only missed items were tried again", [learned("roles", 2), { ...learned("shared", 3), scope: "retry" as const }]],
  ["another quiz has the lesson's name", [learned("roles", 2), { ...learned("shared", 3), kind: "review" as const }]],
])("a course is not completed while %s", (_, attempts) => {
  expect(completedAt(course, attempts)).toBeNull();
});

test.each([
  [29, null],
  [30, 30],
  [89, 30],
  [90, 90],
  [400, 90],
])("%i days after completion the check to take is %j", (day, check) => {
  expect(openCheck(onDay(0), [], onDay(day))).toBe(check);
});

test("without completion there is no check", () => {
  expect(openCheck(null, [], onDay(90))).toBeNull();
  expect(nextCheck(null, onDay(90))).toBeNull();
});

test("a check that was taken is not offered again", () => {
  expect(openCheck(onDay(0), [taken(30, onDay(31))], onDay(40))).toBeNull();
});

test("a check that was begun is offered", () => {
  expect(openCheck(onDay(0), [taken(30, null)], onDay(40))).toBe(30);
});

test("the check of 90 days is offered though that of 30 was taken", () => {
  expect(openCheck(onDay(0), [taken(30, onDay(31))], onDay(95))).toBe(90);
});

test("after the check of 90 days none is offered, though that of 30 was left out", () => {
  expect(openCheck(onDay(0), [taken(90, onDay(91))], onDay(95))).toBeNull();
});

test.each([
  [0, { day: 30, at: onDay(30) }],
  [30, { day: 90, at: onDay(90) }],
  [90, null],
])("%i days after completion, the check to come is %j", (day, next) => {
  expect(nextCheck(onDay(0), onDay(day))).toEqual(next);
});

const duties = choices.flatMap((owner) =>
  [0, 1, 2, 3].map((index) => aResponsibility({ id: `${owner}-${index}`, owner })),
);
const wide = aCourse({ lessons: [aLesson({ responsibilities: duties })] });
const metOnce = (ids: readonly string[]) =>
  ids.map((id) =>
    anAttempt({ itemIds: [`${id}-plain`], responses: [aResponse({ itemId: `${id}-plain`, createdAt: onDay(0) })] }),
  );

test("a check asks two items of each key, each of another responsibility, in a variant not met", () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const items = checkItems(wide, metIn(wide, metOnce(duties.map(({ id }) => id))), seed);
      expect(choices.map((key) => items.filter((item) => item.key === key).length)).toEqual([2, 2, 2]);
      expect(new Set(items.map(({ responsibilityId }) => responsibilityId)).size).toBe(6);
      expect(items.some(({ variant }) => variant === "plain")).toBe(false);
      expect(longestRunOf(items)).toBeLessThanOrEqual(3);
      expect(checkItems(wide, metIn(wide, metOnce(duties.map(({ id }) => id))), seed)).toEqual(items);
    }),
  );
});

test("a check asks nothing that was never met", () => {
  const items = checkItems(wide, metIn(wide, metOnce(["first-1", "both-2"])), 7);
  expect(items.map(({ responsibilityId }) => responsibilityId).sort()).toEqual(["both-2", "first-1"]);
});

test("a check's score is that of the submitted one of its day, and null before", () => {
  const done = anAttempt({
    kind: "check",
    quizId: "check-30",
    itemIds: ["a", "b"],
    responses: [aResponse({ itemId: "a" }), aResponse({ position: 1, itemId: "b", correct: false })],
    submittedAt: onDay(31),
  });
  expect(checkScore([done], 30)).toEqual({ raw: 1, max: 2 });
  expect(checkScore([done], 90)).toBeNull();
  expect(checkScore([{ ...done, submittedAt: null }], 30)).toBeNull();
});

test("of two checks of a day the one that was submitted first counts, in whatever order they come", () => {
  const check = { kind: "check" as const, quizId: checkQuizId(30), itemIds: ["a"] };
  const wrong = anAttempt({
    ...check,
    submittedAt: onDay(31),
    responses: [aResponse({ itemId: "a", correct: false })],
  });
  const right = anAttempt({ ...check, submittedAt: onDay(30), responses: [aResponse({ itemId: "a" })] });
  expect([checkScore([wrong, right], 30), checkScore([right, wrong], 30)]).toEqual([
    { raw: 1, max: 1 },
    { raw: 1, max: 1 },
  ]);
});

test("a check has two items of each key, and fewer where an owner has one duty", () => {
  const [first, ...others] = ["a", "b", "c", "d"].map((id) => aResponsibility({ id, owner: "first" }));
  const both = ["e", "f"].map((id) => aResponsibility({ id, owner: "both" }));
  const second = aResponsibility({ id: "g", owner: "second" });
  const lengthWith = (...responsibilities: (typeof second)[]) =>
    checkLength(aCourse({ lessons: [aLesson({ responsibilities })] }));
  expect(first && [lengthWith(first, ...others, ...both, second), lengthWith(first)]).toEqual([5, 1]);
  expect(checkLength(course)).toBe(6);
});
