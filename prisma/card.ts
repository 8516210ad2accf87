import { z } from "zod";
import { cardStates, type ReviewCard } from "@/domain/schedule";
import type { Db } from "./client";
import { Prisma } from "./generated/client";

export type LearnerRef = { userId: string; courseId: string };
export type Tx = Pick<Db, "$queryRaw" | "$executeRaw">;

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
export const findCards = async (db: Tx, { userId, courseId }: LearnerRef): Promise<ReviewCard[]> =>
  CardRows.parse(
    await db.$queryRaw`select ${fields} from review_cards where user_id = ${userId}::uuid and course_id = ${courseId} order by due_at, responsibility_id`,
  );

export async function findCard(db: Tx, { userId, courseId }: LearnerRef, responsibilityId: string): Promise<ReviewCard | null> {
  const rows = await db.$queryRaw`
    select ${fields} from review_cards where user_id = ${userId}::uuid and course_id = ${courseId} and responsibility_id = ${responsibilityId}`;
  return CardRows.parse(rows)[0] ?? null;
}

/**
 * The statement that puts `card` in the place of `before`; it writes nothing where another response came between, which the
 * count of reviews tells. `condition` is what must hold in the statement that it is part of.
 */
export const replaceCard = ({ userId, courseId }: LearnerRef, before: ReviewCard | null, card: ReviewCard, condition: Prisma.Sql): Prisma.Sql => Prisma.sql`
  insert into review_cards (user_id, course_id, responsibility_id, due_at, stability, difficulty, scheduled_days, learning_steps, reps, lapses, state,
    last_reviewed_at)
  select ${userId}::uuid, ${courseId}, ${card.responsibilityId}, ${card.dueAt}, ${card.stability}, ${card.difficulty}, ${card.scheduledDays},
    ${card.learningSteps}, ${card.reps}, ${card.lapses}, ${card.state}::"CardState", ${card.lastReviewedAt}
  where ${condition}
  on conflict (user_id, course_id, responsibility_id) do update set due_at = excluded.due_at, stability = excluded.stability,
    difficulty = excluded.difficulty, scheduled_days = excluded.scheduled_days, learning_steps = excluded.learning_steps, reps = excluded.reps,
    lapses = excluded.lapses, state = excluded.state, last_reviewed_at = excluded.last_reviewed_at
  where review_cards.reps = ${before?.reps ?? 0}
  returning 1`;

/** Puts what a replay gave in the place of all of a learner's cards, as when a hand-in is taken back; inside a transaction that locks the learner. */
export async function keepCards(tx: Tx, learner: LearnerRef, cards: readonly ReviewCard[]): Promise<void> {
  await tx.$executeRaw`delete from review_cards where user_id = ${learner.userId}::uuid and course_id = ${learner.courseId}`;
  for (const card of cards) await tx.$executeRaw`${replaceCard(learner, null, card, Prisma.sql`true`)}`;
}
