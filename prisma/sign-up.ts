import type { Locale } from "@/domain/course";
import { proofLifetimeMs } from "@/domain/sign-up";
import { type Db, isUniqueViolation } from "./client";
import { createMember } from "./user";

export type NewSignUp = { email: string; name: string; passwordHash: string; locale: Locale };

/** Keeps what somebody signed up with until they prove the address; it is nobody's account, and stands in nobody's way. */
export const keepSignUp = (db: Db, { now, ...signUp }: NewSignUp & { tokenHash: string; now: Date }) =>
  db.signUp.create({
    data: { ...signUp, createdAt: now, expiresAt: new Date(now.getTime() + proofLifetimeMs) },
    select: { tokenHash: true },
  });

/** What the link proves, while it holds. */
export const findSignUp = (db: Db, tokenHash: string, now: Date) =>
  db.signUp.findFirst({ where: { tokenHash, expiresAt: { gt: now } }, select: { email: true, name: true } });

/** Makes the account whose address is proven now, and forgets whatever else was begun with it; null where the link holds no more, or somebody has the address. */
export async function confirmSignUp(
  db: Db,
  { tokenHash, guestId, now }: { tokenHash: string; guestId: string | null; now: Date },
): Promise<{ userId: string } | null> {
  try {
    return await db.$transaction(async (tx) => {
      const kept = await tx.signUp.findFirst({ where: { tokenHash, expiresAt: { gt: now } } });
      if (!kept) return null;
      const { email, name, passwordHash, locale } = kept;
      const { id: userId } = await createMember(tx, guestId, { email, name, passwordHash, locale, role: "learner" });
      await tx.user.update({ where: { id: userId }, data: { emailVerified: now }, select: { id: true } });
      await tx.signUp.deleteMany({ where: { email } });
      return { userId };
    });
  } catch (error) {
    if (isUniqueViolation(error)) return null;
    throw error;
  }
}

export const dropOldSignUps = (db: Db, now: Date) => db.signUp.deleteMany({ where: { expiresAt: { lte: now } } });
