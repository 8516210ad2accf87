import { type Estimate, type Interval, wilsonInterval } from "./interval";
import { studentQuantile } from "./student";

/**
 * What learners came to, added up over them: `right` of `tries` each, their squares and products. A learner's own tries are alike, so
 * an interval has to count learners, not tries.
 */
export type Clusters = {
  learners: number;
  right: number;
  tries: number;
  rightSquares: number;
  triesSquares: number;
  products: number;
};

/** The variance of right ÷ tries over learners; null for fewer than two. W. G. Cochran, Sampling Techniques, 3rd edition (1977), 6.4. */
function varianceOf({ learners, right, tries, rightSquares, triesSquares, products }: Clusters): number | null {
  if (learners < 2) return null;
  const share = right / tries;
  const squares = rightSquares - 2 * share * products + share ** 2 * triesSquares;
  // A hair of rounding must not make it negative.
  return (learners * Math.max(0, squares)) / (learners - 1) / tries ** 2;
}

/**
 * The share of tries that were right, and where it may lie: Wilson's interval of as many independent tries as tell as much. E. L. Korn
 * and B. I. Graubard, "Confidence intervals for proportions with small expected number of positive counts estimated from survey data",
 * Survey Methodology 24 (1998), 193–201. Where all tries were right, or wrong, or one learner's, each learner counts as one try.
 */
export function clusteredShare(clusters: Clusters): Estimate | null {
  const { learners, right, tries } = clusters;
  if (tries === 0) return null;
  const share = right / tries;
  const variance = varianceOf(clusters);
  const isTold = variance !== null && variance > 1e-12 && share > 0 && share < 1;
  const tellAs = isTold
    ? ((share * (1 - share)) / variance) * (1.959964 / studentQuantile(learners - 1)) ** 2
    : Math.min(learners, tries);
  const telling = Math.min(tries, tellAs);
  const interval = wilsonInterval(share * telling, telling);
  return interval && { share, interval };
}

/** The mean of scores, which are shares themselves, over learners' scores; no interval for one learner, or where all are alike. */
export function clusteredMean(clusters: Clusters): { share: number; interval: Interval | null } | null {
  const { learners, right, tries } = clusters;
  if (tries === 0) return null;
  const share = right / tries;
  const half = studentQuantile(learners - 1) * Math.sqrt(varianceOf(clusters) ?? 0);
  return { share, interval: half > 0 ? { low: Math.max(0, share - half), high: Math.min(1, share + half) } : null };
}
