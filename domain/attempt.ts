import type { Certainty, Choice } from "./choice";

export const quizKinds = ["practice", "review", "final", "check", "pretest"] as const;
export type QuizKind = (typeof quizKinds)[number];
/** `full` is the quiz's own set; `retry` asks items missed earlier and never counts as the lesson's score. */
export type AttemptScope = "full" | "retry";

export type Response = {
  id: string;
  /** Counted from 0 over everything asked in the attempt, returning items included. In a final and a pretest: the item's place, plus the set's size for each change. */
  position: number;
  itemId: string;
  choice: Choice;
  certainty: Certainty | null;
  /** Judged when it was recorded: a corrected key never changes it, a regrade alone does. */
  correct: boolean;
  /** The verdict that its learner was told, where a regrade says otherwise since. */
  told?: boolean | null;
  durationMs: number | null;
  createdAt: Date;
};

export type Attempt = {
  id: string;
  quizId: string;
  kind: QuizKind;
  scope: AttemptScope;
  editionId: string;
  /** In the order in which they are first asked. */
  itemIds: string[];
  startedAt: Date;
  submittedAt: Date | null;
  /** Of a timed final: what comes later is kept and not counted. */
  deadlineAt: Date | null;
  /** What names the reviews of several courses that were opened together; null for an attempt by itself. */
  sittingId: string | null;
  /** Ordered by position; without a gap but in a final and a pretest, where items may be left open. */
  responses: Response[];
};

/** What a score is counted from. */
export type CountedAttempt = Pick<Attempt, "kind" | "itemIds" | "deadlineAt" | "responses">;

/** What shows knowledge: a score's facts, whether they were the quiz's own, and whether a final was handed in. */
export type AttemptFacts = CountedAttempt & Pick<Attempt, "scope" | "submittedAt">;

/** A missed item comes back after this many others. */
export const returnGap = 3;

/** In practice and review a missed item comes back until it is right once; a check measures, so it asks each item once. */
const returnsMissed: Record<QuizKind, boolean> = {
  practice: true,
  review: true,
  check: false,
  final: false,
  pretest: false,
};

/** A final and a pretest tell no verdict, so they are answered in any order, and changed at will until they end. */
export const isChangeable = ({ kind }: Pick<Attempt, "kind">): boolean => kind === "final" || kind === "pretest";

/**
 * What is still to be asked, in order. A fold over the responses: a missed item moves back by `returnGap` items until it
 * is right once; where too few are left, items that were right longest ago stand between, as far as the set has them.
 * A learner without network goes on before the verdicts are known, so an item may have been answered ahead of a return.
 * It follows the verdicts as they were told: a regrade moves what counts, and no attempt that is under way or done.
 */
export function remainingItemIds({ kind, itemIds, responses }: Asked): string[] {
  if (!returnsMissed[kind]) return itemIds.filter((id) => !responses.some(({ itemId }) => itemId === id));
  let queue = [...itemIds];
  const rightInOrder: string[] = [];
  for (const { itemId, correct, told } of responses) {
    const wasRight = told ?? correct;
    queue.splice(queue.indexOf(itemId), 1);
    const seen = rightInOrder.indexOf(itemId);
    if (seen >= 0) rightInOrder.splice(seen, 1);
    if (wasRight) {
      rightInOrder.push(itemId);
      continue;
    }
    const spacers = rightInOrder.filter((id) => !queue.includes(id)).slice(0, Math.max(0, returnGap - queue.length));
    queue = [...queue, ...spacers];
    queue.splice(returnGap, 0, itemId);
  }
  return queue;
}

type Asked = {
  kind: QuizKind;
  itemIds: readonly string[];
  responses: readonly Pick<Response, "itemId" | "correct" | "told">[];
};

/** The item that is asked now; undefined when the attempt is done. It never needs a key. */
export const currentItemId = (attempt: Attempt): string | undefined =>
  attempt.submittedAt ? undefined : remainingItemIds(attempt)[0];

/** The items of the set that have no response yet, in the order in which they are asked: what a learner without network goes on with. */
export const unaskedItemIds = ({ itemIds, responses }: Pick<Attempt, "itemIds" | "responses">): string[] =>
  itemIds.filter((itemId) => !responses.some((response) => response.itemId === itemId));

/**
 * The response to each item of the set that counts; an item not reached has none. In a final and in a pretest it is the last
 * one in time, as it was handed in; elsewhere the first, given before the item was explained.
 */
export function countedResponses({ kind, itemIds, deadlineAt, responses }: CountedAttempt): Response[] {
  const inTime = responses.filter(({ createdAt }) => !deadlineAt || createdAt <= deadlineAt);
  return itemIds.flatMap((itemId) => {
    const given = inTime.filter((response) => response.itemId === itemId);
    return (isChangeable({ kind }) ? given.at(-1) : given[0]) ?? [];
  });
}

export const missedItemIds = (attempt: CountedAttempt): string[] =>
  countedResponses(attempt).flatMap((response) => (response.correct ? [] : [response.itemId]));
