import { type InvitationState, invitationState, invitationStates } from "@/domain/invitation";
import type { CohortInvitation } from "@/prisma/cohort-invitation";
import type { InvitationsAsked } from "@/prisma/invitation-list";

export type Listed = CohortInvitation & { state: InvitationState };

/** What the address asks of the list. */
export const askedOf = (query: Readonly<Record<string, unknown>>): InvitationsAsked => ({
  q: typeof query.q === "string" ? query.q.trim().slice(0, 100) : "",
  state: invitationStates.find((state) => state === query.state) ?? "all",
  page: Number(/^[1-9]\d{0,4}$/.exec(String(query.page))?.[0] ?? 1),
});

export const withState = (invitations: CohortInvitation[], now: Date): Listed[] =>
  invitations.map((invitation) => ({ ...invitation, state: invitationState(invitation, now) }));

/** The address of a page of the list, behind its question mark. */
export const queryOf = ({ q, state, page }: InvitationsAsked): string =>
  String(new URLSearchParams({ ...(q && { q }), ...(state !== "all" && { state }), page: String(page) }));
