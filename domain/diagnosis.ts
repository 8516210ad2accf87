import type { Certainty, Choice } from "./choice";
import { type ConfusionMatrix, type KeyedResponse, rowCount, smallestSample, tendencies } from "./confusion";
import { type Course, findItem, findResponsibility, type Responsibility } from "./course";
import { occasionGapMs } from "./evidence";
import type { Known } from "./mastery";
import { keyBeside } from "./regrade";
import type { Shown } from "./shown";

/** So many equal responses beside their item's key. */
export type Diagnosed = KeyedResponse & { n: number };

/** Every response that shows knowledge, counted, beside its item's key. Items that the course no longer has are left out. */
export const diagnosed = (course: Course, known: readonly Pick<Known, "shown">[]): Diagnosed[] =>
  known
    .flatMap(({ shown }) => shown.given)
    .flatMap(({ itemId, choice, correct, certainty, n }) => {
      const item = findItem(course, itemId);
      return item ? [{ choice, correct, certainty, n, key: keyBeside(item, { choice, correct }) }] : [];
    });

/** How often something was done, of how many times it could have been. */
export type Habit = { times: number; of: number };

/** Joining, where a duty is of one; splitting, where it is of both. */
export function habitsIn(matrix: ConfusionMatrix): Record<"joins" | "splits", Habit> {
  const { joins, splits } = tendencies(matrix);
  return {
    joins: { times: joins, of: rowCount(matrix.first) + rowCount(matrix.second) },
    splits: { times: splits, of: rowCount(matrix.both) },
  };
}

/** One time in so many is a habit: twice as rare, and it could be any slip. */
const habitFrom = 0.25;

/** Whether it is done often, or seldom; null where too few responses could tell. */
export function frequencyOf({ times, of }: Habit): "often" | "seldom" | null {
  if (of < smallestSample) return null;
  return times / of >= habitFrom ? "often" : "seldom";
}

/** What each certainty says of itself: the share of right responses between which it fits. */
export const statedBands: Record<Certainty, { low: number; high: number }> = {
  guess: { low: 0, high: 0.67 },
  fairly: { low: 0.67, high: 0.8 },
  very: { low: 0.8, high: 1 },
};

/** Whether a certainty keeps its word; null where too few responses could tell. */
export function calibrationOf(
  certainty: Certainty,
  { right, n }: { right: number; n: number },
): "overconfident" | "fitting" | "cautious" | null {
  if (n < smallestSample) return null;
  const { low, high } = statedBands[certainty];
  if (right / n < low) return "overconfident";
  return right / n > high ? "cautious" : "fitting";
}

export type UnmendedError = { responsibility: Responsibility; choice: Choice; certainty: Certainty | null; at: Date };

/**
 * Responsibilities that were wrong and weren't right on another occasion since: being right a few minutes after the reason was
 * read mends little. The surest errors first, and among equals the newest.
 */
export const unmendedErrors = (course: Course, known: readonly Known[]): UnmendedError[] =>
  known
    .flatMap(({ card, shown }) => {
      const responsibility = findResponsibility(course, card.responsibilityId);
      return responsibility && shown.lastError && !isMended(shown.lastError, shown)
        ? [{ responsibility, ...shown.lastError }]
        : [];
    })
    .sort((a, b) => sureness(b) - sureness(a) || b.at.getTime() - a.at.getTime());

const isMended = (error: { at: Date }, { lastRightGivenAt }: Pick<Shown, "lastRightGivenAt">): boolean =>
  lastRightGivenAt !== null && lastRightGivenAt.getTime() - error.at.getTime() >= occasionGapMs;

const sureness = ({ certainty }: { certainty: Certainty | null }): number => (certainty ? ranks[certainty] : 0);

const ranks: Record<Certainty, number> = { guess: 0, fairly: 1, very: 2 };
