import { expect, test } from "vitest";
import { latenciesOf } from "@/bin/bench/latencies";
import { median, medianKnown } from "@/bin/bench/median";
import { type Round, unexpectedIn } from "@/bin/bench/round";
import { figuresOf, ratio, turnOf, usageRatio } from "@/bin/bench/versus";
import { apartOf, untilAgreed } from "@/bin/bench/warm-up";

const roundOf = (perSecond: number, usage: Partial<Round> = {}): Round => ({
  ...{ answered: 1, failures: {}, perSecond, p50Ms: 1, p95Ms: 2, p99Ms: 3, cpuMs: null, databaseMs: null },
  ...usage,
});

test("the median of an even number of figures is between the two in the middle, and of none there is none", () => {
  expect([median([9, 1, 2]), median([4, 1, 3, 2]), median([])]).toEqual([2, 2.5, Number.NaN]);
  expect([medianKnown([null, 4, 2]), medianKnown([null]), medianKnown([])]).toEqual([3, null, null]);
});

test("a quantile is the shortest time that so many do not exceed", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(latenciesOf(hundred)).toEqual({ p50Ms: 50, p95Ms: 95, p99Ms: 99 });
  expect(latenciesOf([7])).toEqual({ p50Ms: 7, p95Ms: 7, p99Ms: 7 });
});

test("rounds are measured until the last two are within 5 % of each other", async () => {
  const rates = [100, 200, 300, 290, 1];
  const measured = await untilAgreed(
    async () => rates.shift() ?? 0,
    (rate) => rate,
  );
  expect(measured).toEqual([100, 200, 300, 290]);
  expect(apartOf(measured)).toBeCloseTo(1 / 30);
});

test("rounds that never agree end nevertheless", async () => {
  let rate = 1;
  const measured = await untilAgreed(
    async () => (rate *= 2),
    (each) => each,
  );
  expect([measured.length, apartOf(measured), apartOf([5])]).toEqual([6, 0.5, Number.POSITIVE_INFINITY]);
});

test("a ratio is that of the rounds of one turn, so that a turn in which the machine was slow changes nothing", () => {
  const [app, floor] = [
    [roundOf(10), roundOf(1), roundOf(12)],
    [roundOf(100), roundOf(10), roundOf(100)],
  ];
  expect(ratio(app, floor)).toBeCloseTo(0.1);
  const figures = figuresOf({ floor, empty: floor, app });
  expect([figures.perSecond, figures.floorPerSecond, figures.ofEmpty]).toEqual([10, 100, expect.closeTo(0.1)]);
  expect(figuresOf(turnOf({ floor, empty: floor, app }, 2))).toMatchObject({ perSecond: 12, ofFloor: 0.12 });
});

test("what the empty handler takes is a share of what a response takes, turn by turn", () => {
  const [app, empty] = [
    [roundOf(1, { cpuMs: 8 }), roundOf(1, { cpuMs: 4 })],
    [roundOf(1, { cpuMs: 4 }), roundOf(1, { cpuMs: 1 })],
  ];
  expect(figuresOf({ floor: app, empty, app }).ofEmptyCpu).toBe(0.375);
  expect(figuresOf({ floor: app, empty: [roundOf(1), roundOf(1)], app }).ofEmptyCpu).toBeNull();
});

test("processor time is compared with the database's, and not at all where it can't be read", () => {
  const [one, other] = [roundOf(1, { cpuMs: 2, databaseMs: 1 }), roundOf(1, { cpuMs: 4, databaseMs: 2 })];
  expect([usageRatio([one], [other]), usageRatio([one], [roundOf(1)])]).toEqual([0.5, null]);
});

test("a busy server's word to come again is no mistake, and everything else but 200 is", () => {
  const rounds = [roundOf(1, { failures: { 503: 4, 409: 1 } }), roundOf(1, { failures: { 409: 2, 0: 1 } })];
  expect(unexpectedIn(rounds, "app")).toEqual([
    "app: 1 requests were answered with 0.",
    "app: 3 requests were answered with 409.",
  ]);
});
