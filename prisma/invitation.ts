import { enterBy, type InvitationRefusal } from "@/domain/account";
import type { Locale } from "@/domain/course";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { recordAudit } from "./audit";
import { type Db, isUniqueViolation, type Tx } from "./client";
import type { Role } from "./generated/enums";
import { createMember } from "./user";

const invitationFields = {
  id: true,
  role: true,
  email: true,
  cohortId: true,
  expiresAt: true,
  usedAt: true,
  cohort: { select: { name: true, courseId: true } },
} as const;

export const findInvitation = (db: Db, tokenHash: string) =>
  db.invitation.findUnique({ where: { tokenHash }, select: invitationFields });

export const createInvitations = (
  db: Db,
  invitations: {
    tokenHash: string;
    role: Role;
    email: string | null;
    cohortId: string | null;
    invitedById: string | null;
    expiresAt: Date;
  }[],
) => db.invitation.createMany({ data: invitations });

/**
 * While nobody has an account: the first manager's invitation, which voids the one that the start before made; false once there are
 * users. Two starts at once must not both leave one.
 */
export const inviteFirstManager = (
  db: Db,
  { tokenHash, expiresAt }: { tokenHash: string; expiresAt: Date },
): Promise<boolean> =>
  db.$transaction(async (tx) => {
    await tx.$executeRaw`lock table invitations in share row exclusive mode`;
    if (await tx.user.findFirst({ where: { email: { not: null } }, select: { id: true } })) return false;
    await tx.invitation.deleteMany({ where: { role: "manager", cohortId: null, invitedById: null, usedAt: null } });
    await tx.invitation.create({ data: { tokenHash, role: "manager", expiresAt }, select: { id: true } });
    return true;
  });

export const listInvitations = (db: Db, cohortId: string) =>
  db.invitation.findMany({
    where: { cohortId },
    select: { id: true, email: true, role: true, createdAt: true, expiresAt: true, usedAt: true },
    orderBy: { createdAt: "desc" },
  });

export type EntryRefusal = InvitationRefusal | "no-such-invitation" | "email-taken";

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
  return entering(db, tokenHash, user.email, now, async (tx, invitation) => {
    const created = await createMember(tx, guestId, { ...user, role: invitation.role });
    return created.id;
  });
}

/** Lets somebody who has an account into the cohort. Whoever takes up an invitation to do more than they may becomes what it says. */
export async function joinByInvitation(
  db: Db,
  { tokenHash, userId, email, now }: { tokenHash: string; userId: string; email: string; now: Date },
) {
  return entering(db, tokenHash, email, now, async (tx, invitation) => {
    if (invitation.role !== "learner")
      await tx.user.updateMany({
        where: { id: userId, role: { not: "manager" } },
        data: { role: invitation.role },
      });
    return userId;
  });
}

async function entering(
  db: Db,
  tokenHash: string,
  email: string,
  now: Date,
  enter: (tx: Tx, invitation: { role: Role }) => Promise<string>,
): Promise<Outcome<{ userId: string }, EntryRefusal>> {
  try {
    return await db.$transaction(async (tx) => {
      const invitation = await tx.invitation.findUnique({ where: { tokenHash }, select: invitationFields });
      if (!invitation) return refuse("no-such-invitation");
      const outcome = enterBy(invitation, email, now);
      if (!outcome.accepted) return outcome;
      // The row decides who was first: of two that read it unused, one update finds it used.
      const { count } = await tx.invitation.updateMany({
        where: { id: invitation.id, usedAt: null },
        data: { usedAt: now },
      });
      if (count === 0) return refuse("invitation-used");
      const userId = await enter(tx, invitation);
      if (invitation.cohortId) await joinCohort(tx, { cohortId: invitation.cohortId, userId, role: invitation.role });
      await recordAudit(tx, { actorId: userId, action: "invitation-used", subject: invitation.id });
      return accept({ userId });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return refuse("email-taken");
    throw error;
  }
}

const joinCohort = (tx: Tx, membership: { cohortId: string; userId: string; role: Role }) =>
  tx.membership.upsert({
    where: { cohortId_userId_role: membership },
    create: membership,
    update: { leftAt: null },
    select: { id: true },
  });
