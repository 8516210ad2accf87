import type { Interval } from "./interval";

/** By what cohorts beside each other may be ordered; by name where an address says nothing that we know. */
export const comparisonOrders = [
  "name",
  "learners",
  "started",
  "finished",
  "passed",
  "mean",
  "solid",
  "remembered",
  "overdue",
] as const;
export type ComparisonOrder = (typeof comparisonOrders)[number];

export const comparisonOrderOf = (asked: unknown): ComparisonOrder =>
  comparisonOrders.find((order) => order === asked) ?? "name";

type Estimated = { share: number; interval: Interval | null } | null;

/** What stands beside a cohort's name. */
export type Compared = {
  name: string;
  learners: number;
  started: number;
  finished: number;
  passed: number;
  overdue: number;
  mean: Estimated;
  solid: { share: number } | null;
  remembered: Estimated;
};

const alphabetical = new Intl.Collator("vi", { numeric: true });
const byName = (one: Compared, other: Compared) => alphabetical.compare(one.name, other.name);

/**
 * The cohorts by a column, the most first: counts of people by their share of the learners. Where intervals overlap, none is said to
 * be before another: such cohorts stand together, by name.
 */
export function ordered<Row extends Compared>(rows: readonly Row[], order: ComparisonOrder): Row[] {
  const named = rows.toSorted(byName);
  if (order === "name") return named;
  if (order === "mean" || order === "remembered") return tiersOf(named, order).flat();
  return named.toSorted((one, other) => figureOf(other, order) - figureOf(one, order));
}

const figureOf = (row: Compared, order: Exclude<ComparisonOrder, "name" | "mean" | "remembered">): number => {
  if (order === "learners") return row.learners;
  if (order === "solid") return row.solid?.share ?? -1;
  return row.learners === 0 ? -1 : row[order] / row.learners;
};

/** Whether some of the cohorts can't be told apart. */
export const isUnranked = (rows: readonly Compared[], order: "mean" | "remembered"): boolean =>
  tiersOf(rows, order).some((tier) => tier.filter((row) => row[order] !== null).length > 1);

/** Groups that lie apart, the highest first; those without a figure come last. */
function tiersOf<Row extends Compared>(rows: readonly Row[], order: "mean" | "remembered"): Row[][] {
  const tiers: Row[][] = [];
  let highest = Number.NEGATIVE_INFINITY;
  for (const row of rows.toSorted((one, other) => lowOf(one[order]) - lowOf(other[order]))) {
    if (lowOf(row[order]) > highest) tiers.push([row]);
    else tiers.at(-1)?.push(row);
    highest = Math.max(highest, highOf(row[order]));
  }
  return tiers.map((tier) => tier.toSorted(byName)).reverse();
}

/** Without an interval a share may lie anywhere. */
const lowOf = (estimate: Estimated): number => (estimate ? (estimate.interval?.low ?? 0) : -1);
const highOf = (estimate: Estimated): number => (estimate ? (estimate.interval?.high ?? 1) : -1);
