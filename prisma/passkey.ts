import { recordAudit } from "./audit";
import type { Db } from "./client";

/** So many a person may have: one for each device, and then some. */
export const mostPasskeys = 10;

export const listPasskeys = (db: Db, userId: string) =>
  db.passkey.findMany({
    where: { userId },
    select: { id: true, name: true, transports: true, createdAt: true, lastUsedAt: true },
    orderBy: { createdAt: "asc" },
  });

/** The passkey with its owner; null where there is none, or the account is closed. */
export const findPasskey = (db: Db, id: string) =>
  db.passkey.findFirst({
    where: { id, user: { closedAt: null } },
    select: {
      id: true,
      publicKey: true,
      signCount: true,
      transports: true,
      user: { select: { id: true, role: true, locale: true } },
    },
  });

type NewPasskey = {
  id: string;
  name: string;
  publicKey: Uint8Array<ArrayBuffer>;
  signCount: number;
  transports: string[];
  createdAt: Date;
};
type By = { userId: string; sessionId: string };

/** Adds a passkey, by which the session is as good as opened; false where its owner has as many as one may, or it is somebody's already. */
export const addPasskey = (db: Db, passkey: NewPasskey, { userId, sessionId }: By): Promise<boolean> =>
  db.$transaction(async (tx) => {
    await tx.$queryRaw`select from users where id = ${userId}::uuid for update`;
    if ((await tx.passkey.count({ where: { userId } })) >= mostPasskeys) return false;
    const { count } = await tx.passkey.createMany({ data: [{ ...passkey, userId }], skipDuplicates: true });
    if (count === 0) return false;
    await tx.session.updateMany({ where: { id: sessionId }, data: { method: "passkey" } });
    await recordAudit(tx, { actorId: userId, action: "passkey-added", subject: userId });
    return true;
  });

/** Notes that it signed somebody in. A counter that stands still is a copied key's, unless it has always been 0 (WebAuthn, 6.1.1). */
export const noteSignCount = async (
  db: Db,
  { id, signCount, now }: { id: string; signCount: number; now: Date },
): Promise<boolean> =>
  (
    await db.passkey.updateMany({
      where: { id, OR: [{ signCount: { lt: signCount } }, { signCount: 0 }] },
      data: { signCount, lastUsedAt: now },
    })
  ).count === 1;

/** Removes one of the person's own. */
export const removePasskey = (db: Db, { userId, id }: { userId: string; id: string }): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const { count } = await tx.passkey.deleteMany({ where: { id, userId } });
    if (count > 0) await recordAudit(tx, { actorId: userId, action: "passkey-removed", subject: userId });
    return count > 0;
  });
