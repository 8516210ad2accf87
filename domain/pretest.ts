import { type Met, withoutLongRuns } from "./asking-order";
import type { Attempt, AttemptFacts } from "./attempt";
import { chanceFrom, shuffled } from "./chance";
import { choices } from "./choice";
import type { Course, Item, Responsibility } from "./course";
import { isTellable } from "./final";
import { sampleQuizId } from "./guest";
import type { LessonReading } from "./progress";

export const pretestQuizId = "pretest";

/** A pretest asks this many items of each key, so nine in all. */
const pretestPerKey = 3;

/** How many items a pretest of the course has: fewer where it has too few responsibilities of an owner. */
export const pretestLength = ({ lessons }: Course): number => {
  const owners = lessons.flatMap(({ responsibilities }) => responsibilities.map(({ owner }) => owner));
  return choices.reduce((sum, key) => sum + Math.min(pretestPerKey, owners.filter((owner) => owner === key).length), 0);
};

/**
 * Items of a pretest in the order in which they are asked, the same for the same seed: as many of each key, each of another
 * responsibility, from as many lessons as can be, and any of its variants, since a final asks any as well.
 */
export function pretestItems({ lessons }: Course, seed: number): Item[] {
  const chance = chanceFrom(seed);
  const duties = shuffled(
    lessons.flatMap(({ responsibilities }) => responsibilities),
    chance,
  );
  const picked: Responsibility[] = [];
  const ofLesson = (lessonId: string) => picked.filter((duty) => duty.lessonId === lessonId).length;
  for (let round = 0; round < pretestPerKey; round += 1)
    for (const key of shuffled(choices, chance)) {
      const open = duties.filter((duty) => duty.owner === key && !picked.includes(duty));
      picked.push(...open.sort((a, b) => ofLesson(a.lessonId) - ofLesson(b.lessonId)).slice(0, 1));
    }
  return withoutLongRuns(
    [],
    picked.flatMap(({ items }) => shuffled(items, chance).slice(0, 1)),
    chance,
  );
}

/** What a learner may do with the pretest: take it, go on with it, or neither any more. */
export type PretestState = "offered" | "open" | "over";

/**
 * It is offered until something is learned: a lesson read to its end, or any quiz begun, the landing page's item left aside. And
 * it is offered once: one that is skipped is a pretest that ended with nothing answered.
 */
export function pretestState(
  attempts: readonly Pick<Attempt, "kind" | "quizId" | "submittedAt">[],
  readings: readonly Pick<LessonReading, "completedAt">[],
): PretestState {
  const own = attempts.find(({ kind }) => kind === "pretest");
  if (own) return own.submittedAt ? "over" : "open";
  const isBegun = attempts.some(({ quizId }) => quizId !== sampleQuizId) || readings.some(isReadToItsEnd);
  return isBegun ? "over" : "offered";
}

const isReadToItsEnd = ({ completedAt }: Pick<LessonReading, "completedAt">): boolean => completedAt !== null;

/** Whether an attempt is a pretest of which nothing was answered: nobody did anything in it. */
export const isSkipped = ({ kind, submittedAt, responses }: Pick<Attempt, "kind" | "submittedAt" | "responses">) =>
  kind === "pretest" && submittedAt !== null && responses.length === 0;

/**
 * Whether a manager may see what came of an attempt; the landing page's item is no report's. A pretest tells its own learner nothing,
 * who may be that manager.
 */
export function isToldToManager(
  attempt: Pick<Attempt, "kind" | "quizId" | "submittedAt" | "responses">,
  { now, isOwn }: { now: Date; isOwn: boolean },
): boolean {
  if (attempt.kind === "pretest") return !isOwn && attempt.submittedAt !== null && !isSkipped(attempt);
  return attempt.quizId !== sampleQuizId && isTellable(attempt, now);
}

/** What a pretest showed: no evidence of knowledge, but met, so that another variant is asked where there is one. */
export const metInPretest = (attempts: readonly AttemptFacts[]): Met[] =>
  attempts
    .filter(({ kind }) => kind === "pretest")
    .flatMap(({ responses }) => responses.map(({ itemId, createdAt }) => ({ itemId, at: createdAt })));
