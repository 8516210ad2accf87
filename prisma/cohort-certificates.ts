import type { Tx } from "./client";
import type { CohortRef } from "./report";

/** The certificates that a cohort's learners have of its course: those that count by name, then those that were revoked. */
export const listCohortCertificates = (tx: Tx, { cohortId, courseId }: CohortRef, now: Date) =>
  tx.certificate.findMany({
    where: {
      courseId,
      issuedAt: { lte: now },
      user: { memberships: { some: { cohortId, role: "learner", leftAt: null } } },
    },
    select: {
      code: true,
      name: true,
      raw: true,
      max: true,
      masteryScore: true,
      issuedAt: true,
      revokedAt: true,
      revokedReason: true,
      user: { select: { email: true } },
    },
    orderBy: [{ revokedAt: { sort: "asc", nulls: "first" } }, { user: { sortKey: "asc" } }, { issuedAt: "asc" }],
  });

export type CohortCertificate = Awaited<ReturnType<typeof listCohortCertificates>>[number];
