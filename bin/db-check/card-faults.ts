import { type Course, findItem, findResponsibility } from "@/domain/course";
import { evidenceIn } from "@/domain/evidence";
import type { ReviewCard } from "@/domain/schedule";
import type { Replay } from "@/prisma/replay";

/**
 * Cards that differ from what the replay gives. Those that rest on items which the course has no more are left out: a practice
 * that was begun before goes on with them, and the next replay drops what they showed.
 */
export function cardFaults(
  { attempts, stored, replayed }: Replay,
  course: Course,
  editionOf: (id: string) => Course,
): string[] {
  const gone = new Set(
    attempts.flatMap((attempt) =>
      evidenceIn(attempt).flatMap(({ itemId }) =>
        findItem(course, itemId) ? [] : (findItem(editionOf(attempt.editionId), itemId)?.responsibilityId ?? []),
      ),
    ),
  );
  const storedById = new Map(stored.map((card) => [card.responsibilityId, card]));
  const replayedById = new Map(replayed.map((card) => [card.responsibilityId, card]));
  return [...new Set([...storedById.keys(), ...replayedById.keys()])]
    .filter((id) => !gone.has(id) && findResponsibility(course, id))
    .flatMap((id) => faultOf(id, storedById.get(id), replayedById.get(id)));
}

function faultOf(id: string, stored: ReviewCard | undefined, replayed: ReviewCard | undefined): string[] {
  if (!replayed) return [`the card of ${id} is stored, and no response made it`];
  if (!stored) return [`the card of ${id} is missing; it is due ${replayed.dueAt.toISOString()}`];
  const fields = compared.filter((field) => textOf(stored[field]) !== textOf(replayed[field]));
  return fields.length === 0
    ? []
    : [
        `the card of ${id} has ${fields.map((field) => `${field} ${textOf(stored[field])}, a replay gives ${textOf(replayed[field])}`).join("; ")}`,
      ];
}

const compared = [
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

const textOf = (value: string | number | Date): string => (value instanceof Date ? value.toISOString() : String(value));
