import { invitationLifetimeMs } from "@/domain/invitation";
import { newToken, tokenHash } from "@/prisma/token";

/** While nobody has an account: a link with which the first manager makes theirs; null once there are users. */
export async function firstManagerLink(env: Record<string, string>, origin: string): Promise<string | null> {
  // Both need what is generated, which is there only now.
  const { connectionFrom, openDb } = await import("@/prisma/client");
  const { inviteFirstManager } = await import("@/prisma/invitation");
  const token = newToken();
  const db = openDb(connectionFrom(env), 1);
  try {
    const expiresAt = new Date(Date.now() + invitationLifetimeMs);
    return (await inviteFirstManager(db, { tokenHash: tokenHash(token), expiresAt }))
      ? `${origin}/invite/${token}`
      : null;
  } finally {
    await db.$disconnect();
  }
}
