import { withoutLongRuns } from "./asking-order";
import { type Attempt, type CountedAttempt, countedResponses } from "./attempt";
import { chanceFrom, shuffled } from "./chance";
import { type Choice, choices } from "./choice";
import { type Course, type Item, lessonItems } from "./course";
import { laterOf } from "./day";
import { accept, type Outcome, refuse } from "./outcome";
import { type Score, scaled, scoreAttempt } from "./score";

/** A final asks this many items of each key. */
export const finalPerKey = 8;

/** For this long a hand-in can be taken back, and its result is withheld. In milliseconds. */
export const undoMs = 10_000;

/** So many finals may be taken one after the other: before another the learner waits. */
export const finalsAtOnce = 2;

/** When each item that the learner was shown was shown last. */
export type MetAt = ReadonlyMap<string, Date>;

/**
 * Items of a final in the order in which they are asked, the same for the same seed: as many of each key, variants that the
 * learner has not met before all others, then those met longest ago, and among equals each responsibility once before any
 * comes twice.
 */
export function finalItems(course: Course, metAt: MetAt, seed: number): Item[] {
  const chance = chanceFrom(seed);
  return withoutLongRuns(
    [],
    choices.flatMap((key) => pickOfKey(course, key, metAt, chance)),
    chance,
  );
}

/** How many items of each key a final of the course has: fewer where it has too few of one. */
const finalCounts = ({ lessons }: Course): number[] =>
  choices.map((key) => Math.min(finalPerKey, lessons.flatMap(lessonItems).filter((item) => item.key === key).length));

export const finalLength = (course: Course): number => finalCounts(course).reduce((sum, count) => sum + count, 0);

/** Whether a final has as many items of each key. */
export const isFinalEven = (course: Course): boolean => new Set(finalCounts(course)).size === 1;

/** Whether a second final can be made of other items than the first. */
export const hasSecondFinal = (course: Course): boolean =>
  finalCounts(course).every((count, index) => {
    const items = course.lessons.flatMap(lessonItems).filter(({ key }) => key === choices[index]);
    return items.length >= 2 * count;
  });

function pickOfKey(course: Course, key: Choice, metAt: MetAt, chance: () => number): Item[] {
  const lastMet = ({ id }: Item) => metAt.get(id)?.getTime() ?? Number.NEGATIVE_INFINITY;
  const longestAgo = (a: Item, b: Item) => Number(lastMet(a) > lastMet(b)) - Number(lastMet(a) < lastMet(b));
  const owned = course.lessons.flatMap(({ responsibilities }) => responsibilities).filter(({ owner }) => owner === key);
  const stacks = shuffled(owned, chance).map(({ items }) => shuffled(items, chance).sort(longestAgo));
  const ranked = stacks.flatMap((stack) => stack.map((item, depth) => ({ item, depth })));
  ranked.sort((a, b) => longestAgo(a.item, b.item) || a.depth - b.depth);
  return ranked.slice(0, finalPerKey).map(({ item }) => item);
}

/**
 * From when the learner may start another final: the first two follow each other at once, each further one a wait after the
 * latest hand-in. Null where there is nothing to wait for. Whoever hands in blanks has handed in.
 */
export function nextFinalAt(finals: readonly Pick<Attempt, "submittedAt">[], waitMs: number): Date | null {
  const handedInAt = finals.flatMap(({ submittedAt }) => submittedAt ?? []);
  if (handedInAt.length < finalsAtOnce) return null;
  return new Date(Math.max(...handedInAt.map((at) => at.getTime())) + waitMs);
}

/** Whether the learner has to wait before another final may be started. */
export const isFinalToCome = (opensAt: Date | null, now: Date): opensAt is Date => opensAt !== null && now < opensAt;

/** The items of a final whose key its learner may see once the result is open: those with a response that counts. */
export const answeredItemIds = (attempt: CountedAttempt): Set<string> =>
  new Set(countedResponses(attempt).map(({ itemId }) => itemId));

export type FinalProgress = { answered: number; total: number; openNumbers: number[] };

/** What a final still lacks; numbers are counted from 1. */
export function finalProgress({ itemIds, responses }: Pick<Attempt, "itemIds" | "responses">): FinalProgress {
  const given = new Set(responses.map(({ itemId }) => itemId));
  const openNumbers = itemIds.flatMap((itemId, index) => (given.has(itemId) ? [] : [index + 1]));
  return { answered: itemIds.length - openNumbers.length, total: itemIds.length, openNumbers };
}

/** Handing in is the learner's own word; open items stay open and earn nothing. A timed final ends at its deadline, however late it is handed in. */
export function handIn<Final extends Attempt>(
  attempt: Final,
  now: Date,
): Outcome<Final, "not-a-final" | "already-submitted"> {
  if (attempt.kind !== "final") return refuse("not-a-final");
  return attempt.submittedAt
    ? refuse("already-submitted")
    : accept({ ...attempt, submittedAt: isOverdue(attempt, now) ? attempt.deadlineAt : now });
}

/** Takes a hand-in back within its ten seconds, by the server's clock. */
export function undoHandIn<Final extends Attempt>(
  attempt: Final,
  now: Date,
): Outcome<Final, "not-handed-in" | "too-late"> {
  if (attempt.kind !== "final" || !attempt.submittedAt) return refuse("not-handed-in");
  return isUndoable(attempt.submittedAt, now) ? accept({ ...attempt, submittedAt: null }) : refuse("too-late");
}

/** Whether its deadline ended a final, and not its learner. */
export const isTimedOut = ({ submittedAt, deadlineAt }: Pick<Attempt, "submittedAt" | "deadlineAt">): boolean =>
  submittedAt !== null && submittedAt.getTime() === deadlineAt?.getTime();

const isUndoable = (submittedAt: Date, now: Date): boolean => now.getTime() - submittedAt.getTime() < undoMs;

/** Whether time ran out: nothing that comes now counts. */
export const isOverdue = ({ deadlineAt }: Pick<Attempt, "deadlineAt">, now: Date): boolean =>
  deadlineAt !== null && now > deadlineAt;

/** Verdicts, score and certificate are shown only when a hand-in can't be taken back any more. */
export const isResultOpen = ({ submittedAt }: Pick<Attempt, "submittedAt">, now: Date): boolean =>
  submittedAt !== null && !isUndoable(submittedAt, now);

/** Whether a page may tell what an attempt's responses came to: of a final nothing, as long as it can still be changed; of a pretest never. */
export const isTellable = (attempt: Pick<Attempt, "kind" | "submittedAt">, now: Date): boolean =>
  attempt.kind !== "pretest" && (attempt.kind !== "final" || isResultOpen(attempt, now));

/** Whether a final reaches the course's mastery score. */
export const isPassed = (attempt: CountedAttempt, masteryScore: number): boolean =>
  isPassing(scoreAttempt(attempt), masteryScore);

/** The same of its score. */
export const isPassing = (score: Score, masteryScore: number): boolean => (scaled(score) ?? 0) >= masteryScore;

/** The fewest points that reach the mastery score; the share may be a hair off what it was written as. */
export const pointsToPass = (masteryScore: number, max: number): number =>
  Math.max(0, Math.ceil(masteryScore * max - 1e-9));

/** The time by which a timed final is to be handed in: the cohort's minutes times the learner's own factor; null without a timer. */
export const deadlineOf = (startedAt: Date, minutes: number | null, timeFactor: number): Date | null =>
  minutes === null ? null : new Date(startedAt.getTime() + minutes * timeFactor * 60_000);

/** By what a manager may multiply a learner's time. */
export const timeFactors = [1, 1.25, 1.5, 2] as const;

/** In several cohorts the most generous timer holds; without a timer in any of them, or without a cohort, there is none. */
export function deadlineAmong(
  startedAt: Date,
  timers: readonly { minutes: number | null; timeFactor: number }[],
): Date | null {
  const deadlines = timers.flatMap(({ minutes, timeFactor }) => deadlineOf(startedAt, minutes, timeFactor) ?? []);
  if (deadlines.length < timers.length) return null;
  return deadlines.reduce<Date | null>((latest, deadline) => (latest ? laterOf(latest, deadline) : deadline), null);
}

/** How many of the final's items were answered after the deadline only, and so don't count. */
export const lateCount = (attempt: CountedAttempt): number =>
  new Set(attempt.responses.map(({ itemId }) => itemId)).size - countedResponses(attempt).length;
