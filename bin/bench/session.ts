import type { Db } from "@/prisma/client";
import { startSession } from "@/prisma/session";
import { newToken, tokenHash } from "@/prisma/token";

/** Signs a user in for an hour by a row of the table; the cookie as a browser sends it (its making is `app/_door/session.ts`). */
export async function openSession(db: Db, userId: string): Promise<string> {
  const token = newToken();
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + 3_600_000);
  await startSession(db, { tokenHash: tokenHash(token), userId, createdAt, expiresAt, userAgent: null });
  return `phan-vai=${token}`;
}
