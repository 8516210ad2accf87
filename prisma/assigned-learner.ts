import type { Db } from "./client";

type Page = { cohortId: string; courseId: string; afterId: string; limit: number };

/** A page of a cohort's learners, with the facts that say where each stands with its date. */
export async function listAssignedLearners(db: Db, { cohortId, courseId, afterId, limit }: Page) {
  const memberships = await db.membership.findMany({
    where: { cohortId, role: "learner", leftAt: null, userId: { gt: afterId }, user: { email: { not: null } } },
    select: {
      dueAt: true,
      joinedAt: true,
      user: {
        select: {
          id: true,
          wantsDueMail: true,
          attempts: {
            where: { courseId },
            select: { kind: true, scope: true, quizId: true, submittedAt: true },
          },
          reminders: { select: { courseId: true, kind: true, occasion: true, claimedAt: true, sentAt: true } },
        },
      },
    },
    orderBy: { userId: "asc" },
    take: limit,
  });
  return memberships.map(({ user, dueAt: extendedTo, joinedAt }) => ({ ...user, extendedTo, joinedAt }));
}
export type AssignedLearner = Awaited<ReturnType<typeof listAssignedLearners>>[number];
