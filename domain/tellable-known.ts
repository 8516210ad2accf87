import type { Attempt } from "./attempt";
import type { Course } from "./course";
import { isTellable } from "./final";
import { type Known, knownIn } from "./mastery";

/** Whether a final is handed in and can still be taken back. */
export const isSealing = (attempts: readonly Pick<Attempt, "kind" | "submittedAt">[], now: Date): boolean =>
  attempts.some((attempt) => attempt.kind === "final" && attempt.submittedAt && !isTellable(attempt, now));

/**
 * What a learner may see of what is known: a state, and when a card is due, tell what was right, so those of a final that can be taken
 * back still stay hidden. Where there is none, it is what is stored.
 */
export const tellableKnown = (course: Course, attempts: readonly Attempt[], now: Date): Known[] =>
  knownIn(
    course,
    attempts.filter((attempt) => isTellable(attempt, now)),
  );
