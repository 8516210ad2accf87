import type { Db, Tx } from "./client";
import type { Role } from "./generated/enums";

/** The cohorts that a user manages now, with how many learners each has. */
export const listManagedCohorts = (db: Db, managerId: string) =>
  db.cohort.findMany({
    where: { memberships: { some: { userId: managerId, role: "manager", leftAt: null } } },
    select: {
      id: true,
      name: true,
      courseId: true,
      createdAt: true,
      archivedAt: true,
      _count: { select: { memberships: { where: { role: "learner", leftAt: null } } } },
    },
    orderBy: { createdAt: "asc" },
  });

/** The cohort if the user manages it now, else null: to everyone else it does not exist. */
export const findManagedCohort = (db: Db, { cohortId, managerId }: { cohortId: string; managerId: string }) =>
  db.cohort.findFirst({
    where: { id: cohortId, memberships: { some: { userId: managerId, role: "manager", leftAt: null } } },
    select: { id: true, name: true, courseId: true, createdAt: true, finalMinutes: true, archivedAt: true },
  });

export type ManagedCohort = NonNullable<Awaited<ReturnType<typeof findManagedCohort>>>;

export const createCohort = (
  db: Db,
  { name, courseId, managerId }: { name: string; courseId: string; managerId: string },
) =>
  db.cohort.create({
    data: { name, courseId, memberships: { create: { userId: managerId, role: "manager" } } },
    select: { id: true },
  });

/** Only guests have no address, and they are in no cohort. */
const asMember = <User extends { email: string | null }>(user: User) => ({ ...user, email: user.email ?? "" });

/** A learner of a cohort that the user manages; null when either isn't so. */
export const findLearnerOf = async (
  db: Db,
  { cohortId, managerId, learnerId }: { cohortId: string; managerId: string; learnerId: string },
) => {
  const learner = await db.user.findFirst({
    where: {
      id: learnerId,
      memberships: {
        some: {
          cohortId,
          role: "learner",
          leftAt: null,
          cohort: { memberships: { some: { userId: managerId, role: "manager", leftAt: null } } },
        },
      },
    },
    select: { id: true, name: true, email: true, role: true },
  });
  return learner && asMember(learner);
};

/** Minutes for the finals that start from now on; null for no timer. */
export const setFinalMinutes = (db: Db, cohortId: string, finalMinutes: number | null) =>
  db.cohort.update({ where: { id: cohortId }, data: { finalMinutes }, select: { id: true } });

type Member = { cohortId: string; userId: string };

type MembershipRef = { cohortId: string | null; userId: string; role: Role };

/** What somebody is or was in a cohort, as that; null where they never were. */
export const findMembership = async (db: Tx, { cohortId, userId, role }: MembershipRef) =>
  cohortId === null
    ? null
    : db.membership.findUnique({
        where: { cohortId_userId_role: { cohortId, userId, role } },
        select: { userId: true, leftAt: true },
      });

/** Whether somebody is that in the cohort now; in none at all, who came by the first manager's invitation, whoever manages. */
export const isMember = async (db: Db, membership: MembershipRef): Promise<boolean> =>
  membership.cohortId === null
    ? (await db.user.count({ where: { id: membership.userId, role: "manager" } })) > 0
    : (await findMembership(db, membership))?.leftAt === null;

export const findTimeFactor = async (db: Db, { cohortId, userId }: Member): Promise<number> =>
  (
    await db.membership.findFirst({
      where: { cohortId, userId, role: "learner", leftAt: null },
      select: { timeFactor: true },
    })
  )?.timeFactor ?? 1;

/** Multiplies the learner's time in the finals that start from now on, where the cohort has a timer. */
export const setTimeFactor = (db: Db, { cohortId, userId }: Member, timeFactor: number) =>
  db.membership.updateMany({ where: { cohortId, userId, role: "learner", leftAt: null }, data: { timeFactor } });
