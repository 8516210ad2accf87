import { describe, expect, test } from "vitest";
import { chanceFrom } from "@/domain/chance";
import { countChange, shareChange } from "@/domain/change";
import { type Clusters, clusteredMean, clusteredShare } from "@/domain/clusters";
import { distributionOf, fullestOf } from "@/domain/distribution";
import { funnelOf } from "@/domain/funnel";
import { differenceInterval, isMoreThanChance, wilsonInterval } from "@/domain/interval";
import { monthsSoFar, sinceBegun, weeksUntil } from "@/domain/period";

const saigon = "Asia/Ho_Chi_Minh";
const clustersOf = (learners: readonly [right: number, tries: number][]): Clusters => {
  const sum = (of: (right: number, tries: number) => number) =>
    learners.reduce((total, [right, tries]) => total + of(right, tries), 0);
  return {
    learners: learners.length,
    right: sum((right) => right),
    tries: sum((_, tries) => tries),
    rightSquares: sum((right) => right ** 2),
    triesSquares: sum((_, tries) => tries ** 2),
    products: sum((right, tries) => right * tries),
  };
};

describe("the funnel", () => {
  const nobody = { waiting: 0, neverBegan: 0, learning: 0, finished: 0, passed: 0, remembered: 0 };

  test("says of each step how many came there, how many no further, and what share of the step before and of all", () => {
    const rows = funnelOf({ waiting: 4, neverBegan: 2, learning: 8, finished: 3, passed: 3, remembered: 1 });
    expect(rows).toEqual([
      { step: "invited", n: 20, stayed: 4, ofBefore: null, ofAll: 1 },
      { step: "joined", n: 16, stayed: 2, ofBefore: 0.8, ofAll: 0.8 },
      { step: "started", n: 14, stayed: 8, ofBefore: 0.875, ofAll: 0.7 },
      { step: "finished", n: 6, stayed: 3, ofBefore: 6 / 14, ofAll: 0.3 },
      { step: "passed", n: 3, stayed: 2, ofBefore: 0.5, ofAll: 0.15 },
      { step: "remembered", n: 1, stayed: 1, ofBefore: 1 / 3, ofAll: 0.05 },
    ]);
  });

  test("gets no wider from step to step, wherever people stand", () => {
    const chance = chanceFrom(5);
    const any = () => Math.floor(4 * chance());
    for (let round = 0; round < 200; round += 1) {
      const passed = any();
      const remembered = Math.min(passed, any());
      const rows = funnelOf({
        waiting: any(),
        neverBegan: any(),
        learning: any(),
        finished: any(),
        passed,
        remembered,
      });
      const counts = rows.map(({ n }) => n);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      expect(rows.reduce((sum, { stayed }) => sum + stayed, 0)).toBe(counts[0]);
    }
  });

  test("has no share of nobody", () => {
    expect(new Set(funnelOf(nobody).flatMap(({ ofBefore, ofAll }) => [ofBefore, ofAll]))).toEqual(new Set([null]));
    expect(funnelOf({ ...nobody, waiting: 1 })[2]).toMatchObject({ n: 0, ofBefore: null, ofAll: 0 });
  });
});

describe("weeks", () => {
  // A Wednesday noon in Vietnam.
  const now = new Date("2026-01-07T05:00Z");

  test("begin on Monday at midnight in Vietnam, follow each other, and the last one ends now", () => {
    const weeks = weeksUntil(now, 3, saigon);
    expect(weeks.map(({ from, until }) => [from.toISOString(), until.toISOString()])).toEqual([
      ["2025-12-21T17:00:00.000Z", "2025-12-28T17:00:00.000Z"],
      ["2025-12-28T17:00:00.000Z", "2026-01-04T17:00:00.000Z"],
      ["2026-01-04T17:00:00.000Z", "2026-01-07T05:00:00.000Z"],
    ]);
  });

  test.each([
    ["2026-01-04T16:59:59Z", "2025-12-28T17:00:00.000Z"],
    ["2026-01-04T17:00:00Z", "2026-01-04T17:00:00.000Z"],
  ])("at %s the one that goes on began at %s", (at, from) => {
    expect(weeksUntil(new Date(at), 1, saigon)[0]?.from.toISOString()).toBe(from);
  });

  test("of a young cohort are those since it began, and before it those in which something was learned", () => {
    const weeks = weeksUntil(now, 4, saigon);
    const shown = (full: number[], begunAt: string) =>
      sinceBegun(
        weeks.map((week, index) => ({ ...week, index, isEmpty: !full.includes(index) })),
        new Date(begunAt),
      ).map(({ index }) => index);
    expect(shown([], "2026-01-06T00:00Z")).toEqual([3]);
    expect(shown([], "2025-12-30T00:00Z")).toEqual([2, 3]);
    expect(shown([1], "2026-01-06T00:00Z")).toEqual([1, 2, 3]);
    expect(shown([3], "2020-01-01T00:00Z")).toEqual([0, 1, 2, 3]);
    // A clock that was put back: the cohort lies ahead.
    expect(shown([], "2027-01-01T00:00Z")).toEqual([3]);
  });
});

test.each([
  // The seventh of January, noon: the first seven days of either month, down to the hour.
  ["2026-01-07T05:00Z", "2025-12-31T17:00Z", "2025-11-30T17:00Z", "2025-12-07T05:00Z"],
  // In Vietnam March has begun for an hour.
  ["2026-02-28T18:00Z", "2026-02-28T17:00Z", "2026-01-31T17:00Z", "2026-01-31T18:00Z"],
  // On its last day March is longer than all of February.
  ["2026-03-31T05:00Z", "2026-02-28T17:00Z", "2026-01-31T17:00Z", "2026-02-28T17:00Z"],
])("at %s the month is compared with as much of the one before", (at, from, before, until) => {
  const now = new Date(at);
  expect(monthsSoFar(now, saigon)).toEqual({
    current: { from: new Date(from), until: now },
    previous: { from: new Date(before), until: new Date(until) },
  });
});

describe("an interval over learners", () => {
  test("is as wide as Wilson's of as many independent responses as tell as much", () => {
    // Worked out in Python: p = .6, variance 5 · 20 ÷ 4 ÷ 50² = .01, so 24 responses; × (1.959964 ÷ 2.776)² = 11.9638.
    const estimate = clusteredShare(
      clustersOf([
        [9, 10],
        [6, 10],
        [5, 10],
        [7, 10],
        [3, 10],
      ]),
    );
    expect(estimate?.share).toBe(0.6);
    const expected = wilsonInterval(0.6 * 11.9638, 11.9638);
    expect(estimate?.interval.low).toBeCloseTo(expected?.low ?? 0, 4);
    expect(estimate?.interval.high).toBeCloseTo(expected?.high ?? 0, 4);
  });

  test.each([
    [
      "all right",
      [
        [10, 10],
        [5, 5],
      ],
      wilsonInterval(2, 2),
    ],
    ["one learner's", [[4, 8]], wilsonInterval(0.5, 1)],
    [
      "all alike",
      [
        [1, 2],
        [2, 4],
      ],
      wilsonInterval(1, 2),
    ],
    // Learners who are more alike than chance would make them tell no more than their responses do.
    ["closer than chance", Array.from({ length: 20 }, (_, index) => [index === 0 ? 2 : 1, 2]), wilsonInterval(21, 40)],
  ] as [string, [number, number][], ReturnType<typeof wilsonInterval>][])(
    "of responses that are %s is no narrower than is known",
    (_, learners, expected) => {
      const interval = clusteredShare(clustersOf(learners))?.interval;
      expect(interval?.low).toBeCloseTo(expected?.low ?? Number.NaN, 10);
      expect(interval?.high).toBeCloseTo(expected?.high ?? Number.NaN, 10);
    },
  );

  test("is none without responses, and of scores none for one learner or where all are alike", () => {
    expect(clusteredShare(clustersOf([]))).toBeNull();
    expect(clusteredMean(clustersOf([]))).toBeNull();
    expect(clusteredMean(clustersOf([[1.5, 2]]))).toEqual({ share: 0.75, interval: null });
    expect(
      clusteredMean(
        clustersOf([
          [1, 2],
          [1, 2],
        ]),
      ),
    ).toEqual({ share: 0.5, interval: null });
  });

  test("of means is the t interval where each learner has one score", () => {
    // Mean .7, standard deviation .158114 of five: ± 2.776 · .158114 ÷ √5 = .196293.
    const mean = clusteredMean(clustersOf([0.5, 0.6, 0.7, 0.8, 0.9].map((score) => [score, 1])));
    expect(mean?.share).toBeCloseTo(0.7, 10);
    expect(mean?.interval?.low).toBeCloseTo(0.503707, 4);
    expect(mean?.interval?.high).toBeCloseTo(0.896293, 4);
  });

  test("holds the true share in 93 to 97 of 100 simulated cohorts whose learners differ, where Wilson's of all responses does not", () => {
    const chance = chanceFrom(11);
    const rounds = 2000;
    let [held, heldByWilson] = [0, 0];
    for (let round = 0; round < rounds; round += 1) {
      const learners = Array.from({ length: 24 }, (): [number, number] => {
        // Uniform from .4 to 1: .7 on average.
        const [knows, tries] = [0.4 + 0.6 * chance(), 10 + Math.floor(30 * chance())];
        return [Array.from({ length: tries }, chance).filter((drawn) => drawn < knows).length, tries];
      });
      const clusters = clustersOf(learners);
      const interval = clusteredShare(clusters)?.interval;
      const naive = wilsonInterval(clusters.right, clusters.tries);
      if (interval && interval.low <= 0.7 && 0.7 <= interval.high) held += 1;
      if (naive && naive.low <= 0.7 && 0.7 <= naive.high) heldByWilson += 1;
    }
    expect(held / rounds).toBeGreaterThan(0.93);
    expect(held / rounds).toBeLessThan(0.97);
    expect(heldByWilson / rounds).toBeLessThan(0.9);
  });
});

describe("the change from one period to the next", () => {
  // Newcombe's own examples for method 10: 56 of 70 against 48 of 80, 9 of 10 against 3 of 10.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
  ])("of two shares, %i of %i and %i of %i, lies where Newcombe has it", (right, n, rightBefore, before, low, high) => {
    const estimate = (of: number, all: number) => ({
      share: of / all,
      interval: wilsonInterval(of, all) ?? { low: 0, high: 1 },
    });
    const interval = differenceInterval(estimate(right, n), estimate(rightBefore, before));
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test("is more than chance where its whole interval lies on one side of none", () => {
    expect(
      [{ low: 0.1, high: 0.2 }, { low: -2, high: -1 }, { low: -1, high: 1 }, { low: 0, high: 1 }, null].map(
        isMoreThanChance,
      ),
    ).toEqual([true, true, false, false, false]);
  });

  test("of a count has the interval of the paired t test", () => {
    // Differences 2, 1, 0, 3, 4: mean 2, deviation 1.581139 of five; their sum ± 5 · 2.77645 · 1.581139 ÷ √5 = 9.8162.
    const change = countChange({ learners: 5, current: 14, previous: 4, squares: 30 });
    expect(change).toMatchObject({ current: 14, previous: 4, change: 10 });
    expect(change.interval?.low).toBeCloseTo(0.1838, 4);
    expect(change.interval?.high).toBeCloseTo(19.8162, 4);
  });

  test.each([
    [{ learners: 0, current: 0, previous: 0, squares: 0 }],
    [{ learners: 1, current: 3, previous: 1, squares: 4 }],
    [{ learners: 4, current: 8, previous: 4, squares: 4 }],
  ])("of a count without anything to tell chance by, %j, has no interval", (differences) => {
    expect(countChange(differences).interval).toBeNull();
  });

  test("of shares is said only where there is one on either side", () => {
    const [some, none] = [
      clustersOf([
        [8, 10],
        [6, 10],
      ]),
      clustersOf([]),
    ];
    expect(shareChange(some, none)).toEqual({ current: 0.7, previous: null, change: null, interval: null });
    expect(shareChange(none, some)).toEqual({ current: null, previous: 0.7, change: null, interval: null });
    expect(shareChange(some, some)).toMatchObject({ change: 0 });
    expect(isMoreThanChance(shareChange(some, some).interval)).toBe(false);
  });
});

test("a distribution has its ten bins, also those that hold nobody, and its fullest one", () => {
  const distribution = distributionOf([
    { bin: 9, n: 3 },
    { bin: 4, n: 3 },
    { bin: 0, n: 1 },
  ]);
  expect(distribution.n).toBe(7);
  expect(distribution.bins.map(({ n }) => n)).toEqual([1, 0, 0, 0, 3, 0, 0, 0, 0, 3]);
  expect(fullestOf(distribution)).toEqual({ from: 0.9, to: 1, n: 3 });
});
