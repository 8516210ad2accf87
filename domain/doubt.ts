import type { Course, Item } from "./course";
import { findItem } from "./course";
import { versionOf } from "./item-version";
import { accept, type Outcome, refuse } from "./outcome";
import { noteUpTo } from "./text";

/** Why somebody thinks that a key is wrong. */
export const DoubtWords = noteUpTo(1000);

export const doubtOutcomes = ["stands", "willMend", "mended"] as const;
/** What came of a doubt: the key stands, the item will be mended, or is mended. */
export type DoubtOutcome = (typeof doubtOutcomes)[number];

export type DoubtAnswer = { outcome: DoubtOutcome; answer: string | null };

/**
 * Who hears that a key stands hears why, and mended is what the course that learners get now has no more. `version` is the
 * doubted one.
 */
export function answerDoubt(
  { outcome, answer }: DoubtAnswer,
  { itemId, version }: { itemId: string; version: string },
  served: Course,
): Outcome<DoubtAnswer, "unexplained" | "not-mended"> {
  if (outcome === "stands" && !answer) return refuse("unexplained");
  if (outcome === "mended" && isAsked(served, itemId, version)) return refuse("not-mended");
  return accept({ outcome, answer });
}

/** Whether a course asks this very version of an item. */
export function isAsked(course: Course, itemId: string, version: string): boolean {
  const item: Item | undefined = findItem(course, itemId);
  return item !== undefined && versionOf(item) === version;
}
