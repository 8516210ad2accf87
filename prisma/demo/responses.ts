import { type Attempt, currentItemId, type Response } from "@/domain/attempt";
import { chanceFrom } from "@/domain/chance";
import { type Choice, choices } from "@/domain/choice";
import type { Item } from "@/domain/course";

/** How well the learner knows an item now, in logits against an item of middling difficulty. */
export type Knowing = (asked: { item: Item; at: Date; isReturning: boolean }) => number;

export type SeededAttempt = Attempt & { seed: number };

type Quiz = { quizId: string; kind: Attempt["kind"]; editionId: string; seed: number; items: Item[] };
type Sitting = { chance: () => number; knowing: Knowing; startedAt: Date; newId: () => string; stopsAt: number | null };

/** One sitting with a quiz, up to its end or left after `stopsAt` responses. */
export function madeUpAttempt(
  { items, ...quiz }: Quiz,
  { chance, knowing, startedAt, newId, stopsAt }: Sitting,
): SeededAttempt {
  const attempt: SeededAttempt = {
    ...quiz,
    id: newId(),
    scope: "full",
    itemIds: items.map(({ id }) => id),
    startedAt,
    submittedAt: null,
    deadlineAt: null,
    sittingId: null,
    responses: [],
  };
  let at = startedAt;
  for (
    let itemId = currentItemId(attempt);
    itemId && attempt.responses.length < (stopsAt ?? Number.POSITIVE_INFINITY);
    itemId = currentItemId(attempt)
  ) {
    const item = items.find(({ id }) => id === itemId);
    if (!item) break;
    const durationMs = Math.round(6_000 + 24_000 * chance());
    at = new Date(at.getTime() + durationMs + 4_000);
    const isReturning = attempt.responses.some((response) => response.itemId === itemId);
    const knows = 1 / (1 + Math.exp(difficulty(item) - knowing({ item, at, isReturning })));
    attempt.responses.push({
      ...madeUpChoice(item, knows, chance),
      id: newId(),
      position: attempt.responses.length,
      itemId,
      durationMs,
      createdAt: at,
    });
  }
  return { ...attempt, submittedAt: currentItemId(attempt) === undefined ? at : null };
}

function madeUpChoice(
  item: Item,
  knows: number,
  chance: () => number,
): Pick<Response, "choice" | "certainty" | "correct"> {
  const correct = chance() < knows;
  const sureness = knows + 0.5 * (chance() - 0.5);
  return {
    correct,
    choice: correct ? item.key : wrongChoice(item.key, chance),
    certainty: sureness < 0.5 ? "guess" : sureness < 0.8 ? "fairly" : "very",
  };
}

/** In logits, fixed for the item: cases are harder than plain items, and shared duties than a single owner's. */
function difficulty(item: Item): number {
  const own = chanceFrom([...item.responsibilityId].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7))();
  return 1.6 * (own - 0.5) + (item.variant === "plain" ? -0.4 : 0.2) + (item.key === "both" ? 0.4 : 0);
}

function wrongChoice(key: Choice, chance: () => number): Choice {
  const single = choices.filter((choice) => choice !== "both" && choice !== key);
  if (key !== "both" && chance() < 0.7) return "both";
  return single[Math.floor(chance() * single.length)] ?? "both";
}
