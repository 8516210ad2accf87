import { recordAudit } from "./audit";
import type { Db } from "./client";

type ByManager = { cohortId: string; actorId: string; now: Date };

export const renameCohort = (db: Db, { cohortId, actorId }: ByManager, name: string): Promise<void> =>
  db.$transaction(async (tx) => {
    await tx.cohort.update({ where: { id: cohortId }, data: { name }, select: { id: true } });
    await recordAudit(tx, { actorId, action: "cohort-renamed", subject: cohortId });
  });

/** Puts a cohort away, and with it every link into it; or takes it back, without them. */
export const archiveCohort = (db: Db, { cohortId, actorId, now }: ByManager, isAway: boolean): Promise<void> =>
  db.$transaction(async (tx) => {
    const archivedAt = isAway ? now : null;
    await tx.cohort.update({ where: { id: cohortId }, data: { archivedAt }, select: { id: true } });
    if (isAway)
      await tx.invitation.updateMany({
        where: { cohortId, usedAt: null, revokedAt: null },
        data: { revokedAt: now },
      });
    await recordAudit(tx, { actorId, action: isAway ? "cohort-archived" : "cohort-brought-back", subject: cohortId });
  });

/** Who manages a cohort now. */
export const listManagers = async (db: Db, cohortId: string) =>
  (
    await db.membership.findMany({
      where: { cohortId, role: "manager", leftAt: null },
      select: { user: { select: { id: true, name: true, email: true } } },
      orderBy: { joinedAt: "asc" },
    })
  ).map(({ user }) => user);

/**
 * Ends a manager's part in a cohort, the actor's own or another's; false where nobody else would manage it, or one of both doesn't
 * any more. Of two who leave at once, or take each other off, one stays.
 */
export const endManaging = (db: Db, { cohortId, actorId, now }: ByManager, userId: string): Promise<boolean> =>
  db.$transaction(async (tx) => {
    await tx.$executeRaw`select id from cohorts where id = ${cohortId}::uuid for update`;
    const managers = { cohortId, role: "manager", leftAt: null } as const;
    const ids = (await tx.membership.findMany({ where: managers, select: { userId: true } })).map((one) => one.userId);
    if (ids.length < 2 || !ids.includes(actorId) || !ids.includes(userId)) return false;
    await tx.membership.updateMany({ where: { ...managers, userId }, data: { leftAt: now, wantsDigest: false } });
    const deed = { actorId, action: "membership-ended", subject: cohortId } as const;
    await recordAudit(tx, userId === actorId ? deed : { ...deed, detail: { manager: userId } });
    return true;
  });

/** The cohorts that somebody is in now, and what they are in the app. */
export const findPlaces = async (db: Db, userId: string) => {
  const user = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { role: true, memberships: { where: { leftAt: null }, select: { cohortId: true } } },
  });
  return { role: user.role, cohortIds: user.memberships.map(({ cohortId }) => cohortId) };
};
