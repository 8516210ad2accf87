import { type Clusters, clusteredShare } from "./clusters";
import { differenceInterval, type Interval } from "./interval";
import { studentQuantile } from "./student";

/** A figure of a period beside the same of the one before; the difference and where it may lie. */
export type Change = {
  current: number | null;
  previous: number | null;
  change: number | null;
  interval: Interval | null;
};

/** How far the learners' own counts differ between two periods, added up over them. */
export type CountDifferences = { learners: number; current: number; previous: number; squares: number };

/**
 * The change of a count, with the interval that the paired t test gives for the learners' differences: how much it would move if
 * other learners of the kind were in the cohort. None for fewer than two, and where all differ alike.
 */
export function countChange({ learners, current, previous, squares }: CountDifferences): Change {
  const change = current - previous;
  const deviation = Math.sqrt(Math.max(0, squares - change ** 2 / learners) / (learners - 1));
  const half = learners < 2 ? 0 : studentQuantile(learners - 1) * deviation * Math.sqrt(learners);
  return { current, previous, change, interval: half > 0 ? { low: change - half, high: change + half } : null };
}

/** The change of a share of right responses; nothing is said where there were none in either. */
export function shareChange(current: Clusters, previous: Clusters): Change {
  const [now, before] = [clusteredShare(current), clusteredShare(previous)];
  const isBoth = now !== null && before !== null;
  return {
    current: now?.share ?? null,
    previous: before?.share ?? null,
    change: isBoth ? now.share - before.share : null,
    interval: isBoth ? differenceInterval(now, before) : null,
  };
}
