import { createHash, randomBytes } from "node:crypto";
import type { Db } from "@/prisma/client";

/** Signs a user in for an hour by a row of the table; the cookie as a browser sends it (its making is `app/_door/session.ts`). */
export async function openSession(db: Db, userId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const at = new Date();
  const tokenHash = createHash("sha256").update(token).digest("hex");
  await db.session.create({ data: { tokenHash, userId, lastSeenAt: at, expiresAt: new Date(at.getTime() + 3_600_000) } });
  return `phan-vai=${token}`;
}
