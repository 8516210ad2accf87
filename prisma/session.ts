import { z } from "zod";
import { noticeVersion } from "@/domain/notice";
import { type SignInMethod, signInMethods } from "@/domain/second-factor";
import type { Db } from "./client";
import { Prisma } from "./generated/client";
import { type AskedRef, type Look, LookRow, lookIn, lookOf } from "./look";
import { rowsOf } from "./rows";

const SessionRow = z.object({
  sessionId: z.string(),
  lastSeenAt: z.date(),
  method: z.enum(signInMethods),
  id: z.string(),
  name: z.string(),
  /** Null for a guest. */
  email: z.string().nullable(),
  role: z.enum(["learner", "author", "manager"]),
  isOperator: z.boolean(),
  locale: z.enum(["vi", "en"]),
  theme: z.enum(["system", "light", "dark"]),
  asksCertainty: z.boolean(),
  hasShortcuts: z.boolean(),
  wantsReminders: z.boolean(),
  wantsDueMail: z.boolean(),
  /** To the notice on personal data as it stands. */
  hasAgreed: z.boolean(),
});
const Sessions = z.array(SessionRow.extend({ look: LookRow }));

/**
 * The user of a live session, who may be a guest; the token is known by its SHA-256 alone. One statement: it precedes every request, and
 * brings what a response to an attempt of the user's is judged beside.
 */
export async function findSession(
  db: Db,
  { tokenHash, now, idleMs }: { tokenHash: string; now: Date; idleMs: number },
  asked?: AskedRef,
): Promise<(z.infer<typeof SessionRow> & { look?: Look | null }) | null> {
  const look = asked ? lookOf(Prisma.sql`u.id`, asked) : Prisma.sql`null`;
  const rows = await rowsOf(
    db,
    Prisma.sql`
    select s.id as "sessionId", s.last_seen_at as "lastSeenAt", s.method, u.id, u.name, u.email, u.role, u.is_operator as "isOperator", u.locale, u.theme,
      u.asks_certainty as "asksCertainty", u.has_shortcuts as "hasShortcuts", u.wants_reminders as "wantsReminders",
      u.wants_due_mail as "wantsDueMail",
      exists (select from consents c where c.user_id = u.id and c.version = ${noticeVersion}) as "hasAgreed", ${look} as look
    from sessions s join users u on u.id = s.user_id
    where s.token_hash = ${tokenHash} and u.closed_at is null and s.expires_at > ${now} and s.last_seen_at > ${new Date(now.getTime() - idleMs)}`,
  );
  const [row] = Sessions.parse(rows);
  if (!row) return null;
  const { look: found, ...user } = row;
  return asked ? { ...user, look: lookIn(found, asked, now) } : user;
}

type NewSession = {
  tokenHash: string;
  userId: string;
  createdAt: Date;
  expiresAt: Date;
  userAgent: string | null;
  /** By a password alone, unless said otherwise. */
  method?: SignInMethod;
};

export const startSession = (db: Db, session: NewSession) =>
  db.session.create({ data: { ...session, lastSeenAt: session.createdAt }, select: { id: true } });

export const touchSession = (db: Db, sessionId: string, lastSeenAt: Date) =>
  db.session.updateMany({ where: { id: sessionId }, data: { lastSeenAt } });

export const endSession = (db: Db, tokenHash: string) => db.session.deleteMany({ where: { tokenHash } });

/** Ends one that another takes the place of in its browser. */
export const endReplaced = (db: Db, id: string) => db.session.deleteMany({ where: { id } });

/** Ends every session of the user, or all but one. */
export const endSessionsOf = (db: Db, userId: string, keepId?: string) =>
  db.session.deleteMany({ where: { userId, ...(keepId && { id: { not: keepId } }) } });

export const listSessions = (db: Db, { userId, now, idleMs }: { userId: string; now: Date; idleMs: number }) =>
  db.session.findMany({
    where: { userId, expiresAt: { gt: now }, lastSeenAt: { gt: new Date(now.getTime() - idleMs) } },
    select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true },
    orderBy: { lastSeenAt: "desc" },
  });

export const dropExpiredSessions = (db: Db, { now, idleMs }: { now: Date; idleMs: number }) =>
  db.session.deleteMany({
    where: { OR: [{ expiresAt: { lte: now } }, { lastSeenAt: { lte: new Date(now.getTime() - idleMs) } }] },
  });
