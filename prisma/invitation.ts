import { randomUUID } from "node:crypto";
import type { Locale } from "@/domain/course";
import { enterBy, type InvitationRefusal } from "@/domain/invitation";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { recordAudit } from "./audit";
import { type Db, isUniqueViolation, type Tx } from "./client";
import { findMembership } from "./cohort";
import type { Role } from "./generated/enums";
import { ensureOperator } from "./operator";
import { tokenHash } from "./token";
import { createMember } from "./user";

const invitationFields = {
  id: true,
  role: true,
  email: true,
  name: true,
  cohortId: true,
  expiresAt: true,
  usedAt: true,
  revokedAt: true,
  places: true,
  cohort: { select: { name: true, courseId: true } },
} as const;

export const findInvitation = (db: Db, tokenHash: string) =>
  db.invitation.findUnique({ where: { tokenHash }, select: invitationFields });

export type NewInvitation = {
  /** Where its token is derived from it. */
  id?: string;
  tokenHash: string;
  role: Role;
  email: string | null;
  name?: string | null;
  locale?: Locale;
  cohortId: string | null;
  invitedById: string | null;
  expiresAt: Date;
  places?: number | null;
};

/** An address that has an open invitation into the cohort gets no second one; says how many were made. */
export const createInvitations = async (db: Tx, invitations: NewInvitation[]): Promise<number> =>
  (await db.invitation.createMany({ data: invitations, skipDuplicates: true })).count;

type FirstManager = { tokenOf: (invitationId: string) => string; expiresAt: Date };

/**
 * While nobody has an account: the token of the first manager's invitation; null once there are users. Of several servers, and at
 * each start anew, all give the same one; one that another secret made is void.
 */
export const inviteFirstManager = (db: Db, { tokenOf, expiresAt }: FirstManager): Promise<string | null> =>
  db.$transaction(async (tx) => {
    await tx.$executeRaw`lock table invitations in share row exclusive mode`;
    if (await tx.user.findFirst({ where: { email: { not: null } }, select: { id: true } })) return null;
    const firsts = { role: "manager", cohortId: null, invitedById: null, usedAt: null } as const;
    const open = await tx.invitation.findMany({ where: firsts, select: { id: true, tokenHash: true } });
    const own = open.find((one) => tokenHash(tokenOf(one.id)) === one.tokenHash);
    await tx.invitation.deleteMany({ where: { ...firsts, ...(own && { id: { not: own.id } }) } });
    const id = own?.id ?? randomUUID();
    const token = tokenOf(id);
    await tx.invitation.upsert({
      where: { id },
      create: { id, tokenHash: tokenHash(token), role: "manager", expiresAt },
      update: { expiresAt },
      select: { id: true },
    });
    return token;
  });

export type EntryRefusal = InvitationRefusal | "no-such-invitation" | "email-taken" | "left-cohort";

/** Makes the account that an invitation is for and uses the invitation up; of two that race, one gets in. */
export async function signUpByInvitation(
  db: Db,
  {
    tokenHash,
    now,
    guestId,
    ...user
  }: {
    tokenHash: string;
    email: string;
    name: string;
    passwordHash: string;
    locale: Locale;
    guestId: string | null;
    now: Date;
  },
): Promise<Outcome<{ userId: string }, EntryRefusal>> {
  return entering(db, { tokenHash, email: user.email, userId: null, now }, async (tx, invitation) => {
    const created = await createMember(tx, guestId, { ...user, role: invitation.role });
    await ensureOperator(tx);
    return created.id;
  });
}

/** Lets somebody who has an account into the cohort. Whoever takes up an invitation to do more than they may becomes what it says. */
export async function joinByInvitation(
  db: Db,
  { tokenHash, userId, email, now }: { tokenHash: string; userId: string; email: string; now: Date },
) {
  return entering(db, { tokenHash, email, userId, now }, async (tx, invitation) => {
    if (invitation.role !== "learner")
      await tx.user.updateMany({
        where: { id: userId, role: { not: "manager" } },
        data: { role: invitation.role },
      });
    return userId;
  });
}

type Entering = { tokenHash: string; email: string; userId: string | null; now: Date };

async function entering(
  db: Db,
  { tokenHash, email, userId: known, now }: Entering,
  enter: (tx: Tx, invitation: { role: Role }) => Promise<string>,
): Promise<Outcome<{ userId: string }, EntryRefusal>> {
  try {
    return await db.$transaction(async (tx) => {
      const invitation = await tx.invitation.findUnique({ where: { tokenHash }, select: invitationFields });
      if (!invitation) return refuse("no-such-invitation");
      const outcome = enterBy(invitation, email, now);
      if (!outcome.accepted) return outcome;
      const membership = known === null ? null : await findMembership(tx, { ...invitation, userId: known });
      // Whoever was taken out comes back by a manager's own word to them, not by a link that all have.
      if (membership?.leftAt && invitation.places !== null) return refuse("left-cohort");
      if (membership && !membership.leftAt && invitation.places !== null) return accept({ userId: membership.userId });
      if (!(await takePlace(tx, invitation, now))) return refuse("invitation-used");
      const userId = await enter(tx, invitation);
      if (invitation.cohortId) await joinCohort(tx, { cohortId: invitation.cohortId, userId, role: invitation.role });
      await recordAudit(tx, {
        actorId: userId,
        action: "invitation-used",
        subject: invitation.id,
        ...(invitation.cohortId && { detail: { cohortId: invitation.cohortId } }),
      });
      return accept({ userId });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return refuse("email-taken");
    throw error;
  }
}

/** The row decides who was first: of two that read it open, for the last place one update finds it used. */
async function takePlace(tx: Tx, { id, places }: { id: string; places: number | null }, now: Date): Promise<boolean> {
  const count = await tx.$executeRaw`
    update invitations set taken = taken + 1,
      used_at = case when places is null or taken + 1 >= places then ${now}::timestamptz end
    where id = ${id}::uuid and used_at is null and revoked_at is null and (places is null or taken < ${places})`;
  return count === 1;
}

/** Lets somebody in, or back in. */
export const joinCohort = (tx: Tx, membership: { cohortId: string; userId: string; role: Role }) =>
  tx.membership.upsert({
    where: { cohortId_userId_role: membership },
    create: membership,
    update: { leftAt: null },
    select: { id: true },
  });
