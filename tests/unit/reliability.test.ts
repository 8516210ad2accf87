import fc from "fast-check";
import { expect, test } from "vitest";
import { fewestFinals, finalBand, reliabilityOf } from "@/domain/reliability";
import { anAttempt, aResponse } from "./builders";

/** A final of the items named by letters; `right` are the letters that were right, `left` those left open. */
const aFinal = (items: string, right: string, left = "") =>
  anAttempt({
    kind: "final",
    itemIds: [...items],
    responses: [...items].flatMap((itemId, position) =>
      left.includes(itemId) ? [] : aResponse({ position, itemId, correct: right.includes(itemId) }),
    ),
  });

const five = ["abcde", "abcd", "abc", "ab", "ad", ""].map((right) => aFinal("abcde", right));

// numpy 2.4: Cronbach's alpha of the six rows from their covariance matrix, k/(k-1) (1 - trace(C)/sum(C)), divided by n.
test("with one form, KR-20 is Cronbach's alpha of right and wrong", () => {
  expect(reliabilityOf(five, 6)).toEqual({
    n: 6,
    kr20: expect.closeTo(0.760869565, 9),
    standardError: expect.closeTo(0.78173596, 8),
    meanRaw: expect.closeTo(2.666666667, 9),
    standardDeviation: expect.closeTo(1.598610508, 9),
  });
});

// The formula of the docstring in numpy 2.4: facilities a .75, b .8, c .4, d .5 over those who were asked them.
test("with differing forms, each learner's own items give the variance of the items", () => {
  const forms = [
    aFinal("abc", "abc"),
    aFinal("abd", "abd"),
    aFinal("acd", "a"),
    aFinal("bcd", "b"),
    aFinal("abc", ""),
    aFinal("bcd", "bcd"),
  ];
  expect(reliabilityOf(forms, 6)).toMatchObject({
    kr20: expect.closeTo(0.863207547, 9),
    standardError: expect.closeTo(0.448763734, 9),
  });
});

test("an item left open counts as wrong", () => {
  const open = [...five.slice(0, 5), aFinal("abcde", "", "abcde")];
  expect(reliabilityOf(open, 6)).toEqual(reliabilityOf(five, 6));
});

test.each([
  ["no finals", [], 0],
  ["finals too few", five, 7],
  ["finals of different lengths", [...five, aFinal("abcd", "a")], 2],
  ["finals of one item", [aFinal("a", "a"), aFinal("a", "")], 2],
  ["finals that all score alike", [aFinal("ab", "a"), aFinal("ab", "b")], 2],
  ["finals that share no item, whose coefficient would be 2", [aFinal("ab", "ab"), aFinal("cd", "")], 2],
])("there is no reliability of %s", (_, finals, fewest) => {
  expect(reliabilityOf(finals, fewest)).toBeNull();
});

test("below fifty finals nothing is said of reliability", () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => five[index % 6] ?? aFinal("abcde", ""));
  expect([reliabilityOf(many(fewestFinals - 1)), reliabilityOf(many(fewestFinals))?.n]).toEqual([null, 50]);
});

test("a coefficient is never above 1, and its standard error never wider than the scores are", () => {
  const anyFinals = fc.array(
    fc
      .shuffledSubarray([..."abcdefgh"], { minLength: 4, maxLength: 4 })
      .chain((items) => fc.subarray(items).map((right) => aFinal(items.join(""), right.join("")))),
    { minLength: 2, maxLength: 12 },
  );
  fc.assert(
    fc.property(anyFinals, (finals) => {
      const found = reliabilityOf(finals, 2);
      return (
        found === null ||
        (found.kr20 <= 1 &&
          found.standardError >= 0 &&
          (found.kr20 < 0 || found.standardError <= found.standardDeviation))
      );
    }),
  );
});

const reliability = { n: 80, kr20: 0.7, standardError: 1.9, meanRaw: 18, standardDeviation: 3.5 };

// 1.96 times 1.9 is 3.7 points to either side, by hand.
test.each([
  [18, 14, 22],
  [23, 19, 24],
  [2, 0, 6],
])("with a standard error of 1.9, %i of 24 points would usually be %i to %i", (raw, low, high) => {
  expect(finalBand({ raw, max: 24 }, reliability)).toEqual({ low, high, method: "sem" });
});

// scipy's Wilson interval of 20 in 24 (1.17.1) times 24, as in the score's own test.
test("without a reliability above 0 the band is that of the number of items", () => {
  const band = { low: 15, high: 22, method: "binomial" };
  expect([finalBand({ raw: 20, max: 24 }, null), finalBand({ raw: 20, max: 24 }, { ...reliability, kr20: 0 })]).toEqual(
    [band, band],
  );
});

test("a final without items has no band", () => {
  expect(finalBand({ raw: 0, max: 0 }, null)).toBeNull();
});
