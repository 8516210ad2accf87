import { z } from "zod";
import { type Due, dueZones } from "@/domain/assignment";
import { recordAudit } from "./audit";
import type { Db } from "./client";

const Zone = z.enum(dueZones).catch("Asia/Ho_Chi_Minh");
const asDue = ({ dueAt, timeZone }: { dueAt: Date; timeZone: string }): Due => ({
  dueAt,
  timeZone: Zone.parse(timeZone),
});

/** By when a cohort is to finish; null where nobody said. */
export const findAssignment = async (db: Db, cohortId: string): Promise<Due | null> => {
  const found = await db.assignment.findUnique({ where: { cohortId }, select: { dueAt: true, timeZone: true } });
  return found && asDue(found);
};

type ByManager = { cohortId: string; actorId: string; now: Date };

/** Sets a cohort's date in place of the one before. */
export const setAssignment = (db: Db, { cohortId, actorId, now }: ByManager, due: Due): Promise<void> =>
  db.$transaction(async (tx) => {
    const data = { ...due, updatedAt: now };
    await tx.assignment.upsert({ where: { cohortId }, create: { cohortId, ...data }, update: data });
    const detail = { dueAt: due.dueAt.toISOString(), timeZone: due.timeZone };
    await recordAudit(tx, { actorId, action: "due-date-set", subject: cohortId, detail });
  });

/** Takes the date away, and with it everybody's own; false where there was none. */
export const removeAssignment = (db: Db, { cohortId, actorId }: ByManager): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const { count } = await tx.assignment.deleteMany({ where: { cohortId } });
    if (count === 0) return false;
    await tx.membership.updateMany({ where: { cohortId, dueAt: { not: null } }, data: { dueAt: null } });
    await recordAudit(tx, { actorId, action: "due-date-removed", subject: cohortId });
    return true;
  });

type Asked = Due & { courseId: string; cohortId: string; extendedTo: Date | null };

/** Every date that somebody is asked to finish a course by, as a learner of a cohort. */
export async function listDuesOf(db: Db, userId: string): Promise<Asked[]> {
  const memberships = await db.membership.findMany({
    where: { userId, role: "learner", leftAt: null, cohort: { archivedAt: null, assignment: { isNot: null } } },
    select: {
      cohortId: true,
      dueAt: true,
      cohort: { select: { courseId: true, assignment: { select: { dueAt: true, timeZone: true } } } },
    },
  });
  return memberships.flatMap(({ cohortId, dueAt: extendedTo, cohort: { courseId, assignment } }) =>
    assignment ? [{ ...asDue(assignment), courseId, cohortId, extendedTo }] : [],
  );
}

/** A learner's own date in a cohort; null where they have none. */
export const findExtension = async (db: Db, { cohortId, userId }: { cohortId: string; userId: string }) =>
  (
    await db.membership.findFirst({
      where: { cohortId, userId, role: "learner", leftAt: null },
      select: { dueAt: true },
    })
  )?.dueAt ?? null;

/** The cohorts with a date after `from`, with learners' own dates in mind that are later. */
export const listAssigned = async (db: Db, from: Date) => {
  const cohorts = await db.cohort.findMany({
    where: {
      archivedAt: null,
      assignment: { isNot: null },
      OR: [
        { assignment: { dueAt: { gte: from } } },
        { memberships: { some: { role: "learner", leftAt: null, dueAt: { gte: from } } } },
      ],
    },
    select: { id: true, courseId: true, assignment: { select: { dueAt: true, timeZone: true } } },
  });
  return cohorts.flatMap(({ assignment, ...cohort }) => (assignment ? [{ ...cohort, due: asDue(assignment) }] : []));
};
