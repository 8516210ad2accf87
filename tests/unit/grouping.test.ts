import { expect, test } from "vitest";
import { groupedBy } from "@/domain/grouping";

test("groups and their values keep the order in which they came", () => {
  expect([...groupedBy(["cto", "caio", "both", "chief"], (word) => word[0])]).toEqual([
    ["c", ["cto", "caio", "chief"]],
    ["b", ["both"]],
  ]);
});

test("nothing makes no group", () => {
  expect(groupedBy([], (value) => value).size).toBe(0);
});
