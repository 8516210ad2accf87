import type { Locale } from "@/domain/course";
import type { Db, Tx } from "./client";
import type { Role } from "./generated/enums";
import { takeLearner } from "./learner";

export type Theme = "system" | "light" | "dark";

/** Of an account that is closed there is nothing to sign in by, as of an address that has none. */
export const findCredentials = (db: Db, email: string) =>
  db.user.findUnique({
    where: { email, closedAt: null },
    select: { id: true, passwordHash: true, locale: true, role: true },
  });

/** Where somebody is written to, and in which language; a guest nowhere. */
export const findAddressee = (db: Db, userId: string) =>
  db.user.findUnique({ where: { id: userId }, select: { email: true, locale: true } });

/** Throws a unique violation when the address has an account. A guest's row becomes the learner's. */
export const createLearner = (
  db: Db,
  user: { email: string; name: string; passwordHash: string; locale: Locale },
  guestId: string | null = null,
) => db.$transaction((tx) => createMember(tx, guestId, { ...user, role: "learner" }));

export type NewMember = {
  email: string;
  name: string;
  /** Null for somebody who signs in elsewhere. */
  passwordHash: string | null;
  locale: Locale;
  role: Role;
};

/**
 * Makes an account. A guest's own row becomes it, responses and all, and the guest's session ends; a guest of whom nothing is
 * stored yet gives it the id, which responses on their way still name. Of two sign-ups that race one gets it, the other a fresh
 * one. Throws a unique violation when the address has an account.
 */
export async function createMember(tx: Tx, guestId: string | null, member: NewMember): Promise<{ id: string }> {
  if (!guestId) return tx.user.create({ data: member, select: { id: true } });
  await takeLearner(tx, guestId);
  const stored = await tx.user.findUnique({ where: { id: guestId }, select: { email: true } });
  if (!stored) return tx.user.create({ data: { id: guestId, ...member }, select: { id: true } });
  if (stored.email !== null) return tx.user.create({ data: member, select: { id: true } });
  await tx.user.update({ where: { id: guestId }, data: member, select: { id: true } });
  await tx.session.deleteMany({ where: { userId: guestId } });
  return { id: guestId };
}

export const saveProfile = (db: Db, userId: string, profile: { name: string; theme: Theme; locale: Locale }) =>
  db.user.update({ where: { id: userId }, data: profile, select: { id: true } });

export const saveSettings = (
  db: Db,
  userId: string,
  settings: { asksCertainty: boolean; hasShortcuts: boolean; wantsReminders: boolean; wantsDueMail: boolean },
) => db.user.update({ where: { id: userId }, data: settings, select: { id: true } });
