import { sessionLifetimeMs } from "@/domain/account";
import type { Response } from "@/domain/attempt";
import type { Course, Locale } from "@/domain/course";
import { attemptsThatJoin, sampleQuizId } from "@/domain/guest";
import { type Db, isUniqueViolation, type Tx } from "./client";
import type { LearnerRef } from "./learner";
import { replayKnown } from "./replay";

/** A guest of whom nothing is stored: their browser's own word, by its token. */
export type NewGuest = {
  id: string;
  name: string;
  locale: Locale;
  begunAt: Date;
  tokenHash: string;
  userAgent: string | null;
};

/**
 * Stores a guest with the session that their browser has the token of; false where the id is a member's by now. Under the
 * learner's lock (`takeLearner`), so that of two requests one stores and the other finds.
 */
export async function storeGuest(
  tx: Tx,
  { id, name, locale, begunAt, tokenHash, userAgent }: NewGuest,
  now: Date,
): Promise<boolean> {
  const stored = await tx.user.findUnique({ where: { id }, select: { email: true } });
  if (stored) return stored.email === null;
  const expiresAt = new Date(begunAt.getTime() + sessionLifetimeMs);
  const session = { tokenHash, createdAt: begunAt, lastSeenAt: now, expiresAt, userAgent };
  await tx.user.create({
    data: { id, name, locale, role: "learner", createdAt: begunAt, lastSeenAt: now, sessions: { create: session } },
    select: { id: true },
  });
  return true;
}

/** Whether somebody has the id, a guest or a member: then a browser's word alone says no more that it is theirs. */
export const isStored = async (db: Db, id: string): Promise<boolean> => (await db.user.count({ where: { id } })) > 0;

type Join = { guestId: string; userId: string; course: Course };

/** Moves what a guest did into an account that was there before, and removes the guest. Says whether an attempt was kept out. */
export async function joinGuest(db: Db, { guestId, userId, course }: Join): Promise<{ keepsOut: boolean }> {
  return db.$transaction(async (tx) => {
    // An attempt starts under a share of its owner's lock: none can come between the look and the move.
    await tx.$queryRaw`select from users where id in (${guestId}::uuid, ${userId}::uuid) order by id for update`;
    if ((await tx.user.count({ where: { id: guestId, email: null } })) === 0) return { keepsOut: false };
    const attemptsOf = (owner: string) =>
      tx.attempt.findMany({ where: { userId: owner }, select: { id: true, courseId: true, quizId: true } });
    const { joining, keptOut } = attemptsThatJoin(await attemptsOf(guestId), await attemptsOf(userId));
    await tx.attempt.updateMany({ where: { id: { in: joining } }, data: { userId } });
    await tx.$executeRaw`
      update lesson_readings g set user_id = ${userId}::uuid where g.user_id = ${guestId}::uuid and not exists (
        select from lesson_readings a where a.user_id = ${userId}::uuid and a.course_id = g.course_id and a.lesson_id = g.lesson_id)`;
    const learner = { userId, courseId: course.id };
    if (joining.length > 0) await replayKnown(tx, learner, course);
    await tx.user.delete({ where: { id: guestId }, select: { id: true } });
    return { keepsOut: keptOut.length > 0 };
  });
}

/** Stores the response to the landing page's item as an attempt of its own, once: a user has one, and a response one owner. */
export async function recordSample(
  db: Db,
  { userId, courseId, editionId }: LearnerRef & { editionId: string },
  response: Response,
) {
  const { itemId, createdAt } = response;
  const quiz = { userId, courseId, quizId: sampleQuizId };
  try {
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`select from users where id = ${userId}::uuid for update`;
      if ((await tx.attempt.count({ where: quiz })) > 0) return;
      const times = { startedAt: createdAt, submittedAt: createdAt };
      await tx.attempt.create({
        data: {
          ...quiz,
          ...times,
          editionId,
          kind: "practice",
          scope: "retry",
          itemIds: [itemId],
          seed: 0,
          responses: { create: response },
        },
        select: { id: true },
      });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
  }
}

/** Removes guests who came before the time given, a few at each call. */
export const dropGuestsBefore = (db: Db, before: Date) => db.$executeRaw`
  delete from users where id in (select id from users where email is null and created_at < ${before} limit 100)`;
