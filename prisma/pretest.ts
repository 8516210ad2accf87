import type { Attempt } from "@/domain/attempt";
import { pretestQuizId } from "@/domain/pretest";
import { attemptFields, type NewAttempt } from "./attempt";
import type { Db } from "./client";
import { type LearnerRef, learnerTime, takeLearner } from "./learner";

export type NewPretest = LearnerRef & Pick<NewAttempt, "editionId" | "itemIds" | "seed" | "startedAt">;

/** Starts a learner's pretest, or gives the one that they have, open or ended: there is one a course. */
export const startPretest = (db: Db, { userId, courseId, startedAt: now, ...set }: NewPretest): Promise<Attempt> =>
  db.$transaction(async (tx) => {
    await takeLearner(tx, userId);
    const taken = await tx.attempt.findFirst({ where: { userId, courseId, kind: "pretest" }, select: attemptFields });
    if (taken) return taken;
    const startedAt = await learnerTime(tx, userId, now);
    return tx.attempt.create({
      data: { userId, courseId, quizId: pretestQuizId, kind: "pretest", scope: "full", ...set, startedAt },
      select: attemptFields,
    });
  });

/** Ends a pretest that is open; what is not answered stays so. Where none is open there is nothing to do. */
export async function endPretest(db: Db, { userId, courseId }: LearnerRef, now: Date): Promise<void> {
  const open = { userId, courseId, kind: "pretest", submittedAt: null } as const;
  if ((await db.attempt.count({ where: open })) === 0) return;
  await db.$transaction(async (tx) => {
    await takeLearner(tx, userId);
    await tx.attempt.updateMany({ where: open, data: { submittedAt: await learnerTime(tx, userId, now) } });
  });
}
