import { z } from "zod";
import { cardStates, type ReviewCard } from "@/domain/schedule";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";
import type { LearnerRef } from "./learner";

const fields = Prisma.sql`responsibility_id as "responsibilityId", due_at as "dueAt", stability, difficulty, scheduled_days as "scheduledDays",
  learning_steps as "learningSteps", reps, lapses, state, last_reviewed_at as "lastReviewedAt"`;

const CardRows = z.array(
  z.object({
    responsibilityId: z.string(),
    dueAt: z.date(),
    stability: z.number(),
    difficulty: z.number(),
    scheduledDays: z.number(),
    learningSteps: z.number(),
    reps: z.number(),
    lapses: z.number(),
    state: z.enum(cardStates),
    lastReviewedAt: z.date(),
  }),
);

/** A learner's cards, the one that is due first at the head. */
export const findCards = async (tx: Tx, { userId, courseId }: LearnerRef): Promise<ReviewCard[]> =>
  CardRows.parse(
    await tx.$queryRaw`select ${fields} from review_cards where user_id = ${userId}::uuid and course_id = ${courseId} order by due_at, responsibility_id`,
  );

export async function findCard(
  tx: Tx,
  { userId, courseId }: LearnerRef,
  responsibilityId: string,
): Promise<ReviewCard | null> {
  const rows = await tx.$queryRaw`
    select ${fields} from review_cards where user_id = ${userId}::uuid and course_id = ${courseId} and responsibility_id = ${responsibilityId}`;
  return CardRows.parse(rows)[0] ?? null;
}

/** Puts what a replay gave in the place of all of a learner's cards, as when a hand-in is taken back; inside a transaction that locks the learner. */
export async function keepCards(tx: Tx, { userId, courseId }: LearnerRef, cards: readonly ReviewCard[]): Promise<void> {
  await tx.reviewCard.deleteMany({ where: { userId, courseId } });
  await tx.reviewCard.createMany({ data: cards.map((card) => ({ ...card, userId, courseId })) });
}
