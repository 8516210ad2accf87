import type { Db } from "./client";

const viewerFields = { id: true, name: true, email: true, role: true, locale: true, theme: true } as const;

/** The signed-in user of a live session; the token is known by its SHA-256 alone. */
export async function findSession(db: Db, { tokenHash, now, idleMs }: { tokenHash: string; now: Date; idleMs: number }) {
  const session = await db.session.findUnique({
    relationLoadStrategy: "join",
    where: { tokenHash, expiresAt: { gt: now }, lastSeenAt: { gt: new Date(now.getTime() - idleMs) } },
    select: { id: true, lastSeenAt: true, user: { select: viewerFields } },
  });
  return session && { sessionId: session.id, lastSeenAt: session.lastSeenAt, ...session.user };
}

export const startSession = (db: Db, session: { tokenHash: string; userId: string; createdAt: Date; expiresAt: Date; userAgent: string | null }) =>
  db.session.create({ data: { ...session, lastSeenAt: session.createdAt }, select: { id: true } });

export const touchSession = (db: Db, sessionId: string, lastSeenAt: Date) => db.session.updateMany({ where: { id: sessionId }, data: { lastSeenAt } });

export const endSession = (db: Db, tokenHash: string) => db.session.deleteMany({ where: { tokenHash } });

/** Ends every session of the user, or all but one. */
export const endSessionsOf = (db: Db, userId: string, keepId?: string) => db.session.deleteMany({ where: { userId, ...(keepId && { id: { not: keepId } }) } });

export const listSessions = (db: Db, { userId, now, idleMs }: { userId: string; now: Date; idleMs: number }) =>
  db.session.findMany({
    where: { userId, expiresAt: { gt: now }, lastSeenAt: { gt: new Date(now.getTime() - idleMs) } },
    select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true },
    orderBy: { lastSeenAt: "desc" },
  });

export const dropExpiredSessions = (db: Db, { now, idleMs }: { now: Date; idleMs: number }) =>
  db.session.deleteMany({ where: { OR: [{ expiresAt: { lte: now } }, { lastSeenAt: { lte: new Date(now.getTime() - idleMs) } }] } });
