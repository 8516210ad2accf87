import fc from "fast-check";
import { expect, test } from "vitest";
import { type ItemStatistics, itemStatistics, itemVersions, remarkOn, trustIn } from "@/domain/item-analysis";
import type { Tally } from "@/domain/report";
import { anItem, aText } from "./builders";

const item = anItem({ id: "tune-plain", key: "first" });
const aTally = (changes: Partial<Tally> = {}): Tally => ({
  editionId: "edition",
  itemId: "tune-plain",
  choice: "first",
  certainty: "fairly",
  n: 1,
  ...changes,
});

function statistics(tallies: Tally[]): ItemStatistics {
  const [row] = itemStatistics([{ item, editionIds: ["edition"] }], tallies);
  if (!row) throw new Error("There is no row.");
  return row;
}

/** 13 right of 40; 18 took both for it, 9 the CTO; 7 of the wrong were very sure. */
const forty = [
  aTally({ choice: "first", certainty: "fairly", n: 8 }),
  aTally({ choice: "first", certainty: "very", n: 5 }),
  aTally({ choice: "both", certainty: "very", n: 6 }),
  aTally({ choice: "both", certainty: "guess", n: 12 }),
  aTally({ choice: "second", certainty: "very", n: 1 }),
  aTally({ choice: "second", certainty: null, n: 8 }),
];

test("an item's row adds up its tallies, whatever the certainty", () => {
  expect(statistics(forty)).toMatchObject({ item, n: 40, counts: { first: 13, both: 18, second: 9 } });
});

// Python: statistics.mean([1] * 13 + [0] * 27) is 0.325; the interval is scipy's Wilson interval of 13 in 40 (scipy 1.17.1).
test("the facility index is the mean score, with its interval", () => {
  const { facility, facilityInterval } = statistics(forty);
  expect([facility, facilityInterval]).toEqual([
    0.325,
    { low: expect.closeTo(0.200845, 6), high: expect.closeTo(0.479823, 6) },
  ]);
});

// 6 + 1 of 40, counted by hand.
test("confidently wrong is the share that was wrong and very sure", () => {
  expect(statistics(forty).confidentlyWrong).toBe(0.175);
});

test("an item is mistaken for the wrong choice made most often", () => {
  expect(statistics(forty).mistakenFor).toEqual({ choice: "both", n: 18 });
});

test("an item that nobody missed is mistaken for nothing", () => {
  expect(statistics([aTally({ n: 12 })]).mistakenFor).toBeNull();
});

test("an item without a response has no number invented for it", () => {
  expect(statistics([])).toEqual({
    item,
    n: 0,
    counts: { first: 0, both: 0, second: 0 },
    facility: null,
    facilityInterval: null,
    trust: "hidden",
    mistakenFor: null,
    confidentlyWrong: null,
  });
});

test("an item's row does not depend on the order of the tallies", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(forty, { minLength: forty.length }), (mixed) => {
      expect(statistics(mixed)).toEqual(statistics(forty));
    }),
  );
});

test("tallies of another item or another version are left out", () => {
  expect(
    statistics([aTally({ n: 2 }), aTally({ itemId: "mend-plain", n: 4 }), aTally({ editionId: "older", n: 8 })]).n,
  ).toBe(2);
});

test("a version that stands in several editions gathers the tallies of all of them", () => {
  const [row] = itemStatistics(
    [{ item, editionIds: ["older", "edition"] }],
    [aTally({ n: 2 }), aTally({ editionId: "older", n: 8 })],
  );
  expect(row?.n).toBe(10);
});

test("rows come in the order of the versions", () => {
  const versions = ["tune-plain", "mend-plain"].map((id) => ({ item: anItem({ id }), editionIds: ["edition"] }));
  expect(itemStatistics(versions, [aTally({ itemId: "mend-plain" })]).map((row) => row.item.id)).toEqual([
    "tune-plain",
    "mend-plain",
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

test.each([
  ["no remark is made on an item without responses", "small", []],
  ["no remark is made on an item with 19 responses", "small", [aTally({ choice: "second", n: 19 })]],
  [
    "an item whose key is not the choice made most often is suspect",
    "suspect",
    [aTally({ n: 9 }), aTally({ choice: "second", n: 11 })],
  ],
  ["an item that 95 % get right is easy", "easy", [aTally({ n: 19 }), aTally({ choice: "second", n: 1 })]],
  ["an item that nearly 95 % get right is good", "good", [aTally({ n: 37 }), aTally({ choice: "second", n: 3 })]],
  [
    "an item whose key is tied for most often is good",
    "good",
    [aTally({ n: 10 }), aTally({ choice: "second", n: 10 })],
  ],
])("%s", (_, remark, tallies) => {
  expect(remarkOn(statistics(tallies))).toBe(remark);
});

test("an item worded alike in two editions is one version", () => {
  const versions = itemVersions([
    { id: "first", items: [item] },
    { id: "second", items: [{ ...item }] },
  ]);
  expect(versions).toEqual([{ item, editionIds: ["first", "second"] }]);
});

test.each([
  ["its key was corrected", { key: "second" as const }],
  ["its Vietnamese stem was reworded", { stem: { ...item.stem, vi: "Chỉnh mô hình cho chạy tốt hơn" } }],
  ["its English stem was reworded", { stem: { ...item.stem, en: "Tunes the models" } }],
])("an item is a version of its own once %s", (_, change) => {
  const corrected = { ...item, ...change };
  const versions = itemVersions([
    { id: "first", items: [item] },
    { id: "second", items: [corrected] },
  ]);
  expect(versions).toEqual([
    { item, editionIds: ["first"] },
    { item: corrected, editionIds: ["second"] },
  ]);
});

test("a reason that was put better does not make a version", () => {
  const clearer = { ...item, rationale: { ...item.rationale, first: aText("Why the CAIO, put better") } };
  const versions = itemVersions([
    { id: "first", items: [item] },
    { id: "second", items: [clearer] },
  ]);
  expect(versions.map(({ editionIds }) => editionIds)).toEqual([["first", "second"]]);
});
