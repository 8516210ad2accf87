import type { Attempt, Response } from "@/domain/attempt";
import { type Course, findItem, type Item, type Locale } from "@/domain/course";
import { type Feedback, feedbackOn } from "@/domain/feedback";
import { answeredItemIds, isTellable } from "@/domain/final";
import { versionOf } from "@/domain/item-version";
import { findAttempt } from "@/prisma/attempt";
import { addDoubt, findDoubt, type OwnDoubt } from "@/prisma/doubt";
import { getEditionOrThrow } from "@/prisma/edition";
import { now } from "./clock";
import { db } from "./db";

type Told = { userId: string; attemptId: string; position: number };

/** A response that its learner was told the verdict on, its item as it was, and what the learner said of its key. */
export type Doubtable = {
  attempt: Attempt;
  response: Response;
  course: Course;
  item: Item;
  feedback: Feedback;
  doubt: OwnDoubt | null;
};

/** What there is to doubt at a position; null where no verdict was told: nothing of a final that can still be changed, nor of its item that was left open in time. */
export async function findDoubtable({ userId, attemptId, position }: Told, locale: Locale): Promise<Doubtable | null> {
  const attempt = await findAttempt(db(), { id: attemptId, userId });
  const response = attempt?.responses.find((given) => given.position === position);
  if (!attempt || !response || !isTellable(attempt, now())) return null;
  if (attempt.kind === "final" && !answeredItemIds(attempt).has(response.itemId)) return null;
  const course = await getEditionOrThrow(db(), attempt.editionId);
  const item = findItem(course, response.itemId);
  if (!item) return null;
  const doubt = await findDoubt(db(), { userId, courseId: course.id, itemId: item.id, version: versionOf(item) });
  return { attempt, response, course, item, feedback: feedbackOn(course, item, response, locale), doubt };
}

/** Keeps what a learner has against a key, once for each version of an item; false where there is nothing to doubt. */
export async function doubtKey(told: Told, words: string, locale: Locale): Promise<boolean> {
  const found = await findDoubtable(told, locale);
  if (!found) return false;
  const { course, item, response } = found;
  await addDoubt(db(), {
    userId: told.userId,
    courseId: course.id,
    responseId: response.id,
    itemId: item.id,
    version: versionOf(item),
    words,
    createdAt: now(),
  });
  return true;
}
