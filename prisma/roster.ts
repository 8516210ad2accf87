import type { Db, Tx } from "./client";
import type { Role } from "./generated/enums";

type NewRoster = { cohortId: string; broughtById: string; role: Role; text: string; createdAt: Date };

/** Lists of one manager's for one cohort that stand at a time, as in several tabs; of more the oldest goes. */
const mostRosters = 5;

/** Keeps whom a manager listed. */
export const keepRoster = (db: Db, data: NewRoster): Promise<{ id: string }> =>
  db.$transaction(async (tx) => {
    const { cohortId, broughtById } = data;
    const kept = await tx.roster.create({ data, select: { id: true } });
    const beyond = await tx.roster.findMany({
      where: { cohortId, broughtById },
      select: { id: true },
      orderBy: { createdAt: "desc" },
      skip: mostRosters,
    });
    await tx.roster.deleteMany({ where: { id: { in: beyond.map(({ id }) => id) } } });
    return kept;
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
