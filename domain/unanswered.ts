import { type Attempt, countedResponses, isChangeable } from "./attempt";
import { isTimedOut } from "./final";

/**
 * The items of an attempt that have no response which counts, with why, as the analysis of items tells it: **omitted** where the learner
 * went past it, or handed in without it; **not reached** where the attempt was left, or the time ended, before it.
 */
export function unanswered(attempt: Attempt): { itemId: string; lack: "omitted" | "not-reached" }[] {
  const counted = new Set(countedResponses(attempt).map(({ itemId }) => itemId));
  const last = attempt.itemIds.findLastIndex((itemId) => counted.has(itemId));
  const isHandedIn = isChangeable(attempt) && attempt.submittedAt !== null && !isTimedOut(attempt);
  return attempt.itemIds.flatMap((itemId, place) =>
    counted.has(itemId) ? [] : [{ itemId, lack: place < last || isHandedIn ? "omitted" : "not-reached" }],
  );
}
