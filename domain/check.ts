import { leastKnownItem, withoutLongRuns } from "./asking-order";
import type { Attempt } from "./attempt";
import { chanceFrom, shuffled } from "./chance";
import { choices } from "./choice";
import type { Course, Item } from "./course";
import { dayMs } from "./day";
import type { MetSoFar } from "./met";
import { type Score, scoreAttempt } from "./score";

/** A check asks this many items of each key, so six in all. */
export const checkPerKey = 2;

/** How many items a check of the course has: fewer where it has too few responsibilities of an owner. */
export const checkLength = ({ lessons }: Course): number =>
  choices.reduce((sum, key) => {
    const owned = lessons.flatMap(({ responsibilities }) => responsibilities).filter(({ owner }) => owner === key);
    return sum + Math.min(checkPerKey, owned.length);
  }, 0);

/** A check is offered this many days after the course was completed. */
export const checkDays = [30, 90] as const;
export type CheckDay = (typeof checkDays)[number];

export const checkQuizId = (day: CheckDay): string => `check-${day}`;

type Taken = Pick<Attempt, "kind" | "scope" | "quizId" | "submittedAt">;

/** When the last of the course's lessons was learned; null while one is left. */
export function completedAt(course: Course, attempts: readonly Taken[]): Date | null {
  const learnedAt = course.lessons.map(({ id }) =>
    attempts
      .filter(({ kind, scope, quizId }) => kind === "practice" && scope === "full" && quizId === id)
      .flatMap(({ submittedAt }) => (submittedAt ? [submittedAt.getTime()] : [])),
  );
  return learnedAt.some((times) => times.length === 0)
    ? null
    : new Date(Math.max(...learnedAt.map((times) => Math.min(...times))));
}

/**
 * The check to take now: the 30 days' one until the 90 days' one opens, then that; null when there is none or it was taken.
 */
export function openCheck(completed: Date | null, attempts: readonly Taken[], now: Date): CheckDay | null {
  const day = checkDays.findLast((days) => completed !== null && now.getTime() >= completed.getTime() + days * dayMs);
  return day !== undefined && !attempts.some(({ quizId, submittedAt }) => quizId === checkQuizId(day) && submittedAt)
    ? day
    : null;
}

/** The check that comes next and its time; null before completion and after the last. */
export function nextCheck(completed: Date | null, now: Date): { day: CheckDay; at: Date } | null {
  const ahead = checkDays.flatMap((day) =>
    completed ? [{ day, at: new Date(completed.getTime() + day * dayMs) }] : [],
  );
  return ahead.find(({ at }) => at > now) ?? null;
}

/** Two items of each key from what the learner has met, each of another responsibility, in a variant not met or met longest ago. */
export function checkItems(course: Course, { items, responsibilityIds }: MetSoFar, seed: number): Item[] {
  const chance = chanceFrom(seed);
  const met = course.lessons
    .flatMap(({ responsibilities }) => responsibilities)
    .filter(({ id }) => responsibilityIds.has(id));
  const picked = choices.flatMap((key) =>
    shuffled(
      met.filter(({ owner }) => owner === key),
      chance,
    )
      .slice(0, checkPerKey)
      .map((responsibility) => leastKnownItem(responsibility, items, chance)),
  );
  return withoutLongRuns([], picked, chance);
}

/** What the first check of that day that a learner submitted came to; null when none was. */
export function checkScore(attempts: readonly Attempt[], day: CheckDay): Score | null {
  const [first] = attempts
    .filter(({ kind, quizId, submittedAt }) => kind === "check" && quizId === checkQuizId(day) && submittedAt)
    .sort((a, b) => Number(a.submittedAt) - Number(b.submittedAt));
  return first ? scoreAttempt(first) : null;
}
