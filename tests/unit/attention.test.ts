import { expect, test } from "vitest";
import { itemStatistics, surelyMissed } from "@/domain/item-analysis";
import { type CohortRow, quietAfterMs, quietLearners } from "@/domain/report";
import { anItem, at } from "./builders";
import { figuresWith } from "./item-figures";

const now = at(0);
const ago = (ms: number): Date => new Date(now.getTime() - ms);

const aRow = (
  name: string,
  {
    lastActivityAt = ago(quietAfterMs),
    learned = 1,
    lessons = 3,
  }: { lastActivityAt?: Date | null; learned?: number; lessons?: number },
): CohortRow => ({
  learner: { id: name, name, email: `${name}@example.com` },
  lessons: Array.from({ length: lessons }, (_, index) => ({
    lessonId: `lesson-${index}`,
    state: "learning",
    score: null,
    lastActivityAt,
  })),
  learned,
  lastActivityAt,
});

test("a learner away for fourteen days with lessons left is quiet, a moment earlier not yet", () => {
  const rows = [aRow("lan", {}), aRow("minh", { lastActivityAt: ago(quietAfterMs - 1) })];
  expect(quietLearners(rows, now)).toEqual([
    { learner: rows[0]?.learner, lessonsLeft: 2, lastActivityAt: ago(quietAfterMs) },
  ]);
});

test("nobody is quiet who learned everything, or never began", () => {
  expect(quietLearners([aRow("lan", { learned: 3 }), aRow("minh", { lastActivityAt: null, learned: 0 })], now)).toEqual(
    [],
  );
});

test("who has been away longest comes first", () => {
  const rows = [
    aRow("lan", { lastActivityAt: ago(2 * quietAfterMs) }),
    aRow("minh", { lastActivityAt: ago(3 * quietAfterMs) }),
  ];
  expect(quietLearners(rows, now).map(({ learner }) => learner.name)).toEqual(["minh", "lan"]);
});

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
