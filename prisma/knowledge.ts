import { z } from "zod";
import type { Known } from "@/domain/mastery";
import { cardStates } from "@/domain/schedule";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";
import type { LearnerRef } from "./learner";
import { rowsOf } from "./rows";
import { ShownColumn, storedShown } from "./shown";

/** As it is stored: the card alone where the rest is to be counted anew. */
export type StoredKnown = Known | { card: Known["card"]; knowledge: null; shown: null };

const fields = Prisma.sql`responsibility_id as "responsibilityId", due_at as "dueAt", stability, difficulty, scheduled_days as "scheduledDays",
  learning_steps as "learningSteps", reps, lapses, state, last_reviewed_at as "lastReviewedAt"`;

const knowledgeFields = Prisma.sql`known, responses, first_right_at as "firstRightAt", last_right_at as "lastRightAt",
  met_item_ids as "metItemIds", is_transferred as "isTransferred", was_solid as "wasSolid", shown`;

const CardRow = z.object({
  responsibilityId: z.string(),
  dueAt: z.coerce.date(),
  stability: z.number(),
  difficulty: z.number(),
  scheduledDays: z.number(),
  learningSteps: z.number(),
  reps: z.number(),
  lapses: z.number(),
  state: z.enum(cardStates),
  lastReviewedAt: z.coerce.date(),
});

const KnowledgeRow = z.object({
  known: z.number().nullable(),
  responses: z.number(),
  firstRightAt: z.coerce.date().nullable(),
  lastRightAt: z.coerce.date().nullable(),
  metItemIds: z.array(z.string()),
  isTransferred: z.boolean(),
  wasSolid: z.boolean(),
  shown: ShownColumn.nullable(),
});

/** Of a card as `KnownRow` reads it. */
export const knownColumns = Prisma.sql`${fields}, ${knowledgeFields}`;

export const KnownRow = z.looseObject({}).transform((row): StoredKnown => {
  const card = CardRow.parse(row);
  const { known, shown, ...knowledge } = KnowledgeRow.parse(row);
  if (known === null || shown === null) return { card, knowledge: null, shown: null };
  return { card, knowledge: { known, ...knowledge }, shown };
});

const KnownRows = z.array(KnownRow);

/** What a learner knows, each responsibility with its card, the one that is due first at the head. */
export const findKnown = async (tx: Tx, { userId, courseId }: LearnerRef): Promise<StoredKnown[]> =>
  KnownRows.parse(
    await tx.$queryRaw`select ${knownColumns} from review_cards where user_id = ${userId}::uuid and course_id = ${courseId} order by due_at, responsibility_id`,
  );

export async function findKnownOf(
  tx: Tx,
  { userId, courseId }: LearnerRef,
  responsibilityId: string,
): Promise<StoredKnown | null> {
  const rows = await rowsOf(
    tx,
    Prisma.sql`select ${knownColumns} from review_cards
    where user_id = ${userId}::uuid and course_id = ${courseId} and responsibility_id = ${responsibilityId}`,
  );
  return KnownRows.parse(rows)[0] ?? null;
}

/** As a row has it. */
export const knownRow = ({ card, knowledge, shown }: Known) => ({ ...card, ...knowledge, shown: storedShown(shown) });

/** Puts what a replay gave in the place of all that a learner knows, as when a hand-in is taken back; inside a transaction that locks the learner. */
export async function keepKnown(tx: Tx, { userId, courseId }: LearnerRef, known: readonly Known[]): Promise<void> {
  await tx.reviewCard.deleteMany({ where: { userId, courseId } });
  await tx.reviewCard.createMany({
    data: known.map((one) => ({ ...knownRow(one), userId, courseId })),
  });
}
