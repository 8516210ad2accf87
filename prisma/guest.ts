import type { Response } from "@/domain/attempt";
import type { Course, Locale } from "@/domain/course";
import { attemptsThatJoin, sampleQuizId } from "@/domain/guest";
import { type Db, isUniqueViolation } from "./client";
import { replayCards } from "./replay";

type Tx = Parameters<Parameters<Db["$transaction"]>[0]>[0];

export const createGuest = (db: Db, guest: { name: string; locale: Locale }) => db.user.create({ data: { ...guest, role: "learner" }, select: { id: true } });

export type NewMember = { email: string; name: string; passwordHash: string; locale: Locale; role: "learner" | "manager" };

/**
 * Makes an account. A guest's own row becomes it, responses and all, and the guest's session ends; of two sign-ups that race
 * one gets the row, the other a fresh one. Throws a unique violation when the address has an account.
 */
export async function createMember(tx: Tx, guestId: string | null, member: NewMember): Promise<{ id: string }> {
  const { count } = guestId ? await tx.user.updateMany({ where: { id: guestId, email: null }, data: member }) : { count: 0 };
  if (!guestId || count === 0) return tx.user.create({ data: member, select: { id: true } });
  await tx.session.deleteMany({ where: { userId: guestId } });
  return { id: guestId };
}

type Join = { guestId: string; userId: string; course: Course };

/** Moves what a guest did into an account that was there before, and removes the guest. Says whether an attempt was kept out. */
export async function joinGuest(db: Db, { guestId, userId, course }: Join): Promise<{ keepsOut: boolean }> {
  return db.$transaction(async (tx) => {
    // An attempt starts under a share of its owner's lock: none can come between the look and the move.
    await tx.$queryRaw`select from users where id in (${guestId}::uuid, ${userId}::uuid) order by id for update`;
    if ((await tx.user.count({ where: { id: guestId, email: null } })) === 0) return { keepsOut: false };
    const attemptsOf = (owner: string) => tx.attempt.findMany({ where: { userId: owner }, select: { id: true, courseId: true, quizId: true } });
    const { joining, keptOut } = attemptsThatJoin(await attemptsOf(guestId), await attemptsOf(userId));
    await tx.attempt.updateMany({ where: { id: { in: joining } }, data: { userId } });
    await tx.$executeRaw`
      update lesson_readings g set user_id = ${userId}::uuid where g.user_id = ${guestId}::uuid and not exists (
        select from lesson_readings a where a.user_id = ${userId}::uuid and a.course_id = g.course_id and a.lesson_id = g.lesson_id)`;
    const learner = { userId, courseId: course.id };
    if (joining.length > 0) await replayCards(tx, learner, course);
    await tx.user.delete({ where: { id: guestId }, select: { id: true } });
    return { keepsOut: keptOut.length > 0 };
  });
}

/** Stores the response to the landing page's item as an attempt of its own, once: a user has one, and a response one owner. */
export async function recordSample(db: Db, { userId, courseId, editionId }: { userId: string; courseId: string; editionId: string }, response: Response) {
  const { itemId, createdAt } = response;
  const quiz = { userId, courseId, quizId: sampleQuizId };
  try {
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`select from users where id = ${userId}::uuid for update`;
      if ((await tx.attempt.count({ where: quiz })) > 0) return;
      const times = { startedAt: createdAt, submittedAt: createdAt };
      await tx.attempt.create({
        data: { ...quiz, ...times, editionId, kind: "practice", scope: "retry", itemIds: [itemId], seed: 0, responses: { create: response } },
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
