import { z } from "zod";
import type { Attempt, Response } from "@/domain/attempt";
import type { Known } from "@/domain/mastery";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";
import type { LearnerRef } from "./learner";
import { rowsOf } from "./rows";
import { storedShown } from "./shown";

/** What was known of a responsibility as a response found it, and as it leaves it. */
export type Move = { before: Pick<Known, "card"> | null; after: Known };

/** `attempt` is as the response leaves it: where the response ends it, with its end. */
type Storing = {
  attempt: Pick<Attempt, "id" | "submittedAt">;
  response: Response;
  move: Move | null;
  /** How many regrades and undos the judge of the response knew of; none where the course never had one. */
  keysSeen?: number;
};

const Stored = z.tuple([z.object({ stored: z.boolean() })]);

/**
 * A response, the end of its attempt and what it leaves known, together or not at all; false when another was first, or keys changed. The
 * statements stand in the database, as the functions that the migrations `record_response` and `doubts_and_regrades` make: so they are one round trip.
 */
export async function storeResponse(
  db: Tx,
  learner: LearnerRef,
  { attempt, response, move, keysSeen = 0 }: Storing,
): Promise<boolean> {
  const rows = await rowsOf(
    db,
    Prisma.sql`
    select record_judged(
      learner => ${learner.userId}::uuid,
      response => jsonb_populate_record(null::responses, ${JSON.stringify(responseRow(attempt.id, response))}::jsonb),
      card => jsonb_populate_record(null::review_cards, ${JSON.stringify(move ? cardRow(learner.courseId, move.after) : {})}::jsonb),
      reps_before => ${move?.before?.card.reps ?? 0}::int,
      ends_at => ${attempt.submittedAt}::timestamptz,
      course => ${learner.courseId},
      keys_seen => ${keysSeen}::int) as stored`,
  );
  return Stored.parse(rows)[0].stored;
}

const responseRow = (
  attemptId: string,
  { id, position, itemId, choice, certainty, correct, durationMs, createdAt }: Response,
) => ({
  id,
  attempt_id: attemptId,
  position,
  item_id: itemId,
  choice,
  certainty,
  correct,
  duration_ms: durationMs,
  created_at: createdAt,
});

const cardRow = (courseId: string, { card, knowledge, shown }: Known) => ({
  course_id: courseId,
  responsibility_id: card.responsibilityId,
  due_at: card.dueAt,
  stability: card.stability,
  difficulty: card.difficulty,
  scheduled_days: card.scheduledDays,
  learning_steps: card.learningSteps,
  reps: card.reps,
  lapses: card.lapses,
  state: card.state,
  last_reviewed_at: card.lastReviewedAt,
  known: knowledge.known,
  responses: knowledge.responses,
  first_right_at: knowledge.firstRightAt,
  last_right_at: knowledge.lastRightAt,
  met_item_ids: knowledge.metItemIds,
  is_transferred: knowledge.isTransferred,
  was_solid: knowledge.wasSolid,
  shown: storedShown(shown),
});
