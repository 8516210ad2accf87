import type { Certainty, Choice } from "./choice";
import type { Course, Item } from "./course";
import { lessonItems } from "./course";
import { accept, type Outcome, refuse } from "./outcome";

export type QuizKind = "practice" | "review" | "final" | "check";
/** `full` is the quiz's own set; `retry` asks items missed earlier and never counts as the lesson's score. */
export type AttemptScope = "full" | "retry";

export type Response = {
  id: string;
  /** Counted from 0 over everything asked in the attempt, returning items included. */
  position: number;
  itemId: string;
  choice: Choice;
  certainty: Certainty | null;
  /** Frozen when it was recorded: a corrected key never changes it. */
  correct: boolean;
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
  /** Ordered by position, without a gap. */
  responses: Response[];
};

/** A missed item comes back after this many others. */
export const returnGap = 3;

/**
 * What is still to be asked, in order. A fold over the responses: a missed item moves back by `returnGap` items until it
 * is right once; where too few are left, items that were right longest ago stand between, as far as the set has them.
 * A learner without network goes on before the verdicts are known, so an item may have been answered ahead of a return.
 */
export function remainingItemIds(itemIds: readonly string[], responses: readonly Pick<Response, "itemId" | "correct">[]): string[] {
  let queue = [...itemIds];
  const rightInOrder: string[] = [];
  for (const { itemId, correct } of responses) {
    queue.splice(queue.indexOf(itemId), 1);
    const seen = rightInOrder.indexOf(itemId);
    if (seen >= 0) rightInOrder.splice(seen, 1);
    if (correct) {
      rightInOrder.push(itemId);
      continue;
    }
    const spacers = rightInOrder.filter((id) => !queue.includes(id)).slice(0, Math.max(0, returnGap - queue.length));
    queue = [...queue, ...spacers];
    queue.splice(returnGap, 0, itemId);
  }
  return queue;
}

/** The item that is asked now; undefined when the attempt is done. It never needs a key. */
export const currentItemId = (attempt: Attempt): string | undefined =>
  attempt.submittedAt ? undefined : remainingItemIds(attempt.itemIds, attempt.responses)[0];

export type ResponseInput = Pick<Response, "id" | "position" | "itemId" | "choice" | "certainty" | "durationMs">;

export type ResponseRefusal = "position-taken" | "already-submitted" | "out-of-order" | "unknown-item";

export type Recorded = {
  response: Response;
  /** True when this very response was stored before: nothing is to be saved. */
  repeated: boolean;
  /** Whether everything asked is now right once, so that the attempt is submitted with it. */
  finishes: boolean;
};

/**
 * The first response at a position stands: the same one again is answered with it, another one is refused. The item is the
 * one asked now, or one of the set that was not asked yet: without network the verdicts that bring items back are unknown.
 */
export function respond(attempt: Attempt, item: Item | undefined, input: ResponseInput, now: Date): Outcome<Recorded, ResponseRefusal> {
  const standing = attempt.responses[input.position];
  if (standing) return isSameResponse(standing, input) ? accept({ response: standing, repeated: true, finishes: false }) : refuse("position-taken");
  if (attempt.submittedAt) return refuse("already-submitted");
  if (input.position !== attempt.responses.length) return refuse("out-of-order");
  if (!item || item.id !== input.itemId || !isAskable(attempt, item.id)) return refuse("unknown-item");
  const response = { ...input, correct: input.choice === item.key, createdAt: now };
  return accept({ response, repeated: false, finishes: remainingItemIds(attempt.itemIds, [...attempt.responses, response]).length === 0 });
}

function isAskable(attempt: Attempt, itemId: string): boolean {
  const [current, ...later] = remainingItemIds(attempt.itemIds, attempt.responses);
  return itemId === current || (later.includes(itemId) && !attempt.responses.some((response) => response.itemId === itemId));
}

const isSameResponse = (standing: Response, input: ResponseInput): boolean =>
  standing.itemId === input.itemId && standing.choice === input.choice && standing.certainty === input.certainty;

/** The first response to each item of the set; an item not reached has none. */
export function firstResponses(attempt: Pick<Attempt, "itemIds" | "responses">): Response[] {
  return attempt.itemIds.flatMap((itemId) => attempt.responses.find((response) => response.itemId === itemId) ?? []);
}

export const missedItemIds = (attempt: Pick<Attempt, "itemIds" | "responses">): string[] =>
  firstResponses(attempt).flatMap((response) => (response.correct ? [] : [response.itemId]));

/** An item of any lesson by its id. Each course is indexed once: a response is graded in a moment, however long the course. */
export function findItem(course: Course, itemId: string): Item | undefined {
  const known = itemsById.get(course) ?? new Map(course.lessons.flatMap(lessonItems).map((item) => [item.id, item]));
  itemsById.set(course, known);
  return known.get(itemId);
}

const itemsById = new WeakMap<Course, Map<string, Item>>();
