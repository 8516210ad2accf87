import type { Locale } from "@/domain/course";
import type { Db } from "./client";
import { createMember } from "./guest";

export type Theme = "system" | "light" | "dark";

export const findCredentials = (db: Db, email: string) => db.user.findUnique({ where: { email }, select: { id: true, passwordHash: true, locale: true } });

export const countUsers = (db: Db): Promise<number> => db.user.count();

export const findProfile = (db: Db, userId: string) =>
  db.user.findUnique({ where: { id: userId }, select: { id: true, name: true, email: true, role: true, locale: true, theme: true, createdAt: true } });

/** Throws a unique violation when the address has an account. A guest's row becomes the learner's. */
export const createLearner = (db: Db, user: { email: string; name: string; passwordHash: string; locale: Locale }, guestId: string | null = null) =>
  db.$transaction((tx) => createMember(tx, guestId, { ...user, role: "learner" }));

export const saveProfile = (db: Db, userId: string, profile: { name: string; theme: Theme; locale: Locale }) =>
  db.user.update({ where: { id: userId }, data: profile, select: { id: true } });

export const saveSettings = (db: Db, userId: string, settings: { asksCertainty: boolean; hasShortcuts: boolean; wantsReminders: boolean }) =>
  db.user.update({ where: { id: userId }, data: settings, select: { id: true } });
