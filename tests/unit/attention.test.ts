import { expect, test } from "vitest";
import type { Choice } from "@/domain/choice";
import { itemStatistics, surelyMissed, versionOf } from "@/domain/item-analysis";
import { type CohortRow, quietAfterMs, quietLearners, type Tally } from "@/domain/report";
import { anItem, at } from "./builders";

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
  const tally = (itemId: string, choice: Choice, certainty: Tally["certainty"], n: number): Tally => ({
    editionId: "now",
    itemId,
    choice,
    certainty,
    n,
  });
  const tallies = items.flatMap(([id, right, unsure, sure]) => [
    tally(id, "both", "fairly", right),
    tally(id, "first", "guess", unsure),
    tally(id, "second", "very", sure),
  ]);
  return surelyMissed(
    itemStatistics(
      items.map(([id]) => ({ item: anItem({ id }), editionIds: ["now"] })),
      tallies,
    ),
  );
};

test("an item is surely missed when most missed it and most of those were very sure", () => {
  expect(missed(["sure", 9, 5, 6])).toEqual([{ item: anItem({ id: "sure" }), n: 20, wrong: 0.55 }]);
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

test("a version is named by id, key and words alone", () => {
  const item = anItem();
  expect(versionOf(anItem({ lessonId: "elsewhere" }))).toBe(versionOf(item));
  for (const changes of [
    { id: "other" },
    { key: "second" as const },
    { stem: { ...item.stem, vi: "Khác" } },
    { stem: { ...item.stem, en: "Other" } },
  ])
    expect(versionOf(anItem(changes))).not.toBe(versionOf(item));
});
