import type { CheckDay } from "./check";
import { type Interval, wilsonInterval } from "./interval";
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
