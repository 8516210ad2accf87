import fc from "fast-check";
import { type Attempt, currentItemId } from "@/domain/attempt";
import type { Item } from "@/domain/course";
import { type Recorded, respond } from "@/domain/respond";
import { anAttempt, anItem, at } from "./builders";

export const itemsNamed = (...ids: string[]): Item[] => ids.map((id) => anItem({ id, key: "first" }));

export const aStart = (items: readonly Item[]): Attempt => anAttempt({ itemIds: items.map(({ id }) => id) });

/** Responds to whatever is asked, as `right` says, until it has said all; stops early when the attempt is done. */
export function play(items: readonly Item[], right: readonly boolean[]): { attempt: Attempt; recorded: Recorded[] } {
  let attempt = aStart(items);
  const recorded: Recorded[] = [];
  for (const isRight of right) {
    const itemId = currentItemId(attempt);
    if (itemId === undefined) break;
    const position = attempt.responses.length;
    const choice = isRight ? "first" : "second";
    const item = items.find(({ id }) => id === itemId);
    const outcome = respond(
      attempt,
      item,
      { id: `response-${position}`, position, itemId, choice, certainty: "fairly", durationMs: 900 },
      at(position),
    );
    if (!outcome.accepted) throw new Error(`Position ${position} was refused: ${outcome.refusal}.`);
    recorded.push(outcome.value);
    attempt = { ...attempt, responses: [...attempt.responses, outcome.value.response] };
  }
  return { attempt, recorded };
}

/** Right from here on; a bound for attempts that would never end. */
const rightAtLast = Array.from({ length: 200 }, () => true);

export const playToTheEnd = (items: readonly Item[], right: readonly boolean[]) =>
  play(items, [...right, ...rightAtLast]);

/** Sets of up to twelve items. */
export const anySet: fc.Arbitrary<Item[]> = fc
  .integer({ min: 1, max: 12 })
  .map((size) => itemsNamed(...Array.from({ length: size }, (_, index) => `item-${index + 1}`)));

/** Right and wrong in any pattern. */
export const anyPattern: fc.Arbitrary<boolean[]> = fc.array(fc.boolean(), { maxLength: 40 });
