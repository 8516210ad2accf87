import type { Db } from "@/prisma/client";
import { newToken, tokenHash } from "@/prisma/token";

/**
 * Signs users in for an hour by rows of the table; the cookies as a browser sends them (their making is `app/_door/session.ts`). The
 * statement names its columns, so that it also fits the database of an earlier commit, which has fewer.
 */
export async function openSessions(db: Db, userIds: readonly string[]): Promise<string[]> {
  const tokens = userIds.map(() => newToken());
  await db.$executeRaw`
    insert into sessions (id, token_hash, user_id, created_at, last_seen_at, expires_at)
    select gen_random_uuid(), token_hash, user_id, now(), now(), now() + interval '1 hour'
    from unnest(${tokens.map(tokenHash)}::text[], ${userIds}::uuid[]) as s(token_hash, user_id)`;
  return tokens.map((token) => `phan-vai=${token}`);
}

export async function openSession(db: Db, userId: string): Promise<string> {
  const [cookie] = await openSessions(db, [userId]);
  if (cookie === undefined) throw new Error("No session was opened.");
  return cookie;
}
