import type { Attempt, Response } from "@/domain/attempt";
import { type Course, findItem, type Item } from "@/domain/course";
import { type Evidence, evidenceByResponsibility, evidenceIn, ofTwoVariants } from "@/domain/evidence";
import { type Known, knownAfter, learnFrom, noKnowledge } from "@/domain/mastery";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { type Recorded, type ResponseInput, type ResponseRefusal, respond } from "@/domain/respond";
import { type AttemptRef, findAttemptInTime, findAttempts } from "./attempt";
import type { Tx } from "./client";
import { getContentOrThrow } from "./edition";
import { judged } from "./keys";
import { findKnownOf, type StoredKnown } from "./knowledge";
import type { LearnerRef } from "./learner";
import { type Move, storeResponse } from "./store-response";

export type RecordRefusal = ResponseRefusal | "no-such-attempt";

export type RecordedIn = Recorded & { attempt: Attempt; course: Course };

/** Deliveries that race are judged anew beside the one that was first; each round one of them is stored: so many may come at once. */
const mostRounds = 12;

/**
 * Stores a response, grading it against the attempt's own edition, and puts on what is known of its responsibility. Deliveries may
 * race: one is let in, and the others are judged again beside it.
 */
export async function recordResponse(
  db: Tx,
  ref: AttemptRef,
  input: ResponseInput,
  now: Date,
): Promise<Outcome<RecordedIn, RecordRefusal>> {
  for (let round = 0; round < mostRounds; round += 1) {
    const outcome = await tryRecord(db, ref, input, now);
    if (outcome) return outcome;
  }
  // Another response has its id, in whichever attempt: no round lets it in.
  if ((await db.response.count({ where: { id: input.id } })) > 0) return refuse("position-taken");
  // Nothing of it is wrong: it may be sent again, as by a database that was busy (serialization_failure).
  throw Object.assign(new Error("More deliveries raced than are judged anew."), { code: "40001" });
}

/** Null when another delivery, or a regrade, came between the look and the write. */
async function tryRecord(
  db: Tx,
  ref: AttemptRef,
  input: ResponseInput,
  now: Date,
): Promise<Outcome<RecordedIn, RecordRefusal> | null> {
  const found = await findAttemptInTime(db, ref, now);
  if (!found) return refuse("no-such-attempt");
  const { attempt, at, keys } = found;
  const course = judged(await getContentOrThrow(db, attempt.editionId), keys.standing);
  const item = findItem(course, input.itemId);
  const outcome = respond(attempt, item, input, at);
  if (!outcome.accepted) return outcome;
  const { response, repeated, finishes } = outcome.value;
  if (repeated || !item) return accept({ ...outcome.value, attempt, course });
  const recorded = { ...attempt, submittedAt: finishes ? at : null, responses: [...attempt.responses, response] };
  const learner = { userId: ref.userId, courseId: course.id };
  const move = await moveBy(db, learner, recorded, response, { course, item });
  const isStored = await storeResponse(db, learner, { attempt: recorded, response, move, keysSeen: keys.seen });
  return isStored ? accept({ ...outcome.value, attempt: recorded, course }) : null;
}

/** What is known of the responsibility before the response and after it; null where the response shows nothing of knowledge. */
async function moveBy(
  db: Tx,
  learner: LearnerRef,
  attempt: Attempt,
  response: Response,
  { course, item }: { course: Course; item: Item },
): Promise<Move | null> {
  const { responsibilityId } = item;
  const isFirst = attempt.responses.filter(({ itemId }) => itemId === item.id).length === 1;
  const shown = isFirst ? evidenceIn(attempt).find(({ itemId }) => itemId === response.itemId) : undefined;
  if (!shown) return null;
  const evidence: Evidence = ofTwoVariants(course).has(responsibilityId) ? { ...shown, isOfTwo: true } : shown;
  const stored = await findKnownOf(db, learner, responsibilityId);
  const before = stored && (await counted(db, learner, course, stored));
  return { before, after: knownAfter(responsibilityId, before, evidence) };
}

/** What is stored with its knowledge: from all responses where it was not counted yet. */
async function counted(db: Tx, learner: LearnerRef, course: Course, { card, knowledge }: StoredKnown): Promise<Known> {
  if (knowledge) return { card, knowledge };
  const evidence = evidenceByResponsibility(course, await findAttempts(db, learner)).get(card.responsibilityId) ?? [];
  return { card, knowledge: evidence.reduce(learnFrom, noKnowledge) };
}
