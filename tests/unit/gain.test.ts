import { describe, expect, test } from "vitest";
import type { Attempt } from "@/domain/attempt";
import { undoMs } from "@/domain/final";
import {
  compared,
  gainByDuty,
  isGainTold,
  type Measure,
  measuredIn,
  prePostDifference,
  shareOf,
  wasKnownBefore,
} from "@/domain/gain";
import { aCourse, anAttempt, aResponse, at, onDay } from "./builders";

const kinds = { pretest: "pretest", final: "final", "check-30": "check", "check-90": "check" } as const;

type Taken = { items: number; right: number; wrong: number; submittedAt: Date | null };

/** So many items, of which the first were right, the next wrong and the others left open. */
const taken = (
  measure: Measure,
  { items = 6, right = 0, wrong = items - right, submittedAt = at(9) }: Partial<Taken> = {},
): Attempt =>
  anAttempt({
    quizId: measure,
    kind: kinds[measure],
    submittedAt,
    itemIds: Array.from({ length: items }, (_, index) => `item-${index}`),
    responses: Array.from({ length: right + wrong }, (_, index) =>
      aResponse({ itemId: `item-${index}`, position: index, correct: index < right }),
    ),
  });

describe("what a learner's measures came to", () => {
  const now = onDay(200);

  test("stands in the order in which they come, whatever the order of the attempts", () => {
    const attempts = [
      taken("check-90", { right: 4 }),
      taken("final", { items: 24, right: 20 }),
      taken("check-30", { right: 5 }),
      taken("pretest", { items: 9, right: 4 }),
      anAttempt({ submittedAt: at(5) }),
    ];
    expect(measuredIn(attempts, now)).toEqual([
      { measure: "pretest", score: { raw: 4, max: 9 } },
      { measure: "final", score: { raw: 20, max: 24 } },
      { measure: "check-30", score: { raw: 5, max: 6 } },
      { measure: "check-90", score: { raw: 4, max: 6 } },
    ]);
  });

  test("is of the first final that was handed in, and of none that can still be taken back", () => {
    const [first, second] = [
      taken("final", { right: 3, submittedAt: onDay(5) }),
      taken("final", { right: 6, submittedAt: onDay(8) }),
    ];
    const finals = [taken("final", { submittedAt: null }), second, first];
    expect(measuredIn(finals, now)).toEqual([{ measure: "final", score: { raw: 3, max: 6 } }]);
    expect(measuredIn([first], new Date(onDay(5).getTime() + undoMs - 1))).toEqual([]);
    expect(measuredIn([first], new Date(onDay(5).getTime() + undoMs))).toHaveLength(1);
  });

  test("leaves out what was open in a pretest, and counts what was open in a final as not right", () => {
    const of = (measure: Measure) => measuredIn([taken(measure, { items: 9, right: 3, wrong: 1 })], now)[0]?.score;
    expect(of("pretest")).toEqual({ raw: 3, max: 4 });
    expect(of("final")).toEqual({ raw: 3, max: 9 });
  });

  test("is nothing of a pretest that was skipped or goes on", () => {
    expect(measuredIn([taken("pretest", { right: 0, wrong: 0 })], now)).toEqual([]);
    expect(measuredIn([taken("pretest", { right: 5, submittedAt: null })], now)).toEqual([]);
  });

  test("is told once there are two to compare", () => {
    const pretest = taken("pretest", { right: 2 });
    expect(isGainTold([pretest], now)).toBe(false);
    expect(isGainTold([pretest, taken("final", { submittedAt: null })], now)).toBe(false);
    expect(isGainTold([pretest, taken("final")], now)).toBe(true);
  });
});

describe("the same people before and after", () => {
  test("differ by the mean with the interval of the paired t test", () => {
    // Student's sleep data, a tenth of the hours: R, t.test(sleep$extra[11:20], sleep$extra[1:10], paired = TRUE) gives 1.58, 0.7001142 to 2.4598858.
    const differences = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4].map((hours) => hours / 10);
    const mean = differences.reduce((sum, one) => sum + one, 0) / 10;
    const deviation = Math.sqrt(differences.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 9);
    const comparison = compared({ n: 10, before: 0.075, after: 0.075 + mean, deviation });
    expect(comparison).toMatchObject({ n: 10, before: 0.075 });
    expect(comparison?.difference).toBeCloseTo(0.158, 10);
    expect(comparison?.interval?.low).toBeCloseTo(0.07001, 4);
    expect(comparison?.interval?.high).toBeCloseTo(0.24599, 4);
  });

  test("are not compared where they are fewer than two", () => {
    expect(compared({ n: 0, before: 0, after: 0, deviation: null })).toBeNull();
    expect(compared({ n: 1, before: 0.4, after: 0.8, deviation: null })).toBeNull();
  });

  test("have no interval where all differ by the same, and none beyond what shares can differ by", () => {
    expect(compared({ n: 3, before: 0.4, after: 0.8, deviation: 0 })?.interval).toBeNull();
    expect(compared({ n: 2, before: 0.4, after: 0.8, deviation: 0.3 })?.interval).toEqual({ low: -1, high: 1 });
  });
});

const counts = (itemId: string, before: [number, number], after: [number, number]) => ({
  itemId,
  editionId: "edition",
  before: { right: before[0], n: before[1] },
  after: { right: after[0], n: after[1] },
});

describe("a responsibility before and after", () => {
  test("adds its items up; the weakest afterwards comes first, what was asked in no final last, and unknown items nowhere", () => {
    const rows = gainByDuty(aCourse(), [
      counts("roles-ai-plain", [1, 4], [9, 10]),
      counts("roles-ai-case", [2, 3], [8, 10]),
      counts("roles-team-plain", [0, 2], [0, 0]),
      counts("roles-systems-plain", [3, 3], [1, 2]),
      counts("no-such-item", [1, 1], [1, 1]),
    ]);
    expect(rows).toEqual([
      { responsibilityId: "roles-systems", before: { right: 3, n: 3 }, after: { right: 1, n: 2 } },
      { responsibilityId: "roles-ai", before: { right: 3, n: 7 }, after: { right: 17, n: 20 } },
      { responsibilityId: "roles-team", before: { right: 0, n: 2 }, after: { right: 0, n: 0 } },
    ]);
  });

  test("of two that are as weak the one with more responses comes first", () => {
    const rows = gainByDuty(aCourse(), [
      counts("roles-ai-plain", [0, 0], [1, 2]),
      counts("roles-team-plain", [0, 0], [2, 4]),
    ]);
    expect(rows.map(({ responsibilityId }) => responsibilityId)).toEqual(["roles-team", "roles-ai"]);
  });

  test("has a share with Wilson's interval, and none without responses", () => {
    // 15 of 18: Wilson's formula worked out in Python gives 0.60778 to 0.94163.
    expect(shareOf({ right: 15, n: 18 })?.share).toBeCloseTo(0.8333, 4);
    expect(shareOf({ right: 15, n: 18 })?.interval.low).toBeCloseTo(0.6078, 4);
    expect(shareOf({ right: 0, n: 0 })).toBeNull();
  });
});

describe("an item before and after", () => {
  test("differs by the share right after the course less that before it", () => {
    // 85 % less 40 %, and 75 % less 100 %.
    expect(prePostDifference(counts("a", [8, 20], [17, 20]))).toBeCloseTo(0.45, 10);
    expect(prePostDifference(counts("a", [20, 20], [15, 20]))).toBeCloseTo(-0.25, 10);
  });

  test("says nothing of fewer than twenty responses on either side", () => {
    expect(prePostDifference(counts("a", [8, 19], [17, 20]))).toBeNull();
    expect(prePostDifference(counts("a", [8, 20], [17, 19]))).toBeNull();
  });

  test("was known before by nine of ten of twenty or more, whatever came after", () => {
    expect(wasKnownBefore(counts("a", [18, 20], [0, 0]))).toBe(true);
    expect(wasKnownBefore(counts("a", [17, 20], [20, 20]))).toBe(false);
    expect(wasKnownBefore(counts("a", [19, 19], [20, 20]))).toBe(false);
  });
});
