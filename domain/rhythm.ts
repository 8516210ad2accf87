import { weekOf } from "./day";
import { type Period, startOfWeek } from "./period";

/** Weeks that the rhythm looks at. */
export const rhythmWeeks = 5;

/** Those weeks, the oldest first, each to its end. */
export function rhythmPeriods(now: Date, timeZone: string): Period[] {
  const oldest = weekOf(now, timeZone) - rhythmWeeks + 1;
  return Array.from({ length: rhythmWeeks }, (_, index) => ({
    from: startOfWeek(oldest + index, timeZone),
    until: startOfWeek(oldest + index + 1, timeZone),
  }));
}

/**
 * Of the last five calendar weeks, the oldest first and this one last, whether something was learned in each. It is no
 * streak: a week without learning costs that week and nothing before it.
 */
export function rhythmOf(learnedAt: readonly Date[], now: Date, timeZone: string): boolean[] {
  const active = new Set(learnedAt.map((date) => weekOf(date, timeZone)));
  const thisWeek = weekOf(now, timeZone);
  return Array.from({ length: rhythmWeeks }, (_, index) => active.has(thisWeek - rhythmWeeks + 1 + index));
}
