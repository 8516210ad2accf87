import type { Tx } from "./client";

export type AuditAction =
  | "cohort-created"
  | "cohort-renamed"
  | "cohort-archived"
  | "cohort-brought-back"
  | "person-erased"
  | "invitation-created"
  | "invitation-used"
  | "invitation-renewed"
  | "invitation-revoked"
  | "invitation-mailed"
  | "invitations-exported"
  | "report-exported"
  | "learner-viewed"
  | "item-viewed"
  | "membership-ended"
  | "due-date-set"
  | "due-date-removed"
  | "due-date-extended"
  | "learners-reminded"
  | "learners-moved"
  | "learners-removed"
  | "final-timer-set"
  | "time-factor-set"
  | "certificate-revoked"
  | "data-exported"
  | "account-deleted"
  | "draft-made"
  | "course-published"
  | "course-archived"
  | "course-brought-back"
  | "doubt-answered"
  | "item-regraded"
  | "regrade-undone";

/** Who did what to whom. `detail` names what was chosen (a filter, a file), never a result. */
export const recordAudit = (
  tx: Tx,
  entry: { actorId: string; action: AuditAction; subject: string; detail?: Record<string, string | number> },
) => tx.auditEntry.create({ data: entry, select: { id: true } });
