import { expect, test } from "vitest";
import { itemVersions, versionOf } from "@/domain/item-version";
import { aCourse, aLesson, anItem, aResponsibility, aText } from "./builders";

const item = anItem({ id: "tune-plain", key: "first" });
const withItem = (id: string, asked: typeof item) => ({
  id,
  course: aCourse({ lessons: [aLesson({ responsibilities: [aResponsibility({ items: [asked] })] })] }),
});

test("an item worded alike in two editions is one version, named by the first edition that has it", () => {
  expect(itemVersions([withItem("0123456789abcdef", item), withItem("second", { ...item })])).toEqual([
    { item, name: "01234567", editionIds: ["0123456789abcdef", "second"] },
  ]);
});

test.each([
  ["its key was corrected", { key: "second" as const }],
  ["its Vietnamese stem was reworded", { stem: { ...item.stem, vi: "Chỉnh mô hình cho chạy tốt hơn" } }],
  ["its English stem was reworded", { stem: { ...item.stem, en: "Tunes the models" } }],
])("an item is a version of its own once %s", (_, change) => {
  const corrected = { ...item, ...change };
  expect(itemVersions([withItem("first", item), withItem("second", corrected)])).toEqual([
    { item, name: "first", editionIds: ["first"] },
    { item: corrected, name: "second", editionIds: ["second"] },
  ]);
});

test("a reason that was put better does not make a version", () => {
  const clearer = { ...item, rationale: { ...item.rationale, first: aText("Why the CAIO, put better") } };
  const versions = itemVersions([withItem("first", item), withItem("second", clearer)]);
  expect(versions.map(({ editionIds }) => editionIds)).toEqual([["first", "second"]]);
});

test("a version is told by id, key and words alone", () => {
  expect(versionOf(anItem({ lessonId: "elsewhere" }))).toBe(versionOf(anItem()));
  const stem = anItem().stem;
  for (const changes of [
    { id: "other" },
    { key: "second" as const },
    { stem: { ...stem, vi: "Khác" } },
    { stem: { ...stem, en: "Other" } },
  ])
    expect(versionOf(anItem(changes))).not.toBe(versionOf(anItem()));
});
