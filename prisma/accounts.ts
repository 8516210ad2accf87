import { z } from "zod";
import {
  type Administered,
  type AdministrationRefusal,
  refuseLeaving,
  refuseOperator,
  refuseRole,
} from "@/domain/administration";
import type { AuditAction } from "@/domain/audit";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { recordAudit } from "./audit";
import { removeFactors } from "./authenticator";
import type { Db, Tx } from "./client";
import { countIn } from "./count";
import { wordsIn } from "./people";
import { isOnlyManager } from "./personal";

export const accountRows = 25;

const Account = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(["learner", "author", "manager"]),
  isOperator: z.boolean(),
  closedAt: z.date().nullable(),
  createdAt: z.date(),
  lastSeenAt: z.date().nullable(),
  /** How many they are in. */
  cohorts: z.number(),
});
export type Account = z.infer<typeof Account>;
const Accounts = z.array(Account);

/** A page of everybody who has an account, by name, and how many the words find. */
export async function listAccounts(db: Db, { search, page }: { search: string; page: number }) {
  const words = wordsIn(search);
  const [counted, rows] = await Promise.all([
    db.$queryRaw`select count(*)::int as n from users u where u.email is not null and not u.is_erased
      and not exists (select from unnest(${words}::text[]) word where strpos(u.search_text, word) = 0)`,
    db.$queryRaw`
      select u.id, u.name, u.email, u.role, u.is_operator as "isOperator", u.closed_at as "closedAt", u.created_at as "createdAt",
        u.last_seen_at as "lastSeenAt",
        (select count(distinct cohort_id)::int from memberships m where m.user_id = u.id and m.left_at is null) as cohorts
      from users u where u.email is not null and not u.is_erased
        and not exists (select from unnest(${words}::text[]) word where strpos(u.search_text, word) = 0)
      order by u.sort_key collate "C", u.id limit ${accountRows} offset ${(page - 1) * accountRows}`,
  ]);
  return { n: countIn(counted), accounts: Accounts.parse(rows) };
}

/** Somebody's account, with the sessions that are live; null where there is none. */
export async function findAccount(
  db: Db,
  userId: string,
  { now, idleMs }: { now: Date; idleMs: number },
): Promise<(Account & { sessions: number; hasFactors: boolean }) | null> {
  const live = { expiresAt: { gt: now }, lastSeenAt: { gt: new Date(now.getTime() - idleMs) } };
  const found = await db.user.findFirst({
    where: { id: userId, email: { not: null }, isErased: false },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      isOperator: true,
      closedAt: true,
      createdAt: true,
      lastSeenAt: true,
      memberships: { where: { leftAt: null }, select: { cohortId: true }, distinct: ["cohortId"] },
      authenticator: { select: { confirmedAt: true } },
      _count: { select: { sessions: { where: live }, passkeys: true } },
    },
  });
  if (!found) return null;
  const { memberships, authenticator, _count, ...account } = found;
  return {
    ...Account.parse({ ...account, cohorts: memberships.length }),
    sessions: _count.sessions,
    hasFactors: Boolean(authenticator?.confirmedAt) || _count.passkeys > 0,
  };
}

/** The latest that was done to somebody's account or by them at its door, the newest first. */
export const listAccountEntries = (db: Db, userId: string) =>
  db.auditEntry.findMany({
    where: { subject: userId },
    select: { id: true, action: true, createdAt: true, actor: { select: { name: true, email: true } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: accountRows,
  });

type Of = { actorId: string; userId: string };
type Changed = Outcome<null, AdministrationRefusal>;

/** Gives somebody another role, and ends their sessions: the next sign-in is by the new one. Whoever manages no more leaves what they managed. */
export const changeRole = (
  db: Db,
  { now, role, ...of }: Of & { role: Administered["role"]; now: Date },
): Promise<Changed> =>
  changed(
    db,
    of,
    "role-changed",
    (person) => refuseRole(person, role),
    async (tx) => {
      const { userId } = of;
      await tx.user.update({ where: { id: userId }, data: { role }, select: { id: true } });
      if (role !== "manager")
        await tx.membership.updateMany({
          where: { userId, role: "manager", leftAt: null },
          data: { leftAt: now, wantsDigest: false },
        });
      await tx.session.deleteMany({ where: { userId } });
    },
    { role },
  );

/** Names somebody an operator, or takes that from them; of two who take it from each other at once one stays. */
export const changeOperator = (db: Db, { isWanted, ...of }: Of & { isWanted: boolean }): Promise<Changed> =>
  changed(
    db,
    of,
    isWanted ? "operator-named" : "operator-ended",
    (person, others) => refuseOperator(person, isWanted, others),
    async (tx) => {
      await tx.user.update({ where: { id: of.userId }, data: { isOperator: isWanted }, select: { id: true } });
    },
  );

/** Closes the account of somebody who left: signed out for good, in no cohort, and written to no more. What they learned stays. */
export const closeAccount = (db: Db, { now, ...of }: Of & { now: Date }): Promise<Changed> =>
  changed(db, of, "account-closed", refuseLeaving, async (tx) => {
    const { userId } = of;
    await tx.user.update({
      where: { id: userId },
      data: { closedAt: now, wantsReminders: false },
      select: { id: true },
    });
    await tx.membership.updateMany({ where: { userId, leftAt: null }, data: { leftAt: now, wantsDigest: false } });
    await tx.session.deleteMany({ where: { userId } });
  });

/** Lets somebody sign in again; into a cohort they are invited anew. */
export const reopenAccount = (db: Db, of: Of): Promise<Changed> =>
  changed(
    db,
    of,
    "account-reopened",
    () => null,
    async (tx) => {
      await tx.user.update({ where: { id: of.userId }, data: { closedAt: null }, select: { id: true } });
    },
  );

/** Signs somebody out on every device. */
export const endSessionsFor = (db: Db, of: Of): Promise<Changed> =>
  changed(
    db,
    of,
    "sessions-ended",
    () => null,
    async (tx) => {
      await tx.session.deleteMany({ where: { userId: of.userId } });
    },
  );

/** Takes the second step and the passkeys off the account of somebody who lost them. */
export const removeFactorsFor = (db: Db, of: Of): Promise<Changed> =>
  changed(
    db,
    of,
    "second-factor-off",
    () => null,
    (tx) => removeFactors(tx, of.userId),
  );

/** Whether somebody may be erased now. */
export const mayLeave = (db: Db, userId: string): Promise<AdministrationRefusal | null> =>
  db.$transaction(async (tx) => {
    const { person } = await findAdministered(tx, userId);
    return person ? refuseLeaving(person) : "no-such-person";
  });

/** Operators are held meanwhile, so that what is decided by how many there are still holds when it is stored. */
const changed = (
  db: Db,
  { actorId, userId }: Of,
  action: AuditAction,
  refusalOf: (person: Administered, otherOperators: number) => AdministrationRefusal | null,
  act: (tx: Tx) => Promise<void>,
  detail: Record<string, string> = {},
): Promise<Changed> =>
  db.$transaction(async (tx) => {
    await tx.$executeRaw`select from users where is_operator or id = ${userId}::uuid order by id for update`;
    const { person, others } = await findAdministered(tx, userId);
    if (!person) return refuse("no-such-person");
    const refusal = refusalOf(person, others);
    if (refusal) return refuse(refusal);
    await act(tx);
    await recordAudit(tx, { actorId, action, subject: userId, detail });
    return accept(null);
  });

async function findAdministered(tx: Tx, userId: string): Promise<{ person: Administered | null; others: number }> {
  const found = await tx.user.findFirst({
    where: { id: userId, email: { not: null }, isErased: false },
    select: { role: true, isOperator: true, closedAt: true },
  });
  if (!found) return { person: null, others: 0 };
  const { closedAt, ...person } = found;
  const others = await tx.user.count({ where: { isOperator: true, id: { not: userId } } });
  return { person: { ...person, isClosed: closedAt !== null, isOnlyManager: await isOnlyManager(tx, userId) }, others };
}
