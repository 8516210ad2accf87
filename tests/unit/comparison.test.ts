import { describe, expect, test } from "vitest";
import { type Compared, comparisonOrderOf, isUnranked, ordered } from "@/domain/comparison";

const row = (name: string, changes: Partial<Compared> = {}): Compared => ({
  ...{ name, learners: 10, started: 0, finished: 0, passed: 0, overdue: 0, mean: null, solid: null, remembered: null },
  ...changes,
});
const mean = (low: number, high: number) => ({ mean: { share: (low + high) / 2, interval: { low, high } } });
const names = (rows: Compared[]) => rows.map(({ name }) => name);

describe("cohorts beside each other", () => {
  test("stand by name as Vietnamese sorts it, numbers by their size", () => {
    const rows = ["Đợt 10", "Đợt 9", "Ân", "An"].map((name) => row(name));
    expect(names(ordered(rows, "name"))).toEqual(["An", "Ân", "Đợt 9", "Đợt 10"]);
  });

  test("stand by the share of their learners, not by their size, and an empty one last", () => {
    const rows = [
      row("Đông", { learners: 100, started: 50, solid: { share: 0.2 } }),
      row("Rỗng", { learners: 0 }),
      row("Ít", { learners: 4, started: 3, solid: { share: 0.4 } }),
    ];
    expect(names(ordered(rows, "started"))).toEqual(["Ít", "Đông", "Rỗng"]);
    expect(names(ordered(rows, "learners"))).toEqual(["Đông", "Ít", "Rỗng"]);
    expect(names(ordered(rows, "solid"))).toEqual(["Ít", "Đông", "Rỗng"]);
  });

  test("stand by their means where these lie apart, and by name where their bands overlap, however indirectly", () => {
    const apart = [row("A", mean(0.1, 0.2)), row("B", mean(0.5, 0.6)), row("C")];
    expect(names(ordered(apart, "mean"))).toEqual(["B", "A", "C"]);
    expect(isUnranked(apart, "mean")).toBe(false);
    const bridged = [
      row("A", mean(0.1, 0.2)),
      row("C", mean(0.5, 0.6)),
      row("B", mean(0.15, 0.55)),
      row("D", mean(0.7, 0.8)),
    ];
    expect(names(ordered(bridged, "mean"))).toEqual(["D", "A", "B", "C"]);
    expect(isUnranked(bridged, "mean")).toBe(true);
  });

  test("without an interval may lie anywhere, and without a figure are no tie", () => {
    const rows = [row("B", mean(0.5, 0.6)), row("A", { mean: { share: 1, interval: null } })];
    expect(names(ordered(rows, "mean"))).toEqual(["A", "B"]);
    expect(isUnranked(rows, "mean")).toBe(true);
    expect(isUnranked([row("A"), row("B")], "remembered")).toBe(false);
  });
});

test.each([
  ["mean", "mean"],
  ["rank", "name"],
  [["mean", "name"], "name"],
  [undefined, "name"],
])("an address that asks for the order %j gets %s", (asked, order) => {
  expect(comparisonOrderOf(asked)).toBe(order);
});
