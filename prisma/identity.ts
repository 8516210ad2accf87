import type { Locale } from "@/domain/course";
import type { Identity } from "@/domain/identity";
import { recordAudit } from "./audit";
import type { Db, Tx } from "./client";
import { joinCohort } from "./invitation";
import { createMember } from "./user";

/** The account at a provider that somebody signs in with: its issuer and, unique there, its subject (OpenID Connect Core 1.0, 5.7). */
export type IdentityRef = { issuer: string; subject: string };

const at = ({ issuer, subject }: IdentityRef) => ({ provider: issuer, providerAccountId: subject });

/** Whose the account at the provider is here; null until they came in by it once. */
export async function findByIdentity(db: Tx, identity: IdentityRef) {
  const found = await db.account.findUnique({
    where: { provider_providerAccountId: at(identity) },
    select: { user: { select: { id: true, role: true, locale: true } } },
  });
  return found?.user ?? null;
}

type Entering = IdentityRef & { identity: Identity; locale: Locale; guestId: string | null; now: Date };

/**
 * Lets somebody in by an account at a provider: into the account that it was tied to before, else into the one with its proven
 * address, which it is tied to from now on, else into a new one, which a guest's row becomes. Where the provider gives roles,
 * its word holds at each sign-in; the cohorts that it names are joined, and never left.
 */
export const enterByIdentity = (db: Db, { identity, locale, guestId, now, ...ref }: Entering) =>
  db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`identity ${ref.issuer} ${ref.subject}`}, 0))`;
    const known = await findByIdentity(tx, ref);
    const { id: userId, isNew } = known
      ? { id: known.id, isNew: false }
      : await tie(tx, { identity, locale, guestId, now, ...ref });
    await takeRole(tx, userId, identity.role);
    await joinNamed(tx, userId, identity.cohorts);
    return { userId, isNew };
  });

async function tie(
  tx: Tx,
  { identity, locale, guestId, now, ...ref }: Entering,
): Promise<{ id: string; isNew: boolean }> {
  const { email } = identity;
  const existing = await tx.user.findUnique({ where: { email }, select: { id: true } });
  const user =
    existing ??
    (await createMember(tx, guestId, {
      email,
      name: identity.name ?? email.slice(0, email.indexOf("@")),
      passwordHash: null,
      role: "learner",
      locale,
    }));
  await tx.user.update({ where: { id: user.id }, data: { emailVerified: now }, select: { id: true } });
  await tx.account.create({ data: { userId: user.id, type: "oidc", ...at(ref) }, select: { id: true } });
  await recordAudit(tx, { actorId: user.id, action: "identity-tied", subject: user.id });
  return { id: user.id, isNew: existing === null };
}

/** Nobody is left without a manager: the last one stays one, whatever the provider says. */
async function takeRole(tx: Tx, userId: string, role: Identity["role"]): Promise<void> {
  if (role === null) return;
  const { role: today } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { role: true } });
  if (today === role) return;
  if (today === "manager" && (await tx.user.count({ where: { role: "manager" } })) === 1) return;
  await tx.user.update({ where: { id: userId }, data: { role }, select: { id: true } });
  await recordAudit(tx, { actorId: userId, action: "role-from-provider", subject: userId, detail: { role } });
}

async function joinNamed(tx: Tx, userId: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const cohorts = await tx.cohort.findMany({
    where: { name: { in: [...names], mode: "insensitive" }, archivedAt: null, memberships: { none: { userId } } },
    select: { id: true },
  });
  for (const { id: cohortId } of cohorts) await joinCohort(tx, { cohortId, userId, role: "learner" });
}
