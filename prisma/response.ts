import type { Attempt, Response } from "@/domain/attempt";
import { findItem, type Item } from "@/domain/course";
import { evidenceIn } from "@/domain/evidence";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { type Recorded, type ResponseInput, type ResponseRefusal, respond } from "@/domain/respond";
import { reviewed } from "@/domain/schedule";
import { type AttemptRef, findAttemptInTime } from "./attempt";
import { findCard } from "./card";
import type { Db } from "./client";
import { getEditionOrThrow } from "./edition";
import type { LearnerRef } from "./learner";
import { type CardMove, storeResponse } from "./store-response";

export type RecordRefusal = ResponseRefusal | "no-such-attempt";

export type RecordedIn = Recorded & { attempt: Attempt };

/** Deliveries that race are judged anew beside the one that was first; each round one of them is stored. */
const mostRounds = 5;

/**
 * Stores a response, grading it against the attempt's own edition, and puts its responsibility's card on. Deliveries may
 * race: one is let in, and the others are judged again beside it.
 */
export async function recordResponse(
  db: Db,
  ref: AttemptRef,
  input: ResponseInput,
  now: Date,
): Promise<Outcome<RecordedIn, RecordRefusal>> {
  for (let round = 0; round < mostRounds; round += 1) {
    const outcome = await tryRecord(db, ref, input, now);
    if (outcome) return outcome;
  }
  return refuse("position-taken");
}

/** Null when another delivery came between the look and the write. */
async function tryRecord(
  db: Db,
  ref: AttemptRef,
  input: ResponseInput,
  now: Date,
): Promise<Outcome<RecordedIn, RecordRefusal> | null> {
  const found = await findAttemptInTime(db, ref, now);
  if (!found) return refuse("no-such-attempt");
  const { attempt, at } = found;
  const course = await getEditionOrThrow(db, attempt.editionId);
  const item = findItem(course, input.itemId);
  const outcome = respond(attempt, item, input, at);
  if (!outcome.accepted) return outcome;
  const { response, repeated, finishes } = outcome.value;
  if (repeated || !item) return accept({ ...outcome.value, attempt });
  const recorded = { ...attempt, submittedAt: finishes ? at : null, responses: [...attempt.responses, response] };
  const learner = { userId: ref.userId, courseId: course.id };
  const move = await cardMove(db, learner, recorded, response, item);
  const isStored = await storeResponse(db, learner, { attempt: recorded, response, move });
  return isStored ? accept({ ...outcome.value, attempt: recorded }) : null;
}

/** The responsibility's card before the response and after it; null where the response shows nothing of knowledge. */
async function cardMove(
  db: Db,
  learner: LearnerRef,
  attempt: Attempt,
  response: Response,
  item: Item,
): Promise<CardMove | null> {
  const isFirst = attempt.responses.filter(({ itemId }) => itemId === item.id).length === 1;
  const evidence = isFirst ? evidenceIn(attempt).find(({ itemId }) => itemId === response.itemId) : undefined;
  if (!evidence) return null;
  const before = await findCard(db, learner, item.responsibilityId);
  return { before, after: reviewed(item.responsibilityId, before, evidence) };
}
