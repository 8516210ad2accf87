import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type AttemptSelection,
  type AttemptSummary,
  attemptSelections,
  cohortReport,
  countedCell,
  select,
  selectionOf,
} from "@/domain/report";
import { aCourse, aLesson, at } from "./builders";

const lan = { id: "lan", name: "Lan", email: "lan@example.com", lastActivityAt: at(90) };
const minh = { id: "minh", name: "Minh", email: "minh@example.com", lastActivityAt: null };
const course = aCourse({ lessons: [aLesson({ id: "roles" }), aLesson({ id: "shared" })] });

const aSummary = (changes: Partial<AttemptSummary> = {}): AttemptSummary => ({
  userId: "lan",
  quizId: "roles",
  scope: "full",
  startedAt: at(10),
  submittedAt: at(20),
  score: { raw: 6, max: 8 },
  lastResponseAt: at(20),
  ...changes,
});

const aReading = (changes = {}) => ({
  userId: "lan",
  lessonId: "roles",
  paragraphId: "roles-ai",
  updatedAt: at(5),
  completedAt: null,
  ...changes,
});

function rolesCell(attempts: AttemptSummary[], readings = [aReading()], selection: AttemptSelection = "first") {
  return cohortReport(course, [lan], attempts, readings, selection)[0]?.lessons[0];
}

const threeGoes = [
  aSummary({ startedAt: at(10), score: { raw: 4, max: 8 } }),
  aSummary({ startedAt: at(30), score: { raw: 6, max: 8 } }),
  aSummary({ startedAt: at(50), score: { raw: 9, max: 12 } }),
];

test("a report has a row a learner and a cell a lesson, in the orders given", () => {
  const rows = cohortReport(course, [minh, lan], [], [], "first");
  expect(rows.map(({ learner, lessons }) => [learner.name, lessons.map(({ lessonId }) => lessonId)])).toEqual([
    ["Minh", ["roles", "shared"]],
    ["Lan", ["roles", "shared"]],
  ]);
});

test("a learner who did nothing has not started, without a score or a time", () => {
  expect(cohortReport(course, [lan], [], [], "first")[0]).toEqual({
    learner: lan,
    lessons: ["roles", "shared"].map((lessonId) => ({
      lessonId,
      state: "not-started",
      score: null,
      lastActivityAt: null,
    })),
  });
});

test("what one learner does is never shown in another's row", () => {
  const [, other] = cohortReport(course, [lan, minh], [aSummary()], [aReading()], "first");
  expect(other?.lessons).toEqual(cohortReport(course, [minh], [], [], "first")[0]?.lessons);
});

test("a lesson that was begun by reading is being learned", () => {
  expect(rolesCell([], [aReading({ updatedAt: at(5) })])).toEqual({
    lessonId: "roles",
    state: "learning",
    score: null,
    lastActivityAt: at(5),
  });
});

test("an open attempt brings no score, but shows when it was last worked on", () => {
  const open = aSummary({ submittedAt: null, startedAt: at(10), lastResponseAt: at(12) });
  expect(rolesCell([open])).toEqual({ lessonId: "roles", state: "learning", score: null, lastActivityAt: at(12) });
});

test("an attempt without a response counts from its start", () => {
  expect(rolesCell([aSummary({ submittedAt: null, startedAt: at(10), lastResponseAt: null })])?.lastActivityAt).toEqual(
    at(10),
  );
});

test("reading on after the practice is the latest activity", () => {
  expect(rolesCell([aSummary({ lastResponseAt: at(20) })], [aReading({ updatedAt: at(40) })])?.lastActivityAt).toEqual(
    at(40),
  );
});

test("a submitted practice makes the lesson learned, whatever its score", () => {
  expect(rolesCell([aSummary({ score: { raw: 0, max: 8 } })])).toMatchObject({
    state: "learned",
    score: { raw: 0, max: 8 },
  });
});

test("a retry of missed items neither scores nor makes a lesson learned", () => {
  expect(rolesCell([aSummary({ scope: "retry" })])).toMatchObject({ state: "learning", score: null });
});

test.each([
  ["first", { raw: 4, max: 8 }],
  ["last", { raw: 9, max: 12 }],
  ["all", { raw: 19, max: 28 }],
] as const)("the selection %s shows its own score", (selection, score) => {
  expect(rolesCell(threeGoes, [], selection)?.score).toEqual(score);
});

test.each(attemptSelections)("the selection %s gives null where nothing was submitted", (selection) => {
  expect(rolesCell([], [], selection)?.score).toBeNull();
});

test.each(attemptSelections)("a report of %s attempts does not depend on the order in which they come", (selection) => {
  const attempts = [
    ...threeGoes,
    aSummary({ userId: "minh", quizId: "shared" }),
    aSummary({ quizId: "shared", scope: "retry", startedAt: at(60) }),
  ];
  const readings = [aReading(), aReading({ userId: "minh", updatedAt: at(70) }), aReading({ lessonId: "shared" })];
  const inOrder = cohortReport(course, [lan, minh], attempts, readings, selection);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(attempts, { minLength: attempts.length }),
      fc.shuffledSubarray(readings, { minLength: readings.length }),
      (mixedAttempts, mixedReadings) => {
        expect(cohortReport(course, [lan, minh], mixedAttempts, mixedReadings, selection)).toEqual(inOrder);
      },
    ),
  );
});

test.each([
  ["first", ["a"]],
  ["last", ["c"]],
  ["all", ["a", "b", "c"]],
] as const)("of three attempts, %s selects its own", (selection, selected) => {
  expect(select(["a", "b", "c"], selection)).toEqual(selected);
});

test.each([
  ["last", "last"],
  ["all", "all"],
  ["best", "first"],
  [["last", "all"], "first"],
  [null, "first"],
  [undefined, "first"],
])("an address that asks for %j gets %s attempts", (asked, selection) => {
  expect(selectionOf(asked)).toBe(selection);
});

test.each(attemptSelections)("of no attempt, %s selects none", (selection) => {
  expect(select([], selection)).toEqual([]);
});

test.each([
  ["nothing was done", undefined, false, "not-started", null],
  ["it was read", undefined, true, "learning", null],
  ["a practice was begun", { first: null, last: null, all: null }, false, "learning", null],
  [
    "practices ended",
    { first: { raw: 1, max: 3 }, last: { raw: 3, max: 3 }, all: { raw: 4, max: 6 } },
    true,
    "learned",
    { raw: 3, max: 3 },
  ],
] as const)(
  "of a lesson of which %s a counted cell says so, with the score of what is selected",
  (_, scores, isRead, state, score) => {
    expect(countedCell("roles", scores, isRead, "last")).toEqual({ lessonId: "roles", state, score });
  },
);
