import { type Attempt, findItem, type Response } from "@/domain/attempt";
import type { Item } from "@/domain/course";
import { evidenceIn } from "@/domain/evidence";
import type { Outcome } from "@/domain/outcome";
import { type Recorded, type ResponseInput, type ResponseRefusal, respond } from "@/domain/respond";
import { reviewed } from "@/domain/schedule";
import { findAttemptInTime } from "./attempt";
import { findCard, replaceCard } from "./card";
import type { Db } from "./client";
import { getEditionOrThrow } from "./edition";
import { Prisma } from "./generated/client";
import { shareLearner } from "./learner";

export type RecordRefusal = ResponseRefusal | "no-such-attempt";

export type RecordedIn = Recorded & { attempt: Attempt };

/** Deliveries that race are judged anew beside the one that was first; each round one of them is stored. */
const mostRounds = 5;

/**
 * Stores a response, grading it against the attempt's own edition, and puts its responsibility's card on. Deliveries may
 * race: the tables' constraints let one in, and the others are judged again beside it.
 */
export async function recordResponse(
  db: Db,
  ref: { id: string; userId: string },
  input: ResponseInput,
  now: Date,
): Promise<Outcome<RecordedIn, RecordRefusal>> {
  for (let round = 0; round < mostRounds; round += 1) {
    const outcome = await tryRecord(db, ref, input, now);
    if (outcome) return outcome;
  }
  return { accepted: false, refusal: "position-taken" };
}

/** Null when another delivery came between the look and the write. */
async function tryRecord(db: Db, ref: { id: string; userId: string }, input: ResponseInput, now: Date): Promise<Outcome<RecordedIn, RecordRefusal> | null> {
  const found = await findAttemptInTime(db, ref, now);
  if (!found) return { accepted: false, refusal: "no-such-attempt" };
  const { attempt, at } = found;
  const course = await getEditionOrThrow(db, attempt.editionId);
  const item = findItem(course, input.itemId);
  const outcome = respond(attempt, item, input, at);
  if (!outcome.accepted) return outcome;
  const { response, repeated, finishes } = outcome.value;
  if (repeated || !item) return { accepted: true, value: { ...outcome.value, attempt } };
  const recorded = { ...attempt, submittedAt: finishes ? at : null, responses: [...attempt.responses, response] };
  const card = await cardAfter(db, { userId: ref.userId, courseId: course.id }, recorded, response, item);
  if (!(await store(db, ref.userId, recorded, response, card))) return null;
  return { accepted: true, value: { ...outcome.value, attempt: recorded } };
}

/** What the response does to its responsibility's card, as a statement; null where it shows nothing of knowledge. */
async function cardAfter(db: Db, learner: { userId: string; courseId: string }, attempt: Attempt, response: Response, item: Item): Promise<Prisma.Sql | null> {
  const isFirst = attempt.responses.filter(({ itemId }) => itemId === item.id).length === 1;
  const evidence = isFirst ? evidenceIn(attempt).find(({ itemId }) => itemId === response.itemId) : undefined;
  if (!evidence) return null;
  const before = await findCard(db, learner, item.responsibilityId);
  return replaceCard(learner, before, reviewed(item.responsibilityId, before, evidence), Prisma.sql`exists (select from stored)`);
}

/**
 * One statement, so that a response, the end of its attempt and its card are stored together or not at all; false when
 * another was first. A card that moved on in between stops the statement: the division by its missing row. A final may have
 * been handed in since it was read: its row is locked, and looked at anew.
 */
async function store(db: Db, userId: string, { id: attemptId, kind, submittedAt }: Attempt, response: Response, card: Prisma.Sql | null): Promise<boolean> {
  const { id, position, itemId, choice, certainty, correct, durationMs, createdAt } = response;
  const open =
    kind === "final" ? Prisma.sql`attempts a, learner where a.id = ${attemptId}::uuid and a.submitted_at is null for share of a` : Prisma.sql`learner`;
  const stored = Prisma.sql`
    insert into responses (id, attempt_id, position, item_id, choice, certainty, correct, duration_ms, created_at)
    select ${id}::uuid, ${attemptId}::uuid, ${position}, ${itemId}, ${choice}::"Choice", ${certainty}::"Certainty", ${correct}, ${durationMs}::int, ${createdAt}
    from open
    on conflict do nothing returning id`;
  const ended = submittedAt
    ? Prisma.sql`update attempts set submitted_at = ${submittedAt} where id = ${attemptId}::uuid and exists (select from stored) returning id`
    : Prisma.sql`select 1`;
  try {
    const [row] = await db.$queryRaw<{ count: number }[]>`
      with learner as materialized (${shareLearner(userId)}), open as (select 1 from ${open}), stored as (${stored}), ended as (${ended}), card as (${card ?? Prisma.sql`select 1`})
      select case when exists (select from stored) then 1 / (select count(*)::int from card) else 0 end as count`;
    return row?.count === 1;
  } catch (error) {
    if (isDivisionByZero(error)) return false;
    throw error;
  }
}

const isDivisionByZero = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2010" && JSON.stringify(error.meta ?? {}).includes("22012");
