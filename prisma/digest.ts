import type { Db } from "./client";

type Manager = { cohortId: string; userId: string };
const ofManager = ({ cohortId, userId }: Manager) => ({ cohortId, userId, role: "manager", leftAt: null }) as const;

export const wantsDigest = async (db: Db, manager: Manager): Promise<boolean> =>
  (await db.membership.count({ where: { ...ofManager(manager), wantsDigest: true } })) > 0;

export const setDigest = (db: Db, manager: Manager, isWanted: boolean) =>
  db.membership.updateMany({ where: ofManager(manager), data: { wantsDigest: isWanted } });

/** Who gets which cohort's digest. */
export const listDigests = (db: Db) =>
  db.membership.findMany({
    where: {
      role: "manager",
      leftAt: null,
      wantsDigest: true,
      user: { email: { not: null } },
      cohort: { archivedAt: null },
    },
    select: { userId: true, cohort: { select: { id: true, name: true, courseId: true } } },
    orderBy: { id: "asc" },
  });

/** How many learners came into a cohort after that time and are in it now. */
export const countJoined = (db: Db, cohortId: string, after: Date): Promise<number> =>
  db.membership.count({ where: { cohortId, role: "learner", leftAt: null, joinedAt: { gt: after } } });
