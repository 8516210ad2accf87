import { type Attempt, countedResponses } from "./attempt";

/** Points reached and points possible (QTI, xAPI). */
export type Score = { raw: number; max: number };

/** One point for each item of the set whose counted response was right; an item not reached earns none. */
export const scoreAttempt = (attempt: Pick<Attempt, "kind" | "itemIds" | "deadlineAt" | "responses">): Score => ({
  raw: countedResponses(attempt).filter((response) => response.correct).length,
  max: attempt.itemIds.length,
});

/** raw ÷ max, 0 to 1; null where nothing could be earned. */
export const scaled = ({ raw, max }: Score): number | null => (max === 0 ? null : raw / max);

export type Interval = { low: number; high: number };

/**
 * Wilson score interval of a proportion at 95 %, both ends 0 to 1; null for n = 0.
 * E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927), 209–212.
 */
export function wilsonInterval(successes: number, n: number): Interval | null {
  if (n === 0) return null;
  const z = 1.959964;
  const share = successes / n;
  const scale = 1 + z ** 2 / n;
  const centre = (share + z ** 2 / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** Below this many items a band says nothing worth reading. */
export const smallestBandedSet = 8;

/** Points that another set of the same kind would usually bring, in whole points; null for a short set. */
export function scoreBand({ raw, max }: Score): Interval | null {
  if (max < smallestBandedSet) return null;
  const interval = wilsonInterval(raw, max);
  return interval && { low: Math.round(interval.low * max), high: Math.round(interval.high * max) };
}
