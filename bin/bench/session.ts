import { randomUUID } from "node:crypto";
import type { Db } from "@/prisma/client";
import { newToken, tokenHash } from "@/prisma/token";

/**
 * Signs a user in for an hour by a row of the table; the cookie as a browser sends it (its making is `app/_door/session.ts`). The
 * statement names its columns, so that it also fits the database of an earlier commit, which has fewer.
 */
export async function openSession(db: Db, userId: string): Promise<string> {
  const token = newToken();
  await db.$executeRaw`
    insert into sessions (id, token_hash, user_id, created_at, last_seen_at, expires_at)
    values (${randomUUID()}::uuid, ${tokenHash(token)}, ${userId}::uuid, now(), now(), now() + interval '1 hour')`;
  return `phan-vai=${token}`;
}
