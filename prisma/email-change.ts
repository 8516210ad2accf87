import { proofLifetimeMs } from "@/domain/sign-up";
import { recordAudit } from "./audit";
import { type Db, isUniqueViolation, type Tx } from "./client";
import { forgetBrowsers } from "./known-browser";

type Asked = { tokenHash: string; userId: string; email: string; now: Date };

/** Keeps which address somebody wants until they prove it, in place of one that they wanted before. */
export const keepEmailChange = (db: Db, { now, ...change }: Asked) =>
  db.$transaction([
    db.emailChange.deleteMany({ where: { OR: [{ userId: change.userId }, { expiresAt: { lte: now } }] } }),
    db.emailChange.create({
      data: { ...change, createdAt: now, expiresAt: new Date(now.getTime() + proofLifetimeMs) },
      select: { userId: true },
    }),
  ]);

/** What the link changes, while it holds. */
export const findEmailChange = (db: Tx, tokenHash: string, now: Date) =>
  db.emailChange.findFirst({
    where: { tokenHash, expiresAt: { gt: now }, user: { closedAt: null } },
    select: { email: true, user: { select: { id: true, email: true, locale: true } } },
  });

export type EmailChanged = { userId: string; from: string; locale: "vi" | "en" };

/** Changes the address by the link; null where it holds no more, or somebody has the address by now. `keepId` names the session that asks, if it is their own. */
export const confirmEmailChange = (
  db: Db,
  { tokenHash, keepId, now }: { tokenHash: string; keepId: string | null; now: Date },
): Promise<EmailChanged | null> =>
  orNull(() =>
    db.$transaction(async (tx) => {
      const change = await findEmailChange(tx, tokenHash, now);
      // The row that is deleted decides who was first.
      const used = await tx.emailChange.deleteMany({ where: { tokenHash } });
      if (!change?.user.email || used.count === 0) return null;
      const { id: userId, email: from, locale } = change.user;
      await storeEmail(tx, { actorId: userId, userId, email: change.email, keepId });
      await tx.user.update({ where: { id: userId }, data: { emailVerified: now }, select: { id: true } });
      return { userId, from, locale };
    }),
  );

type Change = { actorId: string; userId: string; email: string; keepId: string | null };

/** Changes somebody's address by an operator's word; null where somebody has it, or there is no such person. */
export const changeEmailOf = (db: Db, change: Omit<Change, "keepId">): Promise<EmailChanged | null> =>
  orNull(() =>
    db.$transaction(async (tx) => {
      const user = await tx.user.findFirst({
        where: { id: change.userId, email: { not: null }, isErased: false },
        select: { email: true, locale: true },
      });
      if (!user?.email) return null;
      await storeEmail(tx, { ...change, keepId: null });
      await tx.user.update({ where: { id: change.userId }, data: { emailVerified: null }, select: { id: true } });
      return { userId: change.userId, from: user.email, locale: user.locale };
    }),
  );

/** Whatever was begun by the old address ends with it: other sessions, links for a password, other changes. */
async function storeEmail(tx: Tx, { actorId, userId, email, keepId }: Change): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { email }, select: { id: true } });
  await tx.emailChange.deleteMany({ where: { userId } });
  await tx.signUp.deleteMany({ where: { email } });
  await tx.passwordReset.deleteMany({ where: { userId } });
  await tx.session.deleteMany({ where: { userId, ...(keepId && { id: { not: keepId } }) } });
  await forgetBrowsers(tx, userId);
  await recordAudit(tx, { actorId, action: "email-changed", subject: userId });
}

async function orNull<Result>(work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    if (isUniqueViolation(error)) return null;
    throw error;
  }
}
