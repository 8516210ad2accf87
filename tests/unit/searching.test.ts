import { expect, test } from "vitest";
import { isFound, pageOf } from "@/domain/searching";

test.each([
  ["Nguyễn Văn Đức", "duc", true],
  ["Nguyễn Văn Đức", "NGUYÊN đưc", true],
  ["Nguyễn Văn Đức".normalize("NFD"), "Đức", true],
  ["Nguyễn Văn Đức duc@example.com", "van @example", true],
  ["Nguyễn Văn Đức", "duc minh", false],
  ["Nguyễn Văn Đức", "", true],
])("in %s one looks for %j: %s", (text, typed, found) => {
  expect(isFound(text, typed)).toBe(found);
});

test("a page that there isn't gives the nearest, and an empty list has one", () => {
  const items = [1, 2, 3, 4, 5];
  expect([1, 3, 9, 0, -1, Number.NaN, 1.5].map((page) => pageOf(items, page, 2).items)).toEqual([
    [1, 2],
    [5],
    [5],
    [1, 2],
    [1, 2],
    [1, 2],
    [1, 2],
  ]);
  expect(pageOf([], 1, 25)).toEqual({ items: [], page: 1, pages: 1 });
});
