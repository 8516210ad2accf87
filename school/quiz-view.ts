import {
  type Attempt,
  currentItemId,
  isChangeable,
  type Response,
  remainingItemIds,
  unaskedItemIds,
} from "@/domain/attempt";
import { type Course, findItem, foreignLanguage, type Locale, toPublicItem } from "@/domain/course";
import { type Feedback, feedbackOn } from "@/domain/feedback";
import { type QuestionNumber, questionNumber } from "@/domain/progress";
import { regradeText } from "@/messages/regrade-text";

/** A question as the browser gets it: neither key nor reason is in it. */
export type QuestionView = QuestionNumber & {
  position: number;
  itemId: string;
  stem: string;
  /** Of the stem, where it isn't the page's. */
  language?: Locale | undefined;
  isReturning: boolean;
  /** The number of the attempt's last question. */
  last: number;
};

/** What is asked in one sitting before and after an attempt, so that its questions are counted in the whole. */
export type SittingFrame = { before: number; after: number };

const alone: SittingFrame = { before: 0, after: 0 };

/** An attempt's place among those of its sitting. */
export function frameOf(
  attempt: Pick<Attempt, "id">,
  sitting: readonly Pick<Attempt, "id" | "itemIds">[],
): SittingFrame {
  const at = sitting.findIndex(({ id }) => id === attempt.id);
  const sizeOf = (attempts: typeof sitting) => attempts.reduce((sum, { itemIds }) => sum + itemIds.length, 0);
  return at < 0 ? alone : { before: sizeOf(sitting.slice(0, at)), after: sizeOf(sitting.slice(at + 1)) };
}

/** An item of the set that has no response yet: what the browser asks where there is no network. */
export type AheadView = Pick<QuestionView, "itemId" | "stem" | "language">;

/** A recorded response with its verdict, when its item is met again, and what comes next; null when the attempt is done. */
export type ToldView = {
  position: number;
  question: number;
  total: number;
  recordedAt: string;
  feedback: Feedback;
  returns: "soon" | "tomorrow" | "soonAndTomorrow" | null;
  next: QuestionView | null;
};

export function questionOf(
  attempt: Attempt,
  course: Course,
  locale: Locale,
  { before, after }: SittingFrame = alone,
): QuestionView | null {
  const itemId = currentItemId(attempt);
  const item = itemId === undefined ? undefined : findItem(course, itemId);
  if (!item) return null;
  const { id, stem } = toPublicItem(item);
  const isReturning = attempt.responses.some((response) => response.itemId === id);
  const { question, total, again } = questionNumber(attempt);
  return {
    position: attempt.responses.length,
    itemId: id,
    stem: stem[locale],
    language: foreignLanguage(course, locale),
    question: before + question,
    total: before + total + after,
    again,
    isReturning,
    last: before + total,
  };
}

export function aheadOf(attempt: Attempt, course: Course, locale: Locale): AheadView[] {
  return unaskedItemIds(attempt).flatMap((itemId) => {
    const item = findItem(course, itemId);
    return item
      ? { itemId: item.id, stem: toPublicItem(item).stem[locale], language: foreignLanguage(course, locale) }
      : [];
  });
}

/** What the learner is told of the response stored at `position`; null where there is none. A final and a pretest tell nothing of single responses. */
export function toldAt(
  attempt: Attempt,
  course: Course,
  position: number,
  locale: Locale,
  frame: SittingFrame = alone,
): ToldView | null {
  const response = attempt.responses.find((given) => given.position === position);
  const item = response && findItem(course, response.itemId);
  if (!response || !item || isChangeable(attempt)) return null;
  const met = new Set(attempt.responses.filter((given) => given.position <= position).map(({ itemId }) => itemId));
  return {
    position,
    question: frame.before + met.size,
    total: frame.before + attempt.itemIds.length + frame.after,
    recordedAt: response.createdAt.toISOString(),
    feedback: withRegrade(feedbackOn(course, item, response, locale), locale),
    returns: returnOf(attempt, response),
    next: questionOf(attempt, course, locale, frame),
  };
}

/** A regrade is told with its reason, in one text: the question's page has no place of its own for what is so rare. */
function withRegrade(feedback: Feedback, locale: Locale): Feedback {
  const news = regradeText(feedback, locale);
  return news ? { ...feedback, reason: `${news} ${feedback.reason}` } : feedback;
}

/** In the set while it goes on; the next day where the response is one that counts, as it was missed when very sure. */
function returnOf(attempt: Attempt, { position, itemId, correct, certainty }: Response): ToldView["returns"] {
  if (correct) return null;
  const comesSoon = !attempt.submittedAt && remainingItemIds(attempt).includes(itemId);
  const isFirst =
    attempt.scope === "full" && attempt.responses.find((given) => given.itemId === itemId)?.position === position;
  if (certainty !== "very" || !isFirst) return comesSoon ? "soon" : null;
  return comesSoon ? "soonAndTomorrow" : "tomorrow";
}
