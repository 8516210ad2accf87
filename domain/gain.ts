import { type Attempt, countedResponses } from "./attempt";
import { type Course, findItem } from "./course";
import { isResultOpen } from "./final";
import { groupedBy } from "./grouping";
import { type Interval, wilsonInterval } from "./interval";
import { type Score, scoreAttempt } from "./score";
import { studentQuantile } from "./student";
import { trustIn } from "./trust";

/**
 * The quizzes that measure what is known, in the order in which they come. Each asks as many items of each key, so their shares
 * of right responses can be compared: guessing one key for everything earns the same in all.
 */
export const measures = ["pretest", "final", "check-30", "check-90"] as const;
export type Measure = (typeof measures)[number];

export type Measured = { measure: Measure; score: Score };

/** What a learner's measures came to, each by the first one that ended. */
export const measuredIn = (attempts: readonly Attempt[], now: Date): Measured[] =>
  measures.flatMap((measure) => {
    const [first] = attempts
      .flatMap(({ submittedAt, ...attempt }) => (submittedAt ? [{ ...attempt, submittedAt }] : []))
      .filter((attempt) => attempt.quizId === measure && (measure !== "final" || isResultOpen(attempt, now)))
      .sort((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime());
    const score = first && measuredScore(first);
    return score && score.max > 0 ? [{ measure, score }] : [];
  });

/** What was left open in a pretest counts for nothing: nothing hung on it. Elsewhere it earns no point. */
function measuredScore(attempt: Attempt): Score {
  const { raw, max } = scoreAttempt(attempt);
  return { raw, max: attempt.kind === "pretest" ? countedResponses(attempt).length : max };
}

/** Whether there is something to compare, so that what was known before may be told. */
export const isGainTold = (attempts: readonly Attempt[], now: Date): boolean => measuredIn(attempts, now).length > 1;

/** Of people who have both a pretest and a later measure: the means of their shares, and how far their differences lie apart. */
export type Moments = { n: number; before: number; after: number; deviation: number | null };

export type Comparison = { n: number; before: number; after: number; difference: number; interval: Interval | null };

/**
 * The mean difference between two measures of the same people with the interval of the paired t test; null for fewer than two
 * people, and no interval where all differ by the same. "Student" (W. S. Gosset), "The probable error of a mean", Biometrika 6
 * (1908), 1–25.
 */
export function compared({ n, before, after, deviation }: Moments): Comparison | null {
  if (n < 2) return null;
  const difference = after - before;
  const half = deviation ? (studentQuantile(n - 1) * deviation) / Math.sqrt(n) : null;
  const interval = half && { low: Math.max(-1, difference - half), high: Math.min(1, difference + half) };
  return { n, before, after, difference, interval: interval || null };
}

/** How many of the responses were right; with Wilson's interval it is a share. */
export type Right = { right: number; n: number };

export type BeforeAndAfter = { before: Right; after: Right };

/** Counts of one item in pretests and in first finals, by the edition that asked it. */
export type ItemCounts = BeforeAndAfter & { itemId: string; editionId: string };

export const shareOf = ({ right, n }: Right): { share: number; interval: Interval } | null => {
  const interval = wilsonInterval(right, n);
  return interval && { share: right / n, interval };
};

export type DutyGain = BeforeAndAfter & { responsibilityId: string };

/** One row for each responsibility of the course that was asked in either, the weakest afterwards first. */
export function gainByDuty(course: Course, counts: readonly ItemCounts[]): DutyGain[] {
  const known = counts.flatMap((count) => {
    const item = findItem(course, count.itemId);
    return item ? [{ ...count, responsibilityId: item.responsibilityId }] : [];
  });
  return [...groupedBy(known, ({ responsibilityId }) => responsibilityId)]
    .map(([responsibilityId, own]) => ({ responsibilityId, ...addedUp(own) }))
    .sort((a, b) => rankOf(a) - rankOf(b) || b.after.n - a.after.n);
}

export const addedUp = (counts: readonly BeforeAndAfter[]): BeforeAndAfter => ({
  before: sumOf(counts.map(({ before }) => before)),
  after: sumOf(counts.map(({ after }) => after)),
});

const sumOf = (counts: readonly Right[]): Right => ({
  right: counts.reduce((sum, { right }) => sum + right, 0),
  n: counts.reduce((sum, { n }) => sum + n, 0),
});

/** What was asked in no final comes last. */
const rankOf = ({ after }: BeforeAndAfter): number => shareOf(after)?.share ?? 2;

/** Right by this share before anything was taught, a question teaches nothing. */
const knownFrom = 0.9;

/** Whether everybody knew it before; nothing is said of few responses. */
export const wasKnownBefore = ({ before }: BeforeAndAfter): boolean =>
  trustIn(before.n) !== "hidden" && before.right / before.n >= knownFrom;

/**
 * The difference between the shares of right responses after the course and before it, −1 to 1; null where either rests on too
 * few. R. C. Cox and J. S. Vargas, "A comparison of item selection techniques for norm-referenced and criterion-referenced tests",
 * paper read to the National Council on Measurement in Education, Chicago 1966.
 */
export const prePostDifference = ({ before, after }: BeforeAndAfter): number | null =>
  [before, after].some(({ n }) => trustIn(n) === "hidden") ? null : after.right / after.n - before.right / before.n;
