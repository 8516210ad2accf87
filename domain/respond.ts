import { type Attempt, currentItemId, isChangeable, type Response, remainingItemIds, unaskedItemIds } from "./attempt";
import type { Item } from "./course";
import { accept, type Outcome, refuse } from "./outcome";
import { isRight } from "./regrade";

export type ResponseInput = Pick<Response, "id" | "position" | "itemId" | "choice" | "certainty" | "durationMs">;

export type ResponseRefusal = "position-taken" | "already-submitted" | "out-of-order" | "unknown-item";

export type Recorded = {
  response: Response;
  /** True when this very response was stored before: nothing is to be saved. */
  repeated: boolean;
  /** Whether everything asked is now done, so that the attempt is submitted with it. A final is handed in by its learner. */
  finishes: boolean;
};

/**
 * The first response at a position stands: the same one again is answered with it, another one is refused. The item is the
 * one asked now, or one of the set that was not asked yet: without network the verdicts that bring items back are unknown.
 */
export function respond(
  attempt: Attempt,
  item: Item | undefined,
  input: ResponseInput,
  now: Date,
): Outcome<Recorded, ResponseRefusal> {
  const standing = attempt.responses.find(({ position }) => position === input.position);
  if (standing)
    return isSameResponse(standing, input)
      ? accept({ response: standing, repeated: true, finishes: false })
      : refuse("position-taken");
  if (attempt.submittedAt) return refuse("already-submitted");
  if (input.position !== nextPosition(attempt, input.itemId)) return refuse("out-of-order");
  if (!item || item.id !== input.itemId || !isAskable(attempt, item.id)) return refuse("unknown-item");
  const response = { ...input, correct: isRight(item, input.choice), createdAt: now };
  const finishes =
    attempt.kind !== "final" &&
    remainingItemIds({ ...attempt, responses: [...attempt.responses, response] }).length === 0;
  return accept({ response, repeated: false, finishes });
}

/**
 * Where the next response to an item belongs. In a final and a pretest the items are answered in any order and may be changed until the
 * end: a change is a response of its own, a whole set further on, so that two devices meet at the same position.
 */
export function nextPosition(
  { kind, itemIds, responses }: Pick<Attempt, "kind" | "itemIds" | "responses">,
  itemId: string,
): number {
  if (!isChangeable({ kind })) return responses.length;
  return itemIds.indexOf(itemId) + itemIds.length * responses.filter((response) => response.itemId === itemId).length;
}

const isAskable = (attempt: Attempt, itemId: string): boolean =>
  isChangeable(attempt)
    ? attempt.itemIds.includes(itemId)
    : itemId === currentItemId(attempt) || unaskedItemIds(attempt).includes(itemId);

const isSameResponse = (standing: Response, input: ResponseInput): boolean =>
  standing.itemId === input.itemId && standing.choice === input.choice && standing.certainty === input.certainty;
