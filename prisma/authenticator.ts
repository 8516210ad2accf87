import type { SignInMethod } from "@/domain/second-factor";
import { recordAudit } from "./audit";
import type { Db, Tx } from "./client";
import { forgetBrowsers } from "./known-browser";

export const findAuthenticator = (db: Tx, userId: string) =>
  db.authenticator.findUnique({
    where: { userId },
    select: { secret: true, createdAt: true, confirmedAt: true },
  });

/** Whether a password is not enough for this account. */
export const hasAuthenticator = async (db: Tx, userId: string): Promise<boolean> =>
  (await db.authenticator.count({ where: { userId, confirmedAt: { not: null } } })) > 0;

/** Keeps a secret that has still to prove itself, in place of one that never did; says false where one is in use. */
export const offerSecret = async (
  db: Db,
  { userId, secret, now }: { userId: string; secret: string; now: Date },
): Promise<boolean> => {
  const count = await db.$executeRaw`
    insert into authenticators (user_id, secret, created_at) values (${userId}::uuid, ${secret}, ${now})
    on conflict (user_id) do update set secret = excluded.secret, created_at = excluded.created_at, last_counter = 0
    where authenticators.confirmed_at is null`;
  return count === 1;
};

/** Takes a code's half minute, or says that it was taken: of the same code sent twice at once, one counts. */
export const takeCounter = async (tx: Tx, { userId, counter }: { userId: string; counter: number }): Promise<boolean> =>
  (
    await tx.authenticator.updateMany({
      where: { userId, lastCounter: { lt: counter } },
      data: { lastCounter: counter },
    })
  ).count === 1;

export type HashedCode = { selector: string; verifierHash: string };

type Confirmation = { userId: string; sessionId: string; counter: number; codes: readonly HashedCode[]; now: Date };

/** Puts the authenticator to use, with its recovery codes. Other sessions end: a password alone opened them. */
export const confirmAuthenticator = (
  db: Db,
  { userId, sessionId, counter, codes, now }: Confirmation,
): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const { count } = await tx.authenticator.updateMany({
      where: { userId, confirmedAt: null, lastCounter: { lt: counter } },
      data: { lastCounter: counter, confirmedAt: now },
    });
    if (count === 0) return false;
    await storeCodes(tx, { userId, codes, now });
    await strengthen(tx, { userId, sessionId, method: "otp" });
    await recordAudit(tx, { actorId: userId, action: "second-factor-on", subject: userId });
    return true;
  });

/** The session is one by two factors from now on, and the only one. */
export async function strengthen(
  tx: Tx,
  { userId, sessionId, method }: { userId: string; sessionId: string; method: SignInMethod },
): Promise<void> {
  await tx.session.updateMany({ where: { id: sessionId }, data: { method } });
  await tx.session.deleteMany({ where: { userId, id: { not: sessionId } } });
  await forgetBrowsers(tx, userId);
}

async function storeCodes(
  tx: Tx,
  { userId, codes, now }: { userId: string; codes: readonly HashedCode[]; now: Date },
): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ ...code, userId, createdAt: now })) });
}

/** Puts new recovery codes in the place of the old ones. */
export const replaceCodes = (
  db: Db,
  { userId, codes, now }: { userId: string; codes: readonly HashedCode[]; now: Date },
): Promise<void> =>
  db.$transaction(async (tx) => {
    await storeCodes(tx, { userId, codes, now });
    await recordAudit(tx, { actorId: userId, action: "recovery-codes-made", subject: userId });
  });

export const countCodesLeft = (db: Db, userId: string): Promise<number> =>
  db.recoveryCode.count({ where: { userId, usedAt: null } });

/** What judges a recovery code's verifier; null where there is no such code, or it was used. */
export const findRecoveryHash = async (
  db: Db,
  { userId, selector }: { userId: string; selector: string },
): Promise<string | null> =>
  (await db.recoveryCode.findFirst({ where: { userId, selector, usedAt: null }, select: { verifierHash: true } }))
    ?.verifierHash ?? null;

/** Uses a recovery code up, or says that it was: of two who have it, one gets in. */
export const takeRecoveryCode = async (
  tx: Tx,
  { userId, selector, now }: { userId: string; selector: string; now: Date },
): Promise<boolean> =>
  (await tx.recoveryCode.updateMany({ where: { userId, selector, usedAt: null }, data: { usedAt: now } })).count === 1;

/** Takes the authenticator off its owner's account. */
export const removeAuthenticator = (db: Db, userId: string): Promise<void> =>
  db.$transaction(async (tx) => {
    await removeApp(tx, userId);
    await recordAudit(tx, { actorId: userId, action: "second-factor-off", subject: userId });
  });

/** Takes everything but the password off an account, and ends its sessions: whoever had a hand on it has to come in anew. */
export async function removeFactors(tx: Tx, userId: string): Promise<void> {
  await removeApp(tx, userId);
  await tx.passkey.deleteMany({ where: { userId } });
  await tx.session.deleteMany({ where: { userId } });
  await forgetBrowsers(tx, userId);
}

async function removeApp(tx: Tx, userId: string): Promise<void> {
  await tx.authenticator.deleteMany({ where: { userId } });
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.signInStep.deleteMany({ where: { userId } });
}
