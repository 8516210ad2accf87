import { type CountedAttempt, countedResponses } from "./attempt";
import { groupedBy } from "./grouping";
import { type Interval, wilsonInterval } from "./interval";
import type { Score } from "./score";

/** Finals below this number say too little of the test for a coefficient of it. */
export const fewestFinals = 50;

export type Reliability = {
  n: number;
  kr20: number;
  standardError: number;
  meanRaw: number;
  standardDeviation: number;
};

/**
 * Kuder-Richardson formula 20, k ÷ (k − 1) × (1 − Σ p(1 − p) ÷ σ²), and the standard error of measurement σ √(1 − KR-20), in
 * points; σ² is the variance of the raw scores, divided by n. G. F. Kuder and M. W. Richardson, "The theory of the estimation
 * of test reliability", Psychometrika 2 (1937), 151–160. Learners get different items here: Σ p(1 − p) is the mean over the
 * attempts of the sums over their own items, which is the formula itself where all have the same. An item left open is
 * wrong. Null where nothing can be said: fewer than `fewest` attempts, sets of different sizes or of one item, no variance, or a
 * coefficient above 1, as items that hardly any two learners share bring about.
 */
export function reliabilityOf(attempts: readonly CountedAttempt[], fewest = fewestFinals): Reliability | null {
  const n = attempts.length;
  const k = attempts[0]?.itemIds.length ?? 0;
  if (n < fewest || k < 2 || attempts.some(({ itemIds }) => itemIds.length !== k)) return null;
  const marked = attempts.map((attempt) => {
    const right = new Set(countedResponses(attempt).flatMap(({ itemId, correct }) => (correct ? [itemId] : [])));
    return attempt.itemIds.map((itemId) => ({ itemId, correct: right.has(itemId) }));
  });
  const raws = marked.map((items) => items.filter(({ correct }) => correct).length);
  const meanRaw = mean(raws);
  const variance = mean(raws.map((raw) => (raw - meanRaw) ** 2));
  if (variance === 0) return null;
  const itemVariance = sum([...groupedBy(marked.flat(), ({ itemId }) => itemId).values()].map(varianceOf)) / n;
  const kr20 = (k / (k - 1)) * (1 - itemVariance / variance);
  if (kr20 > 1) return null;
  return { n, kr20, standardError: Math.sqrt(variance * (1 - kr20)), meanRaw, standardDeviation: Math.sqrt(variance) };
}

/** p(1 − p) of one item, as often as it was asked. */
function varianceOf(given: readonly { correct: boolean }[]): number {
  const right = given.filter(({ correct }) => correct).length;
  return right * (1 - right / given.length);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const mean = (values: readonly number[]): number => sum(values) / values.length;

/** How a band was found: from the test's own standard error, or from the number of items alone. */
export type Band = Interval & { method: "sem" | "binomial" };

/** The points between which another final of the same learner would usually fall (95 %); null for an empty set. */
export function finalBand({ raw, max }: Score, reliability: Reliability | null): Band | null {
  if (reliability && reliability.kr20 > 0) {
    const half = 1.959964 * reliability.standardError;
    return { low: Math.max(0, Math.round(raw - half)), high: Math.min(max, Math.round(raw + half)), method: "sem" };
  }
  const interval = wilsonInterval(raw, max);
  return interval && { low: Math.round(interval.low * max), high: Math.round(interval.high * max), method: "binomial" };
}
