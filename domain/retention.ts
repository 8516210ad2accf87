import { dayMs } from "./day";
import type { Known } from "./mastery";

/** Of the responsibilities that were asked again so many days or more after they were first met: how many were right the last time. */
export function heldAfter(known: readonly Known[], days: number): { right: number; n: number } {
  const asked = known.filter(
    ({ card, shown: { firstAt } }) => firstAt && card.lastReviewedAt.getTime() - firstAt.getTime() >= days * dayMs,
  );
  return { right: asked.filter(({ shown }) => shown.isLastRight).length, n: asked.length };
}
