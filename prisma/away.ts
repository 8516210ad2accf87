import type { Db } from "./client";

/** That somebody is there. */
export const noteSeen = (db: Db, userId: string, at: Date) =>
  db.user.updateMany({ where: { id: userId }, data: { lastSeenAt: at } });

/** A page of the accounts of whom nobody was seen since a time, guests left out: they go sooner. */
export async function listAway(db: Db, { before, afterId, limit }: { before: Date; afterId: string; limit: number }) {
  const users = await db.user.findMany({
    where: {
      id: { gt: afterId },
      email: { not: null },
      isErased: false,
      OR: [{ lastSeenAt: { lt: before } }, { lastSeenAt: null, createdAt: { lt: before } }],
    },
    select: {
      id: true,
      email: true,
      locale: true,
      lastSeenAt: true,
      createdAt: true,
      closedAt: true,
      farewells: { select: { awaySince: true, days: true, claimedAt: true } },
    },
    orderBy: { id: "asc" },
    take: limit,
  });
  return users.map(({ email, lastSeenAt, createdAt, closedAt, ...user }) => ({
    ...user,
    isClosed: closedAt !== null,
    email: email ?? "",
    awaySince: lastSeenAt ?? createdAt,
  }));
}

type Farewell = { userId: string; awaySince: Date; days: number };

/** Takes on to tell somebody; false where another server has. */
export const claimFarewell = async (db: Db, farewell: Farewell & { claimedAt: Date }): Promise<boolean> =>
  (await db.farewell.createMany({ data: farewell, skipDuplicates: true })).count === 1;

/** Nothing went out: it is to be tried again. */
export const releaseFarewell = (db: Db, farewell: Farewell) => db.farewell.deleteMany({ where: farewell });

export const markFarewellSent = (db: Db, farewell: Farewell, sentAt: Date) =>
  db.farewell.updateMany({ where: farewell, data: { sentAt } });

/** Entries of the log that are older go. Says how many. */
export const dropAuditBefore = async (db: Db, before: Date): Promise<number> =>
  (await db.auditEntry.deleteMany({ where: { createdAt: { lt: before } } })).count;
