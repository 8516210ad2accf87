import { randomUUID } from "node:crypto";
import type { Locale } from "@/domain/course";
import { dayMs } from "@/domain/day";
import { invitationLifetimeMs } from "@/domain/invitation";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { peopleIn } from "@/domain/roster";
import { type Checked, checkListed } from "@/domain/roster-check";
import { findCohortInvitation, findKnownAddresses, inviteAll, renewInvitation } from "@/prisma/cohort-invitation";
import type { NewInvitation } from "@/prisma/invitation";
import { dropRostersBefore, findRoster, keepRoster } from "@/prisma/roster";
import { tokenHash } from "@/prisma/token";
import { now } from "./clock";
import { db } from "./db";
import { invitationToken } from "./invitation-link";

/** What somebody may be invited as into a cohort. */
export type InvitedRole = "learner" | "manager";
type ByManager = { cohortId: string; actorId: string };

/** A list that nobody confirmed within a day is forgotten. */
const rosterLifetimeMs = dayMs;

/** Keeps whom a manager listed, for them to look at. */
export async function listPeople({ cohortId, actorId }: ByManager, role: InvitedRole, text: string): Promise<string> {
  const at = now();
  await dropRostersBefore(db(), new Date(at.getTime() - rosterLifetimeMs));
  return (await keepRoster(db(), { cohortId, broughtById: actorId, role, text, createdAt: at })).id;
}

export type Roster = { id: string; role: InvitedRole; text: string; people: Checked[] };

/** A list with what is wrong with each person in it now; null where it is gone. */
export async function readRoster({ cohortId, actorId }: ByManager, id: string): Promise<Roster | null> {
  const roster = await findRoster(db(), { id, cohortId, broughtById: actorId });
  if (!roster) return null;
  const role = roster.role === "manager" ? "manager" : "learner";
  const known = await findKnownAddresses(db(), { cohortId, role, now: now() });
  return { id, role, text: roster.text, people: checkListed(peopleIn(roster.text), known) };
}

/** Invites everybody on the list with whom nothing is wrong; says how many. */
export async function confirmRoster(manager: ByManager, id: string, locale: Locale): Promise<Outcome<number, "gone">> {
  const roster = await readRoster(manager, id);
  if (!roster) return refuse("gone");
  const expiresAt = new Date(now().getTime() + invitationLifetimeMs);
  const invitations = roster.people
    .filter(({ fault }) => fault === null)
    .map(({ name, email }) =>
      invitationOf(manager, { role: roster.role, email, name: name || null, locale, expiresAt }),
    );
  return accept(await inviteAll(db(), { ...manager, now: now(), invitations, rosterId: id }));
}

/** Makes a link by which a whole group comes in, for so many people and days. */
export function inviteGroup(
  manager: ByManager,
  { places, days, locale }: { places: number; days: number; locale: Locale },
) {
  const expiresAt = new Date(now().getTime() + days * dayMs);
  const invitation = invitationOf(manager, { role: "learner", email: null, name: null, locale, expiresAt });
  return inviteAll(db(), { ...manager, now: now(), invitations: [{ ...invitation, places }], rosterId: null });
}

const invitationOf = (
  { cohortId, actorId }: ByManager,
  about: Pick<NewInvitation, "role" | "email" | "name" | "locale" | "expiresAt">,
): NewInvitation => {
  const id = randomUUID();
  return { ...about, id, cohortId, invitedById: actorId, tokenHash: tokenHash(invitationToken({ id, issue: 0 })) };
};

/** Gives an invitation another link that lasts as long as a new one; false where there is nothing to renew. */
export async function renew({ cohortId, actorId }: ByManager, id: string): Promise<boolean> {
  const found = await findCohortInvitation(db(), { cohortId, id });
  if (!found) return false;
  const issue = found.issue + 1;
  const lifetimeMs =
    found.places === null ? invitationLifetimeMs : found.expiresAt.getTime() - found.createdAt.getTime();
  return renewInvitation(
    db(),
    { cohortId, id, actorId, now: now() },
    { issue, tokenHash: tokenHash(invitationToken({ id, issue })), expiresAt: new Date(now().getTime() + lifetimeMs) },
  );
}
