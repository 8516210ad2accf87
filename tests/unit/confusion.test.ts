import fc from "fast-check";
import { expect, test } from "vitest";
import { type Choice, choices } from "@/domain/choice";
import {
  type ConfusionMatrix,
  calibration,
  commonestConfusion,
  confusionMatrix,
  confusions,
  heatOf,
  type KeyedResponse,
  matrixOf,
  matrixOfPairs,
  rowCount,
  rowShare,
  tendencies,
} from "@/domain/confusion";

const pair = (key: Choice, choice: Choice) => ({ key, choice });
const anyPairs = fc.array(fc.record({ key: fc.constantFrom(...choices), choice: fc.constantFrom(...choices) }));
const aMatrix = (changes: Partial<ConfusionMatrix>): ConfusionMatrix => ({ ...confusionMatrix([]), ...changes });

const given = (certainty: KeyedResponse["certainty"], correct: boolean): KeyedResponse => ({
  key: "first",
  choice: correct ? "first" : "second",
  correct,
  certainty,
});

test("a response is counted in the row of its key and the column of its choice", () => {
  expect(confusionMatrix([pair("first", "both"), pair("first", "both"), pair("second", "second")])).toEqual({
    first: { first: 0, both: 2, second: 0 },
    both: { first: 0, both: 0, second: 0 },
    second: { first: 0, both: 0, second: 1 },
  });
});

test("every response is counted once", () => {
  fc.assert(
    fc.property(anyPairs, (pairs) => {
      const cells = Object.values(confusionMatrix(pairs)).flatMap((row) => Object.values(row));
      expect(cells.reduce((sum, count) => sum + count, 0)).toBe(pairs.length);
    }),
  );
});

test("a matrix does not depend on the order of the responses", () => {
  fc.assert(
    fc.property(
      anyPairs.chain((pairs) => fc.tuple(fc.constant(pairs), fc.shuffledSubarray(pairs, { minLength: pairs.length }))),
      ([pairs, mixed]) => {
        expect(confusionMatrix(mixed)).toEqual(confusionMatrix(pairs));
      },
    ),
  );
});

test("counts made item by item add up to the matrix of their responses", () => {
  fc.assert(
    fc.property(anyPairs, (pairs) => {
      const items = pairs.map(({ key, choice }) => ({ key, counts: { first: 0, both: 0, second: 0, [choice]: 1 } }));
      expect(matrixOf(items)).toEqual(confusionMatrix(pairs));
    }),
  );
});

test("what was chosen for an item without a key, since it was dropped, is no confusion", () => {
  expect(matrixOf([{ key: null, counts: { first: 3, both: 2, second: 1 } }])).toEqual({
    first: { first: 3, both: 0, second: 0 },
    both: { first: 0, both: 2, second: 0 },
    second: { first: 0, both: 0, second: 1 },
  });
});

test.each([
  [
    "twice and more often than anything else",
    [pair("both", "second"), pair("both", "second"), pair("first", "second")],
    { key: "both", choice: "second", count: 2 },
  ],
  [
    "twice, and nothing else",
    [pair("first", "both"), pair("first", "both")],
    { key: "first", choice: "both", count: 2 },
  ],
  ["once", [pair("both", "second")], null],
  [
    "as often as another",
    [pair("both", "second"), pair("both", "second"), pair("first", "second"), pair("first", "second")],
    null,
  ],
  ["never", [pair("both", "both")], null],
] as const)("what was mixed up most stands out when it happened %s", (_, pairs, confusion) => {
  expect(commonestConfusion(confusionMatrix(pairs))).toEqual(confusion);
});

test("what was confused most often comes first, and what never was is not listed", () => {
  const matrix = aMatrix({
    first: { first: 9, both: 1, second: 0 },
    both: { first: 0, both: 9, second: 4 },
    second: { first: 2, both: 0, second: 9 },
  });
  expect(confusions(matrix)).toEqual([
    { key: "both", choice: "second", count: 4 },
    { key: "second", choice: "first", count: 2 },
    { key: "first", choice: "both", count: 1 },
  ]);
});

test("confusions that happened equally often stand as the circles lie", () => {
  const once = aMatrix({ first: { first: 0, both: 1, second: 1 }, second: { first: 1, both: 0, second: 0 } });
  expect(confusions(once).map(({ key, choice }) => `${key} for ${choice}`)).toEqual([
    "first for both",
    "first for second",
    "second for first",
  ]);
});

test("a learner without a mistake has no confusions", () => {
  expect(confusions(confusionMatrix(choices.map((choice) => pair(choice, choice))))).toEqual([]);
});

test("both chosen for a duty of one joins, one chosen for a duty of both splits", () => {
  const matrix = aMatrix({
    first: { first: 0, both: 1, second: 0 },
    both: { first: 4, both: 0, second: 8 },
    second: { first: 0, both: 2, second: 0 },
  });
  expect(tendencies(matrix)).toEqual({ joins: 3, splits: 12 });
});

test("being right, or swapping the two roles, neither joins nor splits", () => {
  const matrix = confusionMatrix([
    ...choices.map((choice) => pair(choice, choice)),
    pair("first", "second"),
    pair("second", "first"),
  ]);
  expect(tendencies(matrix)).toEqual({ joins: 0, splits: 0 });
});

// Counted by hand: of three guesses one was right, of two fairly sure both, of two very sure one.
test("calibration tells how many of each certainty were right", () => {
  const responses = [
    given("guess", false),
    given("guess", true),
    given("guess", false),
    given("fairly", true),
    given("fairly", true),
    given("very", true),
    given("very", false),
  ];
  expect(calibration(responses)).toEqual({
    guess: { right: 1, n: 3 },
    fairly: { right: 2, n: 2 },
    very: { right: 1, n: 2 },
  });
});

test("responses without a certainty calibrate nothing", () => {
  expect(calibration([given(null, true)])).toEqual({
    guess: { right: 0, n: 0 },
    fairly: { right: 0, n: 0 },
    very: { right: 0, n: 0 },
  });
});

test("a share is of its row, and there is none where the key was asked fewer than eight times", () => {
  const row = { first: 17, both: 2, second: 1 };
  expect(rowCount(row)).toBe(20);
  expect(rowShare(row, "both")).toBe(0.1);
  expect(rowShare({ first: 5, both: 1, second: 1 }, "both")).toBeNull();
});

test.each([
  [{ first: 97, both: 3, second: 0 }, [4, 1, 0]],
  [{ first: 80, both: 10, second: 10 }, [4, 2, 2]],
  [{ first: 65, both: 13, second: 22 }, [3, 3, 4]],
  [{ first: 1, both: 2, second: 1 }, [1, 1, 1]],
  [{ first: 0, both: 0, second: 0 }, [0, 0, 0]],
] as const)(
  "a row of %j is painted %j: errors by steps of 5, 10 and 20 percent, faintly where the row is short",
  (row, heat) => {
    expect(choices.map((choice) => heatOf(row, "first", choice))).toEqual(heat);
  },
);

test("pairs that were counted make the matrix of as many responses", () => {
  const counted = [
    { ...pair("first", "both"), n: 2 },
    { ...pair("first", "both"), n: 1 },
    { ...pair("second", "second"), n: 4 },
  ];
  const each = counted.flatMap(({ n, ...one }) => Array.from({ length: n }, () => one));
  expect(matrixOfPairs(counted)).toEqual(confusionMatrix(each));
});
