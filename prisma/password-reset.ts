import { recordAudit } from "./audit";
import type { Db, Tx } from "./client";
import { forgetBrowsers } from "./known-browser";
import { newToken, tokenHash } from "./token";

type Issue = { userId: string; now: Date; lifetimeMs: number };

/** Makes a token for a new password, which only its holder knows; null for who has no password: they sign in elsewhere, or are nobody. */
export async function issueResetLink(db: Db, { userId, now, lifetimeMs }: Issue): Promise<string | null> {
  await db.passwordReset.deleteMany({ where: { expiresAt: { lte: now } } });
  const user = await db.user.findFirst({
    where: { id: userId, passwordHash: { not: null }, closedAt: null },
    select: { id: true },
  });
  if (!user) return null;
  const token = newToken();
  const expiresAt = new Date(now.getTime() + lifetimeMs);
  await db.passwordReset.create({
    data: { tokenHash: tokenHash(token), userId, createdAt: now, expiresAt },
    select: { userId: true },
  });
  return token;
}

/** Whose password a link sets; null once it was used or is too old. */
export async function findReset(db: Tx, { token, now }: { token: string; now: Date }) {
  const reset = await db.passwordReset.findFirst({
    where: { tokenHash: tokenHash(token), expiresAt: { gt: now }, user: { closedAt: null } },
    select: { user: { select: { id: true, name: true, email: true } } },
  });
  return reset && { ...reset.user, email: reset.user.email ?? "" };
}

/** Sets the password by the link; of two that race one does. All sessions end, and the person's other links. */
export const resetPassword = (
  db: Db,
  { token, passwordHash, now }: { token: string; passwordHash: string; now: Date },
): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const user = await findReset(tx, { token, now });
    // The row that is deleted decides who was first.
    const used = await tx.passwordReset.deleteMany({ where: { tokenHash: tokenHash(token) } });
    if (!user || used.count === 0) return false;
    await storePassword(tx, { userId: user.id, passwordHash, sessionId: null });
    await tx.rateLimit.deleteMany({ where: { key: `sign-in:${user.email}` } });
    return true;
  });

type Change = { userId: string; passwordHash: string; sessionId: string | null };

/** Sets another password. The sessions end, but for the one that asks, and so do the links for a new one. */
export const changePassword = (db: Db, change: Change): Promise<void> =>
  db.$transaction((tx) => storePassword(tx, change));

async function storePassword(tx: Tx, { userId, passwordHash, sessionId }: Change): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { passwordHash }, select: { id: true } });
  await tx.passwordReset.deleteMany({ where: { userId } });
  await tx.session.deleteMany({ where: { userId, ...(sessionId && { id: { not: sessionId } }) } });
  await forgetBrowsers(tx, userId);
  await recordAudit(tx, { actorId: userId, action: "password-set", subject: userId });
}
