import { type CountedAttempt, countedResponses } from "./attempt";
import { type Interval, nextPoints } from "./interval";

/** Points reached and points possible (QTI, xAPI). */
export type Score = { raw: number; max: number };

/** One point for each item of the set whose counted response was right; an item not reached earns none. */
export const scoreAttempt = (attempt: CountedAttempt): Score => ({
  raw: countedResponses(attempt).filter((response) => response.correct).length,
  max: attempt.itemIds.length,
});

/** raw ÷ max, 0 to 1; null where nothing could be earned. */
export const scaled = ({ raw, max }: Score): number | null => (max === 0 ? null : raw / max);

/** Below this many items a band says nothing worth reading. */
export const smallestBandedSet = 8;

/** Points that another set of the same kind would usually bring; null for a short set. */
export const scoreBand = ({ raw, max }: Score): Interval | null =>
  max < smallestBandedSet ? null : nextPoints(raw, max);
