import type { Db, Tx } from "./client";
import type { Role } from "./generated/enums";

type NewRoster = { cohortId: string; broughtById: string; role: Role; text: string; createdAt: Date };

/** Keeps whom a manager listed, in place of all that they listed for the cohort before. */
export const keepRoster = (db: Db, data: NewRoster): Promise<{ id: string }> =>
  db.$transaction(async (tx) => {
    await tx.roster.deleteMany({ where: { cohortId: data.cohortId, broughtById: data.broughtById } });
    return tx.roster.create({ data, select: { id: true } });
  });

/** Until it is confirmed, a list is its bringer's alone. */
export const findRoster = (
  db: Db,
  { id, cohortId, broughtById }: { id: string; cohortId: string; broughtById: string },
) => db.roster.findFirst({ where: { id, cohortId, broughtById }, select: { id: true, role: true, text: true } });

/** Takes a list away; false where it is gone already, as by the first of two presses. */
export const takeRoster = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.roster.deleteMany({ where: { id } })).count === 1;

export const dropRostersBefore = (db: Db, before: Date) =>
  db.roster.deleteMany({ where: { createdAt: { lt: before } } });
