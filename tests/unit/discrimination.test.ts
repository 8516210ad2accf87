import fc from "fast-check";
import { expect, test } from "vitest";
import { discriminationOf, type RestSums } from "@/domain/discrimination";

type Marked = readonly [correct: 0 | 1, rest: number];

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** What the database adds up of one item's responses. */
function sumsOf(marked: readonly Marked[]): RestSums {
  const rests = marked.map(([, rest]) => rest);
  const ofRight = marked.flatMap(([correct, rest]) => (correct ? [rest] : []));
  return {
    n: marked.length,
    right: ofRight.length,
    rest: sum(rests),
    restSquared: sum(rests.map((rest) => rest ** 2)),
    restOfRight: sum(ofRight),
    restOfStrongest: sum(rests.toSorted((a, b) => b - a).slice(0, ofRight.length)),
  };
}

const rests = [
  0.95, 0.9, 0.9, 0.85, 0.85, 0.8, 0.8, 0.8, 0.75, 0.75, 0.7, 0.7, 0.65, 0.65, 0.6, 0.6, 0.55, 0.55, 0.5, 0.45, 0.45,
  0.4, 0.35, 0.3,
];
const marks = "111111101101101001001000";
const marked = rests.map((rest, index): Marked => [marks[index] === "1" ? 1 : 0, rest]);
const reversed = marked.map(([correct, rest]): Marked => [correct ? 0 : 1, rest]);

// scipy 1.17.1: pearsonr(x, rest) with its confidence_interval(.95); numpy 2.4: cov(x, rest) / cov(sort(x), sort(rest)).
test.each([
  ["strong learners are right", marked, 0.5984476, 0.2571236, 0.8070201, 0.7],
  ["the key is wrong", reversed, -0.5984476, -0.8070201, -0.2571236, -0.7264151],
] as const)(
  "where %s, index, interval and efficiency are as computed elsewhere",
  (_, given, index, low, high, efficiency) => {
    expect(discriminationOf(sumsOf(given))).toMatchObject({
      n: 24,
      trust: "uncertain",
      index: expect.closeTo(index, 6),
      interval: { low: expect.closeTo(low, 6), high: expect.closeTo(high, 6) },
      efficiency: expect.closeTo(efficiency, 6),
      efficiencyInterval: {
        low: expect.closeTo((low * efficiency) / index, 6),
        high: expect.closeTo((high * efficiency) / index, 6),
      },
    });
  },
);

test("who is right exactly where the rest is highest discriminates as well as can be", () => {
  const sorted = rests.map((rest, index): Marked => [index < 10 ? 1 : 0, rest]);
  expect(discriminationOf(sumsOf(sorted))?.efficiency).toBeCloseTo(1, 9);
});

test.each([
  [
    "fewer than four responses",
    [
      [1, 0.9],
      [0, 0.5],
      [1, 0.8],
    ],
  ],
  ["responses that are all right", rests.map((rest) => [1, rest])],
  ["responses that are all wrong", rests.map((rest) => [0, rest])],
  ["learners who are all as strong", rests.map((_, index) => [index % 2, 0.7])],
  ["no response", []],
] as [string, Marked[]][])("nothing is said of %s", (_, given) => {
  expect(discriminationOf(sumsOf(given))).toBeNull();
});

test("an index lies in its interval, between −1 and 1, and an efficiency is at most 1", () => {
  const anyMarked = fc.array(fc.tuple(fc.constantFrom<0 | 1>(0, 1), fc.integer({ min: 0, max: 20 })), { minLength: 4 });
  fc.assert(
    fc.property(anyMarked, (given) => {
      const found = discriminationOf(sumsOf(given.map(([correct, right]) => [correct, right / 20])));
      if (!found) return true;
      const { index, interval, efficiency } = found;
      return (
        interval.low <= index + 1e-9 && index <= interval.high + 1e-9 && Math.abs(index) <= 1 && efficiency <= 1 + 1e-9
      );
    }),
  );
});
