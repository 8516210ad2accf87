import { expect, test } from "vitest";
import { itemStatistics, surelyMissed } from "@/domain/item-analysis";
import { anItem } from "./builders";
import { figuresWith } from "./item-figures";

/** Item ids beside how many were right, wrong and unsure, wrong and very sure. */
const missed = (...items: [string, number, number, number][]) => {
  const versions = items.map(([id]) => ({ item: anItem({ id }), name: "now", editionIds: ["now"] }));
  const figures = items.map(([, both, first, second]) =>
    figuresWith({ counts: { first, both, second }, surelyWrong: second }),
  );
  return surelyMissed(itemStatistics(versions, (version) => figures[versions.indexOf(version)]));
};

test("an item is surely missed when most missed it and most of those were very sure", () => {
  expect(missed(["sure", 9, 5, 6])).toEqual([{ item: anItem({ id: "sure" }), name: "now", n: 20, wrong: 0.55 }]);
});

test.each([
  ["half were right", 10, 0, 10],
  ["half of those who missed it were not sure", 8, 6, 6],
  ["too few responded", 0, 0, 19],
  ["nobody responded", 0, 0, 0],
])("an item is not surely missed when %s", (_, right, unsure, sure) => {
  expect(missed(["item", right, unsure, sure])).toEqual([]);
});

test("the item that most missed comes first", () => {
  expect(missed(["bad", 8, 0, 12], ["worse", 2, 0, 18]).map(({ item }) => item.id)).toEqual(["worse", "bad"]);
});
