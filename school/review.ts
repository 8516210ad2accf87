import { randomInt } from "node:crypto";
import { course, edition } from "@/content/course";
import type { Attempt } from "@/domain/attempt";
import { type CheckDay, checkItems, checkQuizId, completedAt, nextCheck, openCheck } from "@/domain/check";
import { findLesson, type Item, type Lesson } from "@/domain/course";
import { nextLesson, progressOf } from "@/domain/progress";
import { findResponsibility, reviewedOn, reviewItems, reviewPlan } from "@/domain/review";
import { toldCards } from "@/domain/told-cards";
import { timeZone } from "@/messages/translator";
import { findAttempts, startAttempt } from "@/prisma/attempt";
import { findCards } from "@/prisma/card";
import { keepEdition } from "@/prisma/edition";
import { now } from "./clock";
import { db } from "./db";

export const reviewQuizId = "review";

/** What a learner has to review today, and which check is open. Cards of responsibilities that the course has no more are left out. */
export async function readReview(userId: string) {
  const [at, learner] = [now(), { userId, courseId: course.id }];
  const [attempts, stored] = await Promise.all([findAttempts(db(), learner), findCards(db(), learner)]);
  const cards = toldCards(course, attempts, stored, at).filter(({ responsibilityId }) => findResponsibility(course, responsibilityId));
  const completed = completedAt(course, attempts);
  return {
    attempts,
    cards,
    plan: reviewPlan(cards, reviewedOn(attempts, at, timeZone), at, timeZone),
    open: attempts.find(({ quizId, submittedAt }) => quizId === reviewQuizId && !submittedAt) ?? null,
    check: openCheck(completed, attempts, at),
    nextCheck: nextCheck(completed, at),
  };
}

/** The lesson to go on with; null when all are learned. */
export const lessonAfter = (attempts: readonly Attempt[]): Lesson | null =>
  findLesson(course, nextLesson(progressOf(course, attempts, []))?.lessonId ?? "") ?? null;

/** Opens today's review, or the cards that come next; gives the one that is open. Null when there is nothing to ask. */
export async function startReview(userId: string, isAhead: boolean): Promise<Attempt | null> {
  const { attempts, plan, open } = await readReview(userId);
  const cards = isAhead ? plan.ahead : plan.due;
  if (open || cards.length === 0) return open;
  const seed = randomInt(2 ** 31);
  return start(userId, { quizId: reviewQuizId, kind: "review", seed, items: reviewItems(course, cards, attempts, seed) });
}

/** Opens the check of that day, or gives it as it stands; null when it isn't open. */
export async function startCheck(userId: string, day: CheckDay): Promise<Attempt | null> {
  const { attempts, check } = await readReview(userId);
  if (check !== day) return null;
  const seed = randomInt(2 ** 31);
  return start(userId, { quizId: checkQuizId(day), kind: "check", seed, items: checkItems(course, attempts, seed) });
}

async function start(userId: string, { items, ...quiz }: { quizId: string; kind: "review" | "check"; seed: number; items: Item[] }): Promise<Attempt> {
  await keepEdition(db(), edition, course);
  const itemIds = items.map(({ id }) => id);
  return startAttempt(db(), { ...quiz, userId, courseId: course.id, scope: "full", editionId: edition, itemIds, startedAt: now() });
}
