import { type Attempt, type AttemptScope, findItem, type Recorded, type ResponseInput, type ResponseRefusal, respond } from "@/domain/attempt";
import type { Outcome } from "@/domain/outcome";
import { type Db, isUniqueViolation } from "./client";
import { getEditionOrThrow } from "./edition";

const responseFields = { id: true, position: true, itemId: true, choice: true, certainty: true, correct: true, durationMs: true, createdAt: true } as const;

const attemptFields = {
  id: true,
  quizId: true,
  kind: true,
  scope: true,
  editionId: true,
  itemIds: true,
  startedAt: true,
  submittedAt: true,
  responses: { select: responseFields, orderBy: { position: "asc" } },
} as const;

type QuizRef = { userId: string; courseId: string; quizId: string };

export const findAttempt = (db: Db, { id, userId }: { id: string; userId: string }): Promise<Attempt | null> =>
  db.attempt.findFirst({ relationLoadStrategy: "join", where: { id, userId }, select: attemptFields });

export const findOpenAttempt = (db: Db, quiz: QuizRef): Promise<Attempt | null> =>
  db.attempt.findFirst({ where: { ...quiz, submittedAt: null }, select: attemptFields });

/** All of a learner's attempts at a course, in the order of their start. */
export const findAttempts = (db: Db, { userId, courseId }: { userId: string; courseId: string }): Promise<Attempt[]> =>
  db.attempt.findMany({ where: { userId, courseId }, select: attemptFields, orderBy: { startedAt: "asc" } });

export type NewAttempt = QuizRef & { kind: Attempt["kind"]; scope: AttemptScope; editionId: string; itemIds: string[]; seed: number; startedAt: Date };

/** Starts an attempt, or gives the one that is open: two tabs that start at once get the same. */
export async function startAttempt(db: Db, attempt: NewAttempt): Promise<Attempt> {
  try {
    return await db.attempt.create({ data: attempt, select: attemptFields });
  } catch (error) {
    const open = isUniqueViolation(error) ? await findOpenAttempt(db, { userId: attempt.userId, courseId: attempt.courseId, quizId: attempt.quizId }) : null;
    if (!open) throw error;
    return open;
  }
}

export type RecordRefusal = ResponseRefusal | "no-such-attempt";

export type RecordedIn = Recorded & { attempt: Attempt };

/**
 * Stores a response, grading it against the attempt's own edition. Two deliveries may race: the table's unique
 * constraints let one in, and the other is judged again beside it.
 */
export async function recordResponse(
  db: Db,
  ref: { id: string; userId: string },
  input: ResponseInput,
  now: Date,
): Promise<Outcome<RecordedIn, RecordRefusal>> {
  const first = await tryRecord(db, ref, input, now);
  return first ?? (await tryRecord(db, ref, input, now)) ?? { accepted: false, refusal: "position-taken" };
}

/** Null when another delivery came between the look and the write. */
async function tryRecord(db: Db, ref: { id: string; userId: string }, input: ResponseInput, now: Date): Promise<Outcome<RecordedIn, RecordRefusal> | null> {
  const attempt = await findAttempt(db, ref);
  if (!attempt) return { accepted: false, refusal: "no-such-attempt" };
  const item = findItem(await getEditionOrThrow(db, attempt.editionId), input.itemId);
  const outcome = respond(attempt, item, input, now);
  if (!outcome.accepted) return outcome;
  const { response, repeated, finishes } = outcome.value;
  if (repeated) return { accepted: true, value: { ...outcome.value, attempt } };
  try {
    const create = db.response.create({ data: { ...response, attemptId: attempt.id }, select: { id: true } });
    if (finishes) await db.$transaction([create, db.attempt.update({ where: { id: attempt.id }, data: { submittedAt: now }, select: { id: true } })]);
    else await create;
  } catch (error) {
    if (isUniqueViolation(error)) return null;
    throw error;
  }
  const recorded = { ...attempt, submittedAt: finishes ? now : null, responses: [...attempt.responses, response] };
  return { accepted: true, value: { ...outcome.value, attempt: recorded } };
}

/** The items of a course that a learner has responded to. */
export async function findMetItemIds(db: Db, { userId, courseId }: { userId: string; courseId: string }): Promise<Set<string>> {
  const met = await db.response.findMany({ where: { attempt: { userId, courseId } }, select: { itemId: true }, distinct: ["itemId"] });
  return new Set(met.map(({ itemId }) => itemId));
}
