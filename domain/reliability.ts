import { type Interval, nextPoints } from "./interval";
import type { Score } from "./score";

/** Finals below this number say too little of the test for a coefficient of it. */
export const fewestFinals = 50;

export type Reliability = {
  n: number;
  kr21: number;
  standardError: number;
  meanRaw: number;
  standardDeviation: number;
};

/**
 * Kuder-Richardson formula 21: 1 − e ÷ s², with s² the variance of the raw scores (÷ (n − 1)) and e the mean over the learners
 * of x(k − x) ÷ (k − 1); the standard error of measurement is √e, in points. G. F. Kuder and M. W. Richardson, "The theory of
 * the estimation of test reliability", Psychometrika 2 (1937), 151–160.
 *
 * Not formula 20: learners get different items here. What one form is harder than another is then error too, which formula
 * 20 leaves out, and formula 21 holds for items drawn anew for each learner: x(k − x) ÷ (k − 1) is the error variance of F. M.
 * Lord, "Do tests of the same length have the same standard error of measurement?", Educational and Psychological Measurement
 * 17 (1957), 510–521, and the coefficient is ICC(1, k) of P. E. Shrout and J. L. Fleiss, Psychological Bulletin 86 (1979),
 * 420–428. That each key has its own items makes the true error a little smaller: the band errs towards wide.
 *
 * An item left open is wrong. Null where nothing can be said: fewer than `fewest` finals, sets of different sizes or of one
 * item, no variance.
 */
export function reliabilityOf(scores: readonly Score[], fewest = fewestFinals): Reliability | null {
  const n = scores.length;
  const k = scores[0]?.max ?? 0;
  if (n < Math.max(2, fewest) || k < 2 || scores.some(({ max }) => max !== k)) return null;
  const raws = scores.map(({ raw }) => raw);
  const meanRaw = sum(raws) / n;
  const variance = sum(raws.map((raw) => (raw - meanRaw) ** 2)) / (n - 1);
  if (variance === 0) return null;
  const error = sum(raws.map((raw) => (raw * (k - raw)) / (k - 1))) / n;
  return {
    n,
    kr21: 1 - error / variance,
    standardError: Math.sqrt(error),
    meanRaw,
    standardDeviation: Math.sqrt(variance),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** How a band was found: from the test's own standard error, or from the number of items alone. */
export type Band = Interval & { method: "sem" | "binomial" };

/**
 * By how many points another final of the same learner would usually differ at most (95 %): this one and the other are both off by
 * the standard error, so their difference is by √2 times as much. Null where scores differ no more than by chance.
 */
export const usualShift = ({ kr21, standardError }: Reliability): number | null =>
  kr21 > 0 ? 1.959964 * Math.SQRT2 * standardError : null;

/** The points between which another final of the same learner would usually fall (95 %); null for an empty set. */
export function finalBand({ raw, max }: Score, reliability: Reliability | null): Band | null {
  const half = reliability && usualShift(reliability);
  if (half !== null) {
    return { low: Math.max(0, Math.round(raw - half)), high: Math.min(max, Math.round(raw + half)), method: "sem" };
  }
  const interval = nextPoints(raw, max);
  return interval && { ...interval, method: "binomial" };
}
