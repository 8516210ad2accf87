import type { Interval } from "./interval";
import { type Trust, trustIn } from "./trust";

/** Fewer other responses than this don't tell how strong a learner is. */
export const smallestRest = 8;

/**
 * What an item's responses come to beside the rest: sums over those whose learner gave `smallestRest` other responses. A
 * learner's rest is the share right of their other responses that count, from 0 to 1: learners get different items, so there is
 * no sum of marks that means the same for two of them.
 */
export type RestSums = {
  n: number;
  /** Of the n, those that were right. */
  right: number;
  rest: number;
  restSquared: number;
  /** Of the rests of those who were right. */
  restOfRight: number;
  /** Of the `right` highest rests: what `restOfRight` would be at most. */
  restOfStrongest: number;
};

export type Discrimination = {
  n: number;
  trust: Trust;
  /** The discrimination index, −1 to 1. */
  index: number;
  interval: Interval;
  /** The discriminative efficiency, at most 1. */
  efficiency: number;
  efficiencyInterval: Interval;
};

/** Below this discriminative efficiency an item hardly tells strong learners from weak ones; Moodle's report marks it, too. */
export const weakBelow = 0.15;

/**
 * Discrimination index: the correlation of the item's score with the rest. Discriminative efficiency: their covariance ÷ the
 * largest that the same scores allow, both in order. Moodle, "Quiz statistics calculations":
 * https://docs.moodle.org/dev/Quiz_statistics_calculations#Discrimination_index and #Discriminative_efficiency; its
 * `quiz_statistics_table::is_dubious_question` marks an efficiency below 15 %.
 *
 * The interval is 95 % by Fisher's z, whose standard error is 1 ÷ √(n − 3): R. A. Fisher, "On the 'probable error' of a coefficient of
 * correlation deduced from a small sample", Metron 1 (1921), 3–32. The efficiency's is the same one, stretched as the index is.
 *
 * Null where nothing can be said: fewer than four, all alike in the item, or in the rest.
 */
export function discriminationOf({
  n,
  right,
  rest,
  restSquared,
  restOfRight,
  restOfStrongest,
}: RestSums): Discrimination | null {
  if (n < 4 || right === 0 || right === n) return null;
  const restVariance = (restSquared - rest ** 2 / n) / (n - 1);
  if (restVariance < 1e-12) return null;
  const itemVariance = (right - right ** 2 / n) / (n - 1);
  const covarianceWith = (sum: number) => (sum - (right * rest) / n) / (n - 1);
  const covariance = covarianceWith(restOfRight);
  const index = Math.min(1, Math.max(-1, covariance / Math.sqrt(itemVariance * restVariance)));
  const stretch = Math.sqrt(itemVariance * restVariance) / covarianceWith(restOfStrongest);
  const half = 1.959964 / Math.sqrt(n - 3);
  const interval = { low: Math.tanh(Math.atanh(index) - half), high: Math.tanh(Math.atanh(index) + half) };
  return {
    n,
    trust: trustIn(n),
    index,
    interval,
    efficiency: index * stretch,
    efficiencyInterval: { low: interval.low * stretch, high: Math.min(1, interval.high * stretch) },
  };
}

/** What may be shown of an item's discrimination: nothing that rests on too few. */
export const toldDiscrimination = (discrimination: Discrimination | null): Discrimination | null =>
  discrimination?.trust === "hidden" ? null : discrimination;
