import type { Attempt, Response } from "@/domain/attempt";
import { type Course, findItem, type Item } from "@/domain/course";
import { evidenceByResponsibility, evidenceIn, type GivenEvidence, isOfTwo } from "@/domain/evidence";
import { type Known, knownAfter, knownFromAll, nothingKnown } from "@/domain/mastery";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { type Recorded, type ResponseInput, type ResponseRefusal, respond } from "@/domain/respond";
import { type AttemptRef, findAttempts } from "./attempt";
import type { Db, Tx } from "./client";
import { getContentOrThrow, responsibilityAsked } from "./edition";
import { judged } from "./keys";
import { findKnownOf, type StoredKnown } from "./knowledge";
import { type LearnerRef, takeLearner } from "./learner";
import { type Look, lookAt } from "./look";
import { type Move, storeResponse } from "./store-response";

export type RecordRefusal = ResponseRefusal | "no-such-attempt";

export type RecordedIn = Recorded & { attempt: Attempt; course: Course };

/** So often a delivery is judged anew where another was first, before the learner's others have to wait for it. */
const freeRounds = 3;

/** With the learner to itself only a regrade comes between. */
const ownRounds = 5;

/**
 * Stores a response, grading it against the attempt's own edition, and puts on what is known of its responsibility. Deliveries may
 * race: one is let in, and the others are judged again beside it; who loses again and again takes the learner for itself. `seen` is a
 * look at the attempt that the sender's session came with.
 */
export async function recordResponse(
  db: Db | Tx,
  ref: AttemptRef,
  input: ResponseInput,
  now: Date,
  seen: Look | null = null,
): Promise<Outcome<RecordedIn, RecordRefusal>> {
  const outcome =
    (await tryRounds(db, ref, input, now, freeRounds, seen)) ??
    (await alone(db, ref.userId, (tx) => tryRounds(tx, ref, input, now, ownRounds)));
  if (outcome) return outcome;
  // Another response has its id, in whichever attempt: no round lets it in.
  if ((await db.response.count({ where: { id: input.id } })) > 0) return refuse("position-taken");
  // Nothing of it is wrong: it may be sent again, as by a database that was busy (serialization_failure).
  throw Object.assign(new Error("More regrades came between than are judged anew."), { code: "40001" });
}

/** A transaction is alone with its learner already (`recordFirstResponse`). */
const alone = <Result>(db: Db | Tx, userId: string, work: (tx: Tx) => Promise<Result>): Promise<Result> =>
  "$transaction" in db
    ? db.$transaction(async (tx) => {
        await takeLearner(tx, userId);
        return work(tx);
      })
    : work(db);

/** Null when in each round something came between. */
async function tryRounds(
  db: Tx,
  ref: AttemptRef,
  input: ResponseInput,
  now: Date,
  rounds: number,
  seen: Look | null = null,
): Promise<Outcome<RecordedIn, RecordRefusal> | null> {
  for (let round = 0; round < rounds; round += 1) {
    const look = (round === 0 && seen) || (await lookAt(db, ref, now, responsibilityAsked(input.itemId)));
    const outcome = look ? await tryRecord(db, ref, input, look) : refuse("no-such-attempt");
    if (outcome) return outcome;
  }
  return null;
}

/** Null when another delivery, or a regrade, came between the look and the write. */
async function tryRecord(
  db: Tx,
  ref: AttemptRef,
  input: ResponseInput,
  { attempt, at, keys, known }: Look,
): Promise<Outcome<RecordedIn, RecordRefusal> | null> {
  const course = judged(await getContentOrThrow(db, attempt.editionId), keys.standing);
  const item = findItem(course, input.itemId);
  const outcome = respond(attempt, item, input, at);
  if (!outcome.accepted) return outcome;
  const { response, repeated, finishes } = outcome.value;
  if (repeated || !item) return accept({ ...outcome.value, attempt, course });
  const recorded = { ...attempt, submittedAt: finishes ? at : null, responses: [...attempt.responses, response] };
  const learner = { userId: ref.userId, courseId: course.id };
  const move = await moveBy(db, learner, recorded, response, { course, item, known });
  const isStored = await storeResponse(db, learner, { attempt: recorded, response, move, keysSeen: keys.seen });
  return isStored ? accept({ ...outcome.value, attempt: recorded, course }) : null;
}

/** What is known of the responsibility before the response and after it; null where the response shows nothing of knowledge. */
async function moveBy(
  db: Tx,
  learner: LearnerRef,
  attempt: Attempt,
  response: Response,
  { course, item, known }: { course: Course; item: Item; known: Look["known"] },
): Promise<Move | null> {
  const { responsibilityId } = item;
  const isFirst = attempt.responses.filter(({ itemId }) => itemId === item.id).length === 1;
  const shown = isFirst ? evidenceIn(attempt).find(({ itemId }) => itemId === response.itemId) : undefined;
  if (!shown) return null;
  const evidence: GivenEvidence = isOfTwo(course, responsibilityId) ? { ...shown, isOfTwo: true } : shown;
  const isGuessRight = known.courseId === course.id && known.responsibilityId === responsibilityId;
  const stored = isGuessRight ? known.stored : await findKnownOf(db, learner, responsibilityId);
  const before = stored && (await counted(db, learner, course, stored));
  return { before, after: knownAfter(responsibilityId, before, evidence) };
}

/** What is stored with its knowledge: from all responses where it was not counted yet. */
async function counted(db: Tx, learner: LearnerRef, course: Course, stored: StoredKnown): Promise<Known> {
  if (stored.knowledge) return stored;
  const { card } = stored;
  const evidence = evidenceByResponsibility(course, await findAttempts(db, learner)).get(card.responsibilityId) ?? [];
  return { ...(knownFromAll(card.responsibilityId, evidence) ?? nothingKnown), card };
}
