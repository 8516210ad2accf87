import { z } from "zod";
import { type Attempt, type AttemptScope, quizKinds } from "@/domain/attempt";
import { certainties, choices } from "@/domain/choice";
import { type Db, isUniqueViolation, type Tx } from "./client";
import { Prisma } from "./generated/client";
import { type LearnerRef, learnerTime, takeLearner } from "./learner";
import { rowsOf } from "./rows";

const responseFields = {
  id: true,
  position: true,
  itemId: true,
  choice: true,
  certainty: true,
  correct: true,
  told: true,
  durationMs: true,
  createdAt: true,
} as const;

export const attemptFields = {
  id: true,
  quizId: true,
  kind: true,
  scope: true,
  editionId: true,
  itemIds: true,
  startedAt: true,
  submittedAt: true,
  deadlineAt: true,
  sittingId: true,
  responses: { select: responseFields, orderBy: { position: "asc" } },
} as const;

export type AttemptRef = { id: string; userId: string };
type QuizRef = LearnerRef & { quizId: string };

/** One attempt with its responses, in one statement that the database builds: two thirds of the time that the query builder takes. */
export async function findAttempt(tx: Tx, { id, userId }: AttemptRef): Promise<Attempt | null> {
  const rows = await rowsOf(
    tx,
    Prisma.sql`select ${attemptColumns} from attempts a where a.id = ${id}::uuid and a.user_id = ${userId}::uuid`,
  );
  return AttemptRows.parse(rows)[0] ?? null;
}

/** An attempt `a` with its responses, as `AttemptRow` reads it. */
export const attemptColumns = Prisma.sql`
  a.id, a.quiz_id as "quizId", a.kind, a.scope, a.edition_id as "editionId", a.item_ids as "itemIds",
  a.started_at as "startedAt", a.submitted_at as "submittedAt", a.deadline_at as "deadlineAt", a.sitting_id as "sittingId",
  coalesce((
    select json_agg(json_build_object('id', r.id, 'position', r.position, 'itemId', r.item_id, 'choice', r.choice, 'certainty', r.certainty,
      'correct', r.correct, 'told', r.told, 'durationMs', r.duration_ms, 'createdAt', r.created_at) order by r.position)
    from responses r where r.attempt_id = a.id), '[]') as responses`;

export const AttemptRow = z.object({
  id: z.string(),
  quizId: z.string(),
  kind: z.enum(quizKinds),
  scope: z.enum(["full", "retry"]),
  editionId: z.string(),
  itemIds: z.array(z.string()),
  startedAt: z.coerce.date(),
  submittedAt: z.coerce.date().nullable(),
  deadlineAt: z.coerce.date().nullable(),
  sittingId: z.string().nullable(),
  responses: z.array(
    z.object({
      id: z.string(),
      position: z.number(),
      itemId: z.string(),
      choice: z.enum(choices),
      certainty: z.enum(certainties).nullable(),
      correct: z.boolean(),
      told: z
        .boolean()
        .nullable()
        .transform((told) => told ?? undefined),
      durationMs: z.number().nullable(),
      createdAt: z.coerce.date(),
    }),
  ),
});

const AttemptRows = z.array(AttemptRow);

export const findOpenAttempt = (db: Db, quiz: QuizRef): Promise<Attempt | null> =>
  db.attempt.findFirst({ where: { ...quiz, submittedAt: null }, select: attemptFields });

/** All of a learner's attempts at a course, in the order of their start. */
export const findAttempts = (tx: Tx, { userId, courseId }: LearnerRef): Promise<Attempt[]> =>
  tx.attempt.findMany({ where: { userId, courseId }, select: attemptFields, orderBy: { startedAt: "asc" } });

export type NewAttempt = QuizRef & {
  kind: Attempt["kind"];
  scope: AttemptScope;
  editionId: string;
  itemIds: string[];
  seed: number;
  startedAt: Date;
  deadlineAt?: Date | null;
  sittingId?: string | null;
};

/** Starts an attempt, or gives the one that is open: two tabs that start at once get the same. */
export async function startAttempt(db: Db, attempt: NewAttempt): Promise<Attempt> {
  try {
    const startedAt = await learnerTime(db, attempt.userId, attempt.startedAt);
    return await db.attempt.create({ data: { ...attempt, startedAt }, select: attemptFields });
  } catch (error) {
    const open = isUniqueViolation(error)
      ? await findOpenAttempt(db, { userId: attempt.userId, courseId: attempt.courseId, quizId: attempt.quizId })
      : null;
    if (!open) throw error;
    return open;
  }
}

/** Starts reviews as one sitting and gives the first, or the one that is open in any course: two tabs that start at once get the same. */
export const startReviews = (db: Db, userId: string, reviews: readonly NewAttempt[]): Promise<Attempt | null> =>
  db.$transaction(async (tx) => {
    await takeLearner(tx, userId);
    const open = await tx.attempt.findFirst({
      where: { userId, kind: "review", submittedAt: null },
      select: attemptFields,
      orderBy: { startedAt: "asc" },
    });
    if (open) return open;
    const started: Attempt[] = [];
    for (const review of reviews) {
      // A millisecond apart, so that they are told in the order in which they are asked.
      const startedAt = new Date((await learnerTime(tx, userId, review.startedAt)).getTime() + started.length);
      started.push(await tx.attempt.create({ data: { ...review, startedAt }, select: attemptFields }));
    }
    return started[0] ?? null;
  });

/** The attempts of a sitting in the order in which they are asked. */
export const findSitting = (db: Db, { userId, sittingId }: { userId: string; sittingId: string }): Promise<Attempt[]> =>
  db.attempt.findMany({ where: { userId, sittingId }, select: attemptFields, orderBy: { startedAt: "asc" } });

const Met = z.object({ itemId: z.string(), at: z.date() });

/** The items of a course that a learner has met, each with the last time: those responded to, and all of each final, which shows them answered or not. */
export async function findMetItems(db: Db, { userId, courseId }: LearnerRef): Promise<Map<string, Date>> {
  const rows = await db.$queryRaw`
    select met.item_id as "itemId", max(met.at) as at from attempts a cross join lateral (
      select r.item_id, r.created_at as at from responses r where r.attempt_id = a.id and a.kind <> 'final'
      union all select unnest(a.item_ids), a.started_at where a.kind = 'final'
    ) met
    where a.user_id = ${userId}::uuid and a.course_id = ${courseId} group by met.item_id`;
  return new Map(
    z
      .array(Met)
      .parse(rows)
      .map(({ itemId, at }) => [itemId, at]),
  );
}
