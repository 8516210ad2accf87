import { type Course, findItem, findResponsibility } from "@/domain/course";
import { evidenceIn, isOfTwo } from "@/domain/evidence";
import type { Known } from "@/domain/mastery";
import type { StoredKnown } from "@/prisma/knowledge";
import type { Replay } from "@/prisma/replay";

/**
 * Cards, and what is stored as known beside them, that differ from what the replay gives. Those that rest on items which the course
 * has no more are left out: a practice that was begun before goes on with them, and the next replay drops what they showed.
 */
export function knownFaults(
  { attempts, stored, replayed }: Replay,
  course: Course,
  editionOf: (id: string) => Course,
): string[] {
  const editions = [...new Set(attempts.map(({ editionId }) => editionId))].map(editionOf);
  const gone = new Set(
    attempts.flatMap((attempt) =>
      evidenceIn(attempt).flatMap(({ itemId }) =>
        findItem(course, itemId) ? [] : (findItem(editionOf(attempt.editionId), itemId)?.responsibilityId ?? []),
      ),
    ),
  );
  // Whether a variant is new hangs on how many there were when it was answered.
  const hadOthers = (id: string) => editions.some((edition) => isOfTwo(edition, id) !== isOfTwo(course, id));
  const storedById = byId(stored);
  const replayedById = byId(replayed);
  return [...new Set([...storedById.keys(), ...replayedById.keys()])]
    .filter((id) => !gone.has(id) && findResponsibility(course, id))
    .flatMap((id) => faultOf(id, storedById.get(id), replayedById.get(id), hadOthers(id) ? countedFields : allFields));
}

const byId = <Value extends StoredKnown>(known: Value[]) =>
  new Map(known.map((one) => [one.card.responsibilityId, one]));

function faultOf(
  id: string,
  stored: StoredKnown | undefined,
  replayed: Known | undefined,
  fields: readonly (keyof Known["knowledge"])[],
): string[] {
  if (!replayed) return [`the card of ${id} is stored, and no response made it`];
  if (!stored) return [`the card of ${id} is missing; it is due ${replayed.card.dueAt.toISOString()}`];
  const ofCard = differences(stored.card, replayed.card, cardFields);
  const ofKnowledge = stored.knowledge
    ? [
        ...differences(stored.knowledge, replayed.knowledge, fields),
        ...differences(stored.shown, replayed.shown, shownFields),
      ]
    : ["known –"];
  return [...ofCard, ...ofKnowledge].length === 0
    ? []
    : [`the card of ${id} has ${[...ofCard, ...ofKnowledge].join("; ")}`];
}

const differences = <Fields extends Record<string, unknown>>(
  stored: Fields,
  replayed: Fields,
  names: readonly (keyof Fields & string)[],
): string[] =>
  names
    .filter((name) => textOf(stored[name]) !== textOf(replayed[name]))
    .map((name) => `${name} ${textOf(stored[name])}, a replay gives ${textOf(replayed[name])}`);

const cardFields = [
  "dueAt",
  "stability",
  "difficulty",
  "scheduledDays",
  "learningSteps",
  "reps",
  "lapses",
  "state",
  "lastReviewedAt",
] as const;

const countedFields = ["known", "responses", "firstRightAt", "lastRightAt", "metItemIds"] as const;
const allFields = [...countedFields, "isTransferred", "wasSolid"] as const;

const shownFields = [
  "firstAt",
  "isLastRight",
  "lastError",
  "lastRightGivenAt",
  "given",
  "recalls",
  "met",
  "surelyMissedAt",
  "before",
] as const;

const textOf = (value: unknown): string => {
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? JSON.stringify(value) : String(value);
};
