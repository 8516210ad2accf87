import { dayMs } from "./day";
import { accept, type Outcome, refuse } from "./outcome";

export type InvitationFact = {
  role: "learner" | "author" | "manager";
  email: string | null;
  cohortId: string | null;
  expiresAt: Date;
  usedAt: Date | null;
  revokedAt: Date | null;
};

export const invitationStates = ["open", "used", "expired", "revoked"] as const;
/** A group's link is used once its last place is taken. */
export type InvitationState = (typeof invitationStates)[number];

export function invitationState(
  { usedAt, revokedAt, expiresAt }: Pick<InvitationFact, "usedAt" | "revokedAt" | "expiresAt">,
  now: Date,
): InvitationState {
  if (usedAt) return "used";
  if (revokedAt) return "revoked";
  return expiresAt <= now ? "expired" : "open";
}

export type InvitationRefusal = `invitation-${Exclude<InvitationState, "open">}` | "invitation-for-another-email";

/** Whether somebody may enter by an invitation now; one that names an e-mail is for that address alone. */
export function enterBy(
  invitation: InvitationFact,
  email: string,
  now: Date,
): Outcome<InvitationFact, InvitationRefusal> {
  const state = invitationState(invitation, now);
  if (state !== "open") return refuse(`invitation-${state}`);
  if (invitation.email !== null && invitation.email !== email) return refuse("invitation-for-another-email");
  return accept(invitation);
}

/** How long a link stays open, in milliseconds. */
export const invitationLifetimeMs = 3 * dayMs;

/** A group's link: how many it may let in, and for how many days. */
export const groupPlaces = { least: 2, most: 1000 };
export const groupDays = { least: 1, most: 90 };
