import type { Attempt } from "./attempt";
import type { Course } from "./course";
import { isTellable } from "./final";
import { cardsOf, type ReviewCard } from "./schedule";

/** Whether a final is handed in and can still be taken back. */
export const isSealing = (attempts: readonly Pick<Attempt, "kind" | "submittedAt">[], now: Date): boolean =>
  attempts.some((attempt) => attempt.kind === "final" && attempt.submittedAt && !isTellable(attempt, now));

/** The cards that a learner may see: when one is due tells what was right, so those of a final that can be taken back still stay hidden. */
export function tellableCards(
  course: Course,
  attempts: readonly Attempt[],
  cards: ReviewCard[],
  now: Date,
): ReviewCard[] {
  if (!isSealing(attempts, now)) return cards;
  return cardsOf(
    course,
    attempts.filter((attempt) => isTellable(attempt, now)),
  ).sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}
