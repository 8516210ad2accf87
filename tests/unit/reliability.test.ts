import fc from "fast-check";
import { expect, test } from "vitest";
import { nextPoints } from "@/domain/interval";
import { fewestFinals, finalBand, reliabilityOf } from "@/domain/reliability";

const of = (max: number, ...raws: number[]) => raws.map((raw) => ({ raw, max }));
const eight = of(24, 18, 22, 15, 20, 24, 11, 19, 21);

// scipy 1.17.1: 1 - 1 / f_oneway(*rows).statistic, each row a learner's rights (1) and wrongs (0); numpy 2.4 for the others.
test("KR-21 is what an analysis of variance of items within learners gives, with the sample's variance", () => {
  expect(reliabilityOf(eight, 8)).toEqual({
    n: 8,
    kr21: expect.closeTo(0.78733855, 8),
    standardError: expect.closeTo(1.90536999, 8),
    meanRaw: 18.75,
    standardDeviation: expect.closeTo(4.13175853, 8),
  });
  expect(reliabilityOf(of(5, 5, 4, 3, 2, 2, 0), 6)).toMatchObject({
    kr21: expect.closeTo(0.70108696, 8),
    standardError: expect.closeTo(0.95742711, 8),
  });
});

test.each([
  ["no finals", [], 0],
  ["one final", of(24, 18), 0],
  ["finals too few", eight, 9],
  ["finals of different lengths", [...eight, ...of(23, 18)], 2],
  ["finals of one item", of(1, 1, 0), 2],
  ["finals that all score alike", of(24, 18, 18, 18), 2],
])("there is no reliability of %s", (_, finals, fewest) => {
  expect(reliabilityOf(finals, fewest)).toBeNull();
});

test("below fifty finals nothing is said of reliability", () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => ({ raw: 15 + (index % 6), max: 24 }));
  expect([reliabilityOf(many(fewestFinals - 1)), reliabilityOf(many(fewestFinals))?.n]).toEqual([null, 50]);
});

test("a coefficient is never above 1, whatever the scores", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(24), { minLength: 2, maxLength: 30 }), (raws) => {
      const found = reliabilityOf(of(24, ...raws), 2);
      return found === null || (found.kr21 <= 1 && found.standardError >= 0);
    }),
  );
});

const reliability = { n: 80, kr21: 0.7, standardError: 1.9, meanRaw: 18, standardDeviation: 3.5 };

// 1.96 times the root of 2 times 1.9 is 5.27 points to either side, by hand.
test.each([
  [18, 13, 23],
  [23, 18, 24],
  [2, 0, 7],
])("with a standard error of 1.9, %i of 24 points would usually be %i to %i", (raw, low, high) => {
  expect(finalBand({ raw, max: 24 }, reliability)).toEqual({ low, high, method: "sem" });
});

test("without a reliability above 0 the band is that of the number of items", () => {
  const band = { ...nextPoints(20, 24), method: "binomial" };
  expect([finalBand({ raw: 20, max: 24 }, null), finalBand({ raw: 20, max: 24 }, { ...reliability, kr21: 0 })]).toEqual(
    [band, band],
  );
});

test("a final without items has no band", () => {
  expect(finalBand({ raw: 0, max: 0 }, null)).toBeNull();
});
