import { type Attempt, currentItemId, type QuizKind } from "@/domain/attempt";
import { type Certainty, choices } from "@/domain/choice";
import { type Course, findItem, type Item } from "@/domain/course";
import { dayMs } from "@/domain/day";
import { evidenceIn } from "@/domain/evidence";
import { respond } from "@/domain/respond";
import { type ReviewCard, reviewed } from "@/domain/schedule";
import type { Memory } from "./memory";

export const simulationStart = Date.UTC(2026, 0, 4, 17);
const secondsPerItem = 20;

/** One learner with what the product remembers of them. */
export type Learner = {
  course: Course;
  chance: () => number;
  memories: Map<string, Memory>;
  attempts: Attempt[];
  cards: Map<string, ReviewCard>;
};

/** Days since the simulation began, with fractions. */
export const daysAt = (time: Date): number => (time.getTime() - simulationStart) / dayMs;

/** Plays one attempt to its end and keeps it with its cards, as the app does. */
export function sit(
  learner: Learner,
  kind: QuizKind,
  quizId: string,
  items: readonly Item[],
  startedAt: Date,
): Attempt {
  const { course, attempts, cards } = learner;
  const itemIds = items.map(({ id }) => id);
  let attempt: Attempt = {
    id: `${attempts.length}`,
    quizId,
    kind,
    scope: "full",
    editionId: "simulated",
    itemIds,
    startedAt,
    submittedAt: null,
    deadlineAt: null,
    sittingId: null,
    responses: [],
  };
  for (let itemId = currentItemId(attempt); itemId !== undefined; itemId = currentItemId(attempt))
    attempt = withResponse(learner, attempt, itemId);
  attempts.push(attempt);
  for (const evidence of evidenceIn(attempt)) {
    const { responsibilityId } = itemOf(course, evidence.itemId);
    cards.set(responsibilityId, reviewed(responsibilityId, cards.get(responsibilityId) ?? null, evidence));
  }
  return attempt;
}

function withResponse({ course, chance, memories }: Learner, attempt: Attempt, itemId: string): Attempt {
  const position = attempt.responses.length;
  const now = new Date(attempt.startedAt.getTime() + position * secondsPerItem * 1000);
  const item = itemOf(course, itemId);
  const memory = memories.get(item.responsibilityId);
  if (!memory) throw new Error(`The learner has no memory of ${item.responsibilityId}.`);
  const { isRecalled, isRight } = memory.ask(daysAt(now));
  const choice = choices.find((one) => (one === item.key) === isRight) ?? item.key;
  const input = {
    id: `${attempt.id}-${position}`,
    position,
    itemId,
    choice,
    certainty: certaintyOf(isRecalled, chance),
    durationMs: secondsPerItem * 1000,
  };
  const outcome = respond(attempt, item, input, now);
  if (!outcome.accepted) throw new Error(`Position ${position} was refused: ${outcome.refusal}.`);
  return {
    ...attempt,
    responses: [...attempt.responses, outcome.value.response],
    submittedAt: outcome.value.finishes ? now : null,
  };
}

/** Who recalls is fairly or very sure; who doesn't mostly says so, and is very sure one time in ten. */
function certaintyOf(isRecalled: boolean, chance: () => number): Certainty {
  const drawn = chance();
  if (isRecalled) return drawn < 0.5 ? "fairly" : "very";
  return drawn < 0.6 ? "guess" : drawn < 0.9 ? "fairly" : "very";
}

function itemOf(course: Course, itemId: string): Item {
  const item = findItem(course, itemId);
  if (!item) throw new Error(`The course has no ${itemId}.`);
  return item;
}
