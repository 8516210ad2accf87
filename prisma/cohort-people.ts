import { recordAudit } from "./audit";
import type { Db, Tx } from "./client";

/** Some learners of a cohort, and the manager who acts on them. */
export type SomeLearners = { cohortId: string; actorId: string; userIds: readonly string[]; now: Date };

const among = ({ cohortId, userIds }: SomeLearners) => ({
  cohortId,
  userId: { in: [...userIds] },
  role: "learner" as const,
  leftAt: null,
});

const noteEach = async (
  tx: Tx,
  { actorId, cohortId }: SomeLearners,
  action: "due-date-extended" | "learners-moved" | "learners-removed",
  members: readonly { userId: string }[],
  detail: Record<string, string>,
): Promise<void> => {
  for (const { userId } of members)
    await recordAudit(tx, { actorId, action, subject: userId, detail: { cohortId, ...detail } });
};

const membersAmong = (tx: Tx, some: SomeLearners) =>
  tx.membership.findMany({
    where: among(some),
    select: { userId: true, timeFactor: true },
    orderBy: { userId: "asc" },
  });

/** Gives those of them who are in the cohort a date of their own, or takes it; says how many. */
export const extendDue = (db: Db, some: SomeLearners, dueAt: Date | null): Promise<number> =>
  db.$transaction(async (tx) => {
    const members = await membersAmong(tx, some);
    await tx.membership.updateMany({ where: among(some), data: { dueAt } });
    await noteEach(tx, some, "due-date-extended", members, { dueAt: dueAt?.toISOString() ?? "none" });
    return members.length;
  });

/** Ends their memberships, whose rows stay; says how many. */
export const endMemberships = (db: Db, some: SomeLearners): Promise<number> =>
  db.$transaction(async (tx) => {
    const members = await membersAmong(tx, some);
    await tx.membership.updateMany({ where: among(some), data: { leftAt: some.now } });
    await noteEach(tx, some, "learners-removed", members, {});
    return members.length;
  });

/** Ends their memberships and begins others in another cohort, with the time factor that they had; says how many. */
export const moveMemberships = (db: Db, some: SomeLearners, toId: string): Promise<number> =>
  db.$transaction(async (tx) => {
    const members = await membersAmong(tx, some);
    for (const { userId, timeFactor } of members)
      await tx.membership.upsert({
        where: { cohortId_userId_role: { cohortId: toId, userId, role: "learner" } },
        create: { cohortId: toId, userId, role: "learner", timeFactor, joinedAt: some.now },
        update: { leftAt: null },
        select: { id: true },
      });
    await tx.membership.updateMany({ where: among(some), data: { leftAt: some.now } });
    await noteEach(tx, some, "learners-moved", members, { to: toId });
    return members.length;
  });
