import { type Attempt, currentItemId, findItem, remainingItemIds, unaskedItemIds } from "@/domain/attempt";
import { type Course, type Locale, toPublicItem } from "@/domain/course";
import { type Feedback, feedbackOn } from "@/domain/feedback";
import { questionNumber } from "@/domain/progress";

/** A question as the browser gets it: neither key nor reason is in it. */
export type QuestionView = { position: number; itemId: string; stem: string; question: number; total: number; isReturning: boolean };

/** An item of the set that has no response yet: what the browser asks where there is no network. */
export type AheadView = Pick<QuestionView, "itemId" | "stem">;

/** A recorded response with its verdict, and what comes next; null when the attempt is done. */
export type ToldView = { position: number; question: number; recordedAt: string; feedback: Feedback; returns: boolean; next: QuestionView | null };

export function questionOf(attempt: Attempt, course: Course, locale: Locale): QuestionView | null {
  const itemId = currentItemId(attempt);
  const item = itemId === undefined ? undefined : findItem(course, itemId);
  if (!item) return null;
  const { id, stem } = toPublicItem(item);
  const isReturning = attempt.responses.some((response) => response.itemId === id);
  return { position: attempt.responses.length, itemId: id, stem: stem[locale], ...questionNumber(attempt), isReturning };
}

export function aheadOf(attempt: Attempt, course: Course, locale: Locale): AheadView[] {
  return unaskedItemIds(attempt).flatMap((itemId) => {
    const item = findItem(course, itemId);
    return item ? { itemId: item.id, stem: toPublicItem(item).stem[locale] } : [];
  });
}

/** What the learner is told of the response stored at `position`; null where there is none. A final tells nothing of single responses. */
export function toldAt(attempt: Attempt, course: Course, position: number, locale: Locale): ToldView | null {
  const response = attempt.responses.find((given) => given.position === position);
  const item = response && findItem(course, response.itemId);
  if (!response || !item || attempt.kind === "final") return null;
  return {
    position,
    question: position + 1,
    recordedAt: response.createdAt.toISOString(),
    feedback: feedbackOn(course, item, response, locale),
    returns: !attempt.submittedAt && remainingItemIds(attempt).includes(item.id),
    next: questionOf(attempt, course, locale),
  };
}
