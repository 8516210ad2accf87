import { noticeVersion } from "@/domain/notice";
import type { Db } from "./client";

/** Keeps that somebody agreed to the notice on personal data as it stands, and when; the first time counts. */
export const recordConsent = (db: Db, { userId, at }: { userId: string; at: Date }) =>
  db.consent.createMany({ data: { userId, version: noticeVersion, agreedAt: at }, skipDuplicates: true });

/** When somebody agreed to the notice as it stands; null where they didn't yet. */
export const findConsent = async (db: Db, userId: string): Promise<Date | null> =>
  (
    await db.consent.findUnique({
      where: { userId_version: { userId, version: noticeVersion } },
      select: { agreedAt: true },
    })
  )?.agreedAt ?? null;
