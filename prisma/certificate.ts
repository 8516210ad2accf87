import type { Band } from "@/domain/reliability";
import { recordAudit } from "./audit";
import type { Db, Tx } from "./client";
import type { LearnerRef } from "./learner";

export type NewCertificate = {
  attemptId: string;
  userId: string;
  courseId: string;
  editionId: string;
  name: string;
  raw: number;
  max: number;
  masteryScore: number;
  band: Band | null;
  code: string;
  issuedAt: Date;
};

/** Issues the certificate of a passed final with what is true now; an attempt has one, and its first issue stands. */
export async function issueCertificate(tx: Tx, { band, ...facts }: NewCertificate): Promise<{ code: string }> {
  // Not an upsert: a refused insert would end the transaction that the hand-in runs in.
  await tx.certificate.createMany({
    data: { ...facts, bandLow: band?.low, bandHigh: band?.high, bandMethod: band?.method },
    skipDuplicates: true,
  });
  return tx.certificate.findUniqueOrThrow({
    where: { attemptId: facts.attemptId, userId: facts.userId },
    select: { code: true },
  });
}

/** Takes the certificate back with the hand-in that is undone: it was never there. */
export const withdrawCertificate = (tx: Tx, attemptId: string) => tx.certificate.deleteMany({ where: { attemptId } });

/** What anyone who holds the code may know; not the reason of a revocation, nor who did it. */
const publicFields = {
  code: true,
  editionId: true,
  name: true,
  raw: true,
  max: true,
  masteryScore: true,
  bandLow: true,
  bandHigh: true,
  bandMethod: true,
  issuedAt: true,
  revokedAt: true,
} as const;

export const findCertificateByCode = (db: Db, code: string) =>
  db.certificate.findUnique({ where: { code }, select: publicFields });

export type PublicCertificate = NonNullable<Awaited<ReturnType<typeof findCertificateByCode>>>;

export const findCertificateOf = (db: Db, attemptId: string) =>
  db.certificate.findUnique({ where: { attemptId }, select: { code: true } });

/** A learner's certificates of a course, the latest first; one dates from when its hand-in can't be taken back any more. */
export const listCertificatesOf = (db: Db, { userId, courseId }: LearnerRef, now: Date) =>
  db.certificate.findMany({
    where: { userId, courseId, issuedAt: { lte: now } },
    select: { id: true, code: true, raw: true, max: true, issuedAt: true, revokedAt: true, revokedReason: true },
    orderBy: { issuedAt: "desc" },
  });

export type ListedCertificate = Awaited<ReturnType<typeof listCertificatesOf>>[number];

type Revocation = {
  certificateId: string;
  learnerId: string;
  cohortId: string;
  courseId: string;
  managerId: string;
  reason: string;
  revokedAt: Date;
};

/**
 * Ends a certificate, whose row stays, and notes who did it; false, and nothing is written, unless the manager's cohort has
 * the learner now and the certificate still counts.
 */
export const revokeCertificate = (
  db: Db,
  { certificateId, learnerId, cohortId, courseId, managerId, reason, revokedAt }: Revocation,
): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const cohort = { courseId, memberships: { some: { userId: managerId, role: "manager", leftAt: null } } } as const;
    const { count } = await tx.certificate.updateMany({
      where: {
        id: certificateId,
        userId: learnerId,
        courseId,
        revokedAt: null,
        user: { memberships: { some: { cohortId, role: "learner", leftAt: null, cohort } } },
      },
      data: { revokedAt, revokedById: managerId, revokedReason: reason },
    });
    if (count === 1)
      await recordAudit(tx, {
        actorId: managerId,
        action: "certificate-revoked",
        subject: certificateId,
        detail: { cohortId },
      });
    return count === 1;
  });
