/** What is noted of who did what, in the order in which a filter lists it. */
export const auditActions = [
  "learner-viewed",
  "people-viewed",
  "item-viewed",
  "report-exported",
  "invitations-exported",
  "cohort-created",
  "cohort-renamed",
  "cohort-archived",
  "cohort-brought-back",
  "membership-ended",
  "due-date-set",
  "due-date-removed",
  "due-date-extended",
  "learners-reminded",
  "learners-moved",
  "learners-removed",
  "person-erased",
  "invitation-created",
  "invitation-renewed",
  "invitation-revoked",
  "invitation-mailed",
  "invitation-used",
  "final-timer-set",
  "time-factor-set",
  "reset-link-made",
  "certificate-revoked",
  "doubt-answered",
  "item-regraded",
  "regrade-undone",
  "draft-made",
  "course-published",
  "course-archived",
  "course-brought-back",
  "data-exported",
  "account-deleted",
  "account-expired",
  "password-set",
  "email-changed",
  "second-factor-on",
  "second-factor-off",
  "recovery-codes-made",
  "passkey-added",
  "passkey-removed",
  "identity-tied",
  "role-from-provider",
  "account-closed",
  "account-reopened",
  "role-changed",
  "operator-named",
  "operator-ended",
  "sessions-ended",
  "signed-in",
  "sign-in-failed",
] as const;
export type AuditAction = (typeof auditActions)[number];

/** What these are done to is a cohort. */
const cohortActions: ReadonlySet<AuditAction> = new Set([
  "people-viewed",
  "item-viewed",
  "report-exported",
  "invitations-exported",
  "cohort-created",
  "cohort-renamed",
  "cohort-archived",
  "cohort-brought-back",
  "membership-ended",
  "due-date-set",
  "due-date-removed",
  "learners-reminded",
  "invitation-created",
  "invitation-mailed",
  "final-timer-set",
]);

type Done = { action: AuditAction; subject: string; detail?: Readonly<Record<string, string | number>> };

/** Whose managers may read an entry: those of the cohort that it was done to, or that its detail names; null where there is none. */
export function cohortOf({ action, subject, detail }: Done): string | null {
  if (typeof detail?.cohortId === "string") return detail.cohortId;
  return cohortActions.has(action) ? subject : null;
}

/** What a cohort's managers can read of: nothing of authors', nor of what everybody does with their own account. */
export const cohortAuditActions = auditActions.slice(0, auditActions.indexOf("draft-made"));

/** What changes whose an account is, what its owner may do, or how they come in: beside each sign-in the log of the server tells it. */
const accountActions: ReadonlySet<AuditAction> = new Set([
  "person-erased",
  "reset-link-made",
  ...auditActions.slice(auditActions.indexOf("account-deleted"), auditActions.indexOf("signed-in")),
]);

export const isOfAccount = (action: AuditAction): boolean => accountActions.has(action);

/** Where a manager sees results beside names: a learner's page, the list of learners, who answered an item, who gained what, whom a regrade moves, who holds a responsibility. */
export type ViewKind = "page" | "list" | "item" | "gain" | "regrade" | "duties";
