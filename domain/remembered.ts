import type { AttemptFacts } from "./attempt";
import type { CheckDay } from "./check";
import type { Course } from "./course";
import { type Evidence, evidenceByResponsibility } from "./evidence";
import { type Interval, wilsonInterval } from "./interval";
import { isSolid, learnFrom, noKnowledge } from "./mastery";
import { cardOf, isDue } from "./schedule";
import { type Score, scaled } from "./score";

/** A learner's submitted check. */
export type CheckResult = { userId: string; day: CheckDay; score: Score };

/** What a cohort still knew at a check: the mean of its learners' shares, and where the share of all responses may lie. */
export type Remembered = { share: number; learners: number; responses: number; interval: Interval };

/** Null while nobody has taken that day's check: no number is invented. */
export function rememberedAfter(day: CheckDay, checks: readonly CheckResult[]): Remembered | null {
  const taken = checks
    .filter((check) => check.day === day)
    .flatMap(({ score }) => {
      const share = scaled(score);
      return share === null ? [] : [{ share, ...score }];
    });
  const raw = taken.reduce((sum, check) => sum + check.raw, 0);
  const responses = taken.reduce((sum, { max }) => sum + max, 0);
  const interval = wilsonInterval(raw, responses);
  return (
    interval && {
      share: taken.reduce((sum, { share }) => sum + share, 0) / taken.length,
      learners: taken.length,
      responses,
      interval,
    }
  );
}

/**
 * The mean share of responsibilities that is solid, over the learners who have responded; null without any. It says what
 * `masteryIn` says, and replays cards only where the rest of the rule holds: a cohort has many learners.
 */
export function meanSolid(
  course: Course,
  learners: readonly (readonly AttemptFacts[])[],
  now: Date,
  timeZone: string,
): { share: number; learners: number } | null {
  const total = course.lessons.flatMap(({ responsibilities }) => responsibilities).length;
  const counts = learners.flatMap((attempts) => {
    const known = [...evidenceByResponsibility(course, attempts)];
    return known.length === 0 ? [] : [known.filter(([id, evidence]) => isSolidNow(id, evidence, now, timeZone)).length];
  });
  return counts.length === 0
    ? null
    : { share: counts.reduce((sum, solid) => sum + solid / total, 0) / counts.length, learners: counts.length };
}

function isSolidNow(responsibilityId: string, evidence: readonly Evidence[], now: Date, timeZone: string): boolean {
  if (!isSolid(evidence.reduce(learnFrom, noKnowledge))) return false;
  const card = cardOf(responsibilityId, evidence);
  return card !== null && !isDue(card, now, timeZone);
}
