import { recordAudit } from "./audit";
import type { Db, Tx } from "./client";
import type { Role } from "./generated/enums";
import { createInvitations, type NewInvitation } from "./invitation";
import { takeRoster } from "./roster";

const invitationFields = {
  id: true,
  email: true,
  name: true,
  role: true,
  locale: true,
  issue: true,
  tokenHash: true,
  createdAt: true,
  expiresAt: true,
  usedAt: true,
  revokedAt: true,
  places: true,
  taken: true,
  mailState: true,
  mailAt: true,
} as const;

type OpenRef = { cohortId: string; now: Date };

const openIn = ({ cohortId, now }: OpenRef) => ({ cohortId, usedAt: null, revokedAt: null, expiresAt: { gt: now } });

export const countOpenInvitations = (db: Db, ref: OpenRef): Promise<number> =>
  db.invitation.count({ where: openIn(ref) });

/** Those that let somebody in now, the latest first. */
export const listOpenInvitations = (db: Db, ref: OpenRef, most?: number) =>
  db.invitation.findMany({
    where: openIn(ref),
    select: invitationFields,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: most,
  });

/** Of these those to an address that no e-mail went out to, or none that arrived. */
export const listUnsentInvitations = (db: Db, ref: OpenRef) =>
  db.invitation.findMany({
    where: {
      ...openIn(ref),
      email: { not: null },
      OR: [{ mailState: null }, { mailState: { in: ["refused", "failed"] } }],
    },
    select: invitationFields,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });

/** In the order of the ids. */
export async function getInvitations(db: Db, ids: readonly string[]): Promise<CohortInvitation[]> {
  const found = await db.invitation.findMany({ where: { id: { in: [...ids] } }, select: invitationFields });
  return ids.flatMap((id) => found.find((one) => one.id === id) ?? []);
}

export const findCohortInvitation = (db: Db, { cohortId, id }: { cohortId: string; id: string }) =>
  db.invitation.findFirst({ where: { id, cohortId }, select: invitationFields });
export type CohortInvitation = Awaited<ReturnType<typeof listOpenInvitations>>[number];

/** The addresses that need no invitation: of those who are in the cohort as that, and of those who are invited. */
export async function findKnownAddresses(
  db: Db,
  { cohortId, role, now }: { cohortId: string; role: Role; now: Date },
): Promise<{ members: Set<string>; invited: Set<string> }> {
  const [members, invited] = await Promise.all([
    db.user.findMany({
      where: { memberships: { some: { cohortId, role, leftAt: null } } },
      select: { email: true },
    }),
    db.invitation.findMany({
      where: { cohortId, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
      select: { email: true },
    }),
  ]);
  return { members: addressesOf(members), invited: addressesOf(invited) };
}

const addressesOf = (rows: { email: string | null }[]): Set<string> =>
  new Set(rows.flatMap(({ email }) => (email === null ? [] : [email])));

type Inviting = { cohortId: string; actorId: string; now: Date; invitations: NewInvitation[]; rosterId: string | null };

/** Makes the invitations of a list that was confirmed, and takes the list away; says how many were made. Confirmed twice it makes none. */
export const inviteAll = (db: Db, { cohortId, actorId, now, invitations, rosterId }: Inviting): Promise<number> =>
  db.$transaction(async (tx) => {
    if (rosterId && !(await takeRoster(tx, rosterId))) return 0;
    const emails = invitations.flatMap(({ email }) => (email ? [email] : []));
    // What ran out makes room for a new one.
    await tx.invitation.updateMany({
      where: { cohortId, email: { in: emails }, usedAt: null, revokedAt: null, expiresAt: { lte: now } },
      data: { revokedAt: now },
    });
    const count = await createInvitations(tx, invitations);
    const [first] = invitations;
    if (first && count > 0)
      await recordAudit(tx, {
        actorId,
        action: "invitation-created",
        subject: cohortId,
        detail: { role: first.role, count, ...(first.places && { places: first.places }) },
      });
    return count;
  });

type One = { cohortId: string; id: string; actorId: string; now: Date };

/** Gives an invitation that nobody has used up another link, and time: the one before is dead from now on. */
export const renewInvitation = (db: Db, one: One, fresh: { issue: number; tokenHash: string; expiresAt: Date }) =>
  changeOpen(db, one, "invitation-renewed", { ...fresh, mailState: null, mailAt: null }, { issue: fresh.issue - 1 });

/** Its link lets nobody in from now on. */
export const revokeInvitation = (db: Db, one: One) => changeOpen(db, one, "invitation-revoked", { revokedAt: one.now });

const changeOpen = (
  db: Db,
  { cohortId, id, actorId }: One,
  action: "invitation-renewed" | "invitation-revoked",
  data: Parameters<Tx["invitation"]["updateMany"]>[0]["data"],
  only: { issue?: number } = {},
): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const where = { id, cohortId, usedAt: null, revokedAt: null, ...only };
    const { count } = await tx.invitation.updateMany({ where, data });
    if (count === 1) await recordAudit(tx, { actorId, action, subject: id, detail: { cohortId } });
    return count === 1;
  });
