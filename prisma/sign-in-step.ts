import type { Db, Tx } from "./client";
import type { StepPurpose } from "./generated/enums";

type Step = {
  tokenHash: string;
  purpose: StepPurpose;
  userId: string | null;
  challenge: string | null;
  now: Date;
  lifetimeMs: number;
};

/** Remembers what a browser is in the middle of, and sweeps up what others left off. */
export async function startStep(db: Db, { now, lifetimeMs, ...step }: Step): Promise<void> {
  await db.signInStep.deleteMany({ where: { expiresAt: { lte: now } } });
  const expiresAt = new Date(now.getTime() + lifetimeMs);
  await db.signInStep.create({ data: { ...step, createdAt: now, expiresAt }, select: { tokenHash: true } });
}

type Asked = { tokenHash: string; purpose: StepPurpose; now: Date };

/** Whose step it is; null once it is through or too old, or its account is closed. */
export const findStep = (db: Tx, { tokenHash, purpose, now }: Asked) =>
  db.signInStep.findFirst({
    where: { tokenHash, purpose, expiresAt: { gt: now }, OR: [{ userId: null }, { user: { closedAt: null } }] },
    select: { challenge: true, user: { select: { id: true, email: true, role: true, locale: true } } },
  });

/** Ends a step; false where another request has done so. */
export const endStep = async (db: Tx, tokenHash: string): Promise<boolean> =>
  (await db.signInStep.deleteMany({ where: { tokenHash } })).count === 1;
