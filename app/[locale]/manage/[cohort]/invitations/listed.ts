import { type InvitationState, invitationState, invitationStates } from "@/domain/invitation";
import { isFound, pageOf } from "@/domain/searching";
import type { CohortInvitation } from "@/prisma/cohort-invitation";

export type Listed = CohortInvitation & { state: InvitationState };

/** What the address asks of the list. */
export type Asked = { q: string; state: InvitationState | "all"; page: number };

export const pageSize = 25;

export const askedOf = (query: Readonly<Record<string, unknown>>): Asked => ({
  q: typeof query.q === "string" ? query.q.trim().slice(0, 100) : "",
  state: invitationStates.find((state) => state === query.state) ?? "all",
  page: Number(query.page ?? 1),
});

export const withState = (invitations: CohortInvitation[], now: Date): Listed[] =>
  invitations.map((invitation) => ({ ...invitation, state: invitationState(invitation, now) }));

/** The invitations that are asked for, and the page of them that is. */
export function found(invitations: Listed[], { q, state, page }: Asked) {
  const all = invitations.filter(
    (invitation) =>
      (state === "all" || invitation.state === state) &&
      isFound(`${invitation.name ?? ""} ${invitation.email ?? ""}`, q),
  );
  return { n: all.length, ...pageOf(all, page, pageSize) };
}

/** The address of a page of the list, behind its question mark. */
export const queryOf = ({ q, state, page }: Asked): string =>
  String(new URLSearchParams({ ...(q && { q }), ...(state !== "all" && { state }), page: String(page) }));
