import { expect, test } from "vitest";
import type { Choice } from "@/domain/choice";
import type { Discrimination, RestSums } from "@/domain/discrimination";
import { type ItemFigures, type ItemStatistics, isUnsure, itemStatistics, remarkOn } from "@/domain/item-analysis";
import { regradedItem } from "@/domain/regrade";
import { trustIn } from "@/domain/trust";
import { anItem } from "./builders";
import { figuresWith } from "./item-figures";

const item = anItem({ id: "tune-plain", key: "first" });

function statistics(figures: ItemFigures | undefined): ItemStatistics {
  const [row] = itemStatistics([{ item, name: "edition", editionIds: ["edition"] }], () => figures);
  if (!row) throw new Error("There is no row.");
  return row;
}

/** 13 right of 40; 18 took both for it, 9 the CTO; 7 of the wrong were very sure. */
const forty = figuresWith({
  counts: { first: 13, both: 18, second: 9 },
  surelyWrong: 7,
  omitted: 2,
  notReached: 3,
  medianMs: 900,
});

test("an item's row carries its counts, what has no response apart, and its median time", () => {
  expect(statistics(forty)).toMatchObject({
    item,
    n: 40,
    counts: { first: 13, both: 18, second: 9 },
    omitted: 2,
    notReached: 3,
    medianMs: 900,
  });
});

// Python: statistics.mean([1] * 13 + [0] * 27) is 0.325; the interval is scipy's Wilson interval of 13 in 40 (scipy 1.17.1).
test("the facility index is the mean score of the responses given, with its interval", () => {
  const { facility, facilityInterval } = statistics(forty);
  expect([facility, facilityInterval]).toEqual([
    0.325,
    { low: expect.closeTo(0.200845, 6), high: expect.closeTo(0.479823, 6) },
  ]);
});

// 7 of 40, by hand.
test("confidently wrong is the share that was wrong and very sure", () => {
  expect(statistics(forty).confidentlyWrong).toBe(0.175);
});

test("an item is mistaken for the wrong choice made most often, and for nothing where nobody missed it", () => {
  expect(statistics(forty).mistakenFor).toEqual({ choice: "both", n: 18 });
  expect(statistics(figuresWith({ counts: { first: 12, both: 0, second: 0 } })).mistakenFor).toBeNull();
});

test("an item without a response has no number invented for it", () => {
  expect(statistics(undefined)).toMatchObject({
    n: 0,
    facility: null,
    facilityInterval: null,
    medianMs: null,
    trust: "hidden",
    discrimination: null,
    rested: 0,
    mistakenFor: null,
    confidentlyWrong: null,
  });
});

test("rows come in the order of the versions, each with its own figures", () => {
  const versions = ["tune-plain", "mend-plain"].map((id) => ({
    item: anItem({ id }),
    name: "now",
    editionIds: ["now"],
  }));
  const rows = itemStatistics(versions, (version) => (version === versions[1] ? forty : undefined));
  expect(rows.map((row) => [row.item.id, row.n])).toEqual([
    ["tune-plain", 0],
    ["mend-plain", 40],
  ]);
});

test("an index is hidden below 20 responses and uncertain below 50", () => {
  expect([0, 19, 20, 49, 50, 500].map(trustIn)).toEqual([
    "hidden",
    "hidden",
    "uncertain",
    "uncertain",
    "sound",
    "sound",
  ]);
});

const told = (n: number, low: number, high: number, efficiency = 0.5): Discrimination => ({
  n,
  trust: trustIn(n),
  index: (low + high) / 2,
  interval: { low, high },
  efficiency,
  efficiencyInterval: { low, high },
});
const sharp = (n: number) => told(n, 0.1, 0.6);

test.each<[string, string, [number, number, number], Discrimination | null]>([
  ["nothing is said of an item without responses", "small", [0, 0, 0], null],
  ["nothing is said of an item with 19 responses", "small", [0, 0, 19], null],
  ["a key that is not the choice made most often is suspect", "suspect", [29, 0, 31], sharp(60)],
  ["a key that the strong surely miss more is suspect", "suspect", [40, 10, 10], told(60, -0.6, -0.1, -0.5)],
  [
    "a key that the strong may miss more by chance tells little apart, and is not suspect",
    "weak",
    [40, 10, 10],
    told(60, -0.3, 0.1, -0.1),
  ],
  ["an efficiency below 15 % tells little apart", "weak", [40, 10, 10], told(60, 0.01, 0.3, 0.149)],
  ["an efficiency of 15 % is enough", "good", [40, 10, 10], told(60, 0.01, 0.3, 0.15)],
  ["an item that 95 % get right is easy, whatever its index", "easy", [57, 3, 0], told(60, -0.2, 0.2, 0.05)],
  ["63 % right of 24, between 43 and 79 %, is uncertain and not good", "uncertain", [15, 5, 4], sharp(24)],
  ["an item with 49 responses is uncertain", "uncertain", [30, 10, 9], sharp(49)],
  ["an index whose interval holds 0 is uncertain", "uncertain", [40, 10, 10], told(60, -0.01, 0.4)],
  ["an index that rests on too few others is uncertain", "uncertain", [40, 10, 10], sharp(49)],
  [
    "an index that rests on so few that it is hidden says nothing, not even that it is weak",
    "uncertain",
    [40, 10, 10],
    told(19, -0.9, -0.5, -0.9),
  ],
  ["an item without an index is uncertain", "uncertain", [40, 10, 10], null],
  ["fifty responses and an index surely above 0 are good", "good", [30, 10, 10], sharp(50)],
])("%s", (_, remark, [first, both, second], discrimination) => {
  expect(remarkOn({ ...statistics(figuresWith({ counts: { first, both, second } })), discrimination })).toBe(remark);
});

test("of an item that a regrade dropped nothing is right or wrong: its counts alone are told", () => {
  const at = new Date("2026-01-05T08:00:00Z");
  const dropped = regradedItem(item, { key: null, reason: "Hỏi hai việc một lúc.", at });
  const [row] = itemStatistics([{ item: dropped, name: "edition", editionIds: ["edition"] }], () => forty);
  expect(row).toMatchObject({
    n: 40,
    counts: { first: 13, both: 18, second: 9 },
    facility: null,
    facilityInterval: null,
    discrimination: null,
    mistakenFor: null,
    confidentlyWrong: null,
  });
  expect(row && [remarkOn(row), isUnsure(row)]).toEqual(["dropped", false]);
});

test("a remark on 20 to 49 responses says so beside it, but where it says so itself", () => {
  const remarked = (first: number, second: number) =>
    isUnsure(statistics(figuresWith({ counts: { first, both: 0, second } })));
  expect([remarked(10, 15), remarked(15, 10), remarked(20, 40), remarked(5, 9)]).toEqual([true, false, false, false]);
});

test("an item's row works its discrimination out of its sums", () => {
  const rest: RestSums = {
    n: 24,
    right: 14,
    rest: 15.8,
    restSquared: 11.19,
    restOfRight: 10.5,
    restOfStrongest: 11.05,
  };
  const counts: Record<Choice, number> = { first: 14, both: 6, second: 4 };
  expect(statistics(figuresWith({ counts, rest })).discrimination?.index).toBeCloseTo(0.5984, 4);
});
