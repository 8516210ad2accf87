import fc from "fast-check";
import { expect, test } from "vitest";
import { wilsonInterval } from "@/domain/interval";
import { scaled, scoreAttempt, scoreBand, smallestBandedSet } from "@/domain/score";
import { anAttempt } from "./builders";
import { anyPattern, anySet, playToTheEnd } from "./play";

const anyProportion = fc
  .integer({ min: 1, max: 500 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

test("an attempt without a response scores 0 of what its set can bring", () => {
  expect(scoreAttempt(anAttempt({ itemIds: ["a", "b", "c"] }))).toEqual({ raw: 0, max: 3 });
});

test("an attempt without an item scores 0 of 0", () => {
  expect(scoreAttempt(anAttempt({ itemIds: [] }))).toEqual({ raw: 0, max: 0 });
});

test("each item scores once, by its first response, however often it returns", () => {
  fc.assert(
    fc.property(anySet, anyPattern, (items, pattern) => {
      const { attempt } = playToTheEnd(items, pattern);
      const rightAtFirst = items.filter(({ id }) => attempt.responses.find(({ itemId }) => itemId === id)?.correct);
      expect(scoreAttempt(attempt)).toEqual({ raw: rightAtFirst.length, max: items.length });
    }),
  );
});

test("a scaled score is the share of the points", () => {
  expect(scaled({ raw: 9, max: 12 })).toBe(0.75);
});

test("nothing right scales to 0, and nothing to earn to null", () => {
  expect([scaled({ raw: 0, max: 12 }), scaled({ raw: 0, max: 0 })]).toEqual([0, null]);
});

// scipy.stats.binomtest(k, n).proportion_ci(0.95, method="wilson"), scipy 1.17.1; to four places the rows of 81, 15, 0 and 1
// are method 3 of table I in R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Stat. Med. 17 (1998).
test.each([
  [9, 12, 0.467695, 0.911058],
  [81, 263, 0.255289, 0.36621],
  [15, 148, 0.062386, 0.160487],
  [0, 20, 0, 0.161125],
  [1, 29, 0.006113, 0.171755],
  [10, 10, 0.722467, 1],
  [1, 2, 0.094531, 0.905469],
])("the Wilson interval of %i in %i reaches from %f to %f", (successes, n, low, high) => {
  const interval = wilsonInterval(successes, n);
  expect([interval?.low, interval?.high]).toEqual([expect.closeTo(low, 6), expect.closeTo(high, 6)]);
});

test("without a response there is no interval", () => {
  expect(wilsonInterval(0, 0)).toBeNull();
});

test("an interval holds the share that was seen and stays between 0 and 1", () => {
  const rounding = 1e-12;
  fc.assert(
    fc.property(anyProportion, ([successes, n]) => {
      const { low, high } = wilsonInterval(successes, n) ?? { low: Number.NaN, high: Number.NaN };
      return low >= 0 && low <= successes / n + rounding && high >= successes / n - rounding && high <= 1;
    }),
  );
});

test("rounding pushes no interval below 0 or beyond 1", () => {
  const sizes = Array.from({ length: 60 }, (_, index) => index + 1);
  const ends = sizes.flatMap((n) => [wilsonInterval(0, n)?.low ?? -1, wilsonInterval(n, n)?.high ?? 2]);
  expect([Math.min(...ends), Math.max(...ends)]).toEqual([0, 1]);
});

test("counting the wrong instead of the right mirrors the interval", () => {
  fc.assert(
    fc.property(anyProportion, ([successes, n]) => {
      expect(wilsonInterval(n - successes, n)?.low).toBeCloseTo(
        1 - (wilsonInterval(successes, n)?.high ?? Number.NaN),
        12,
      );
    }),
  );
});

// Every whole number tried in the inequality of the docstring, in Python.
test.each([
  [0, 10, 0, 3],
  [4, 8, 1, 7],
  [8, 8, 5, 8],
  [9, 12, 5, 12],
  [18, 24, 12, 22],
  [20, 24, 14, 23],
  [24, 24, 21, 24],
])("%i points of %i would usually be %i to %i in another set", (raw, max, low, high) => {
  expect(scoreBand({ raw, max })).toEqual({ low, high });
});

test("a set of fewer than eight items has no band", () => {
  expect([scoreBand({ raw: 7, max: smallestBandedSet - 1 }), scoreBand({ raw: 0, max: 0 })]).toEqual([null, null]);
});

test("a band holds the score that it is printed beside", () => {
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 40 }), fc.nat(), (max, points) => {
      const raw = points % (max + 1);
      const band = scoreBand({ raw, max });
      return band !== null && band.low <= raw && raw <= band.high;
    }),
  );
});
