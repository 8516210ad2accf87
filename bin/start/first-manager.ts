import { invitationLifetimeMs } from "@/domain/invitation";
import { derivedToken } from "@/prisma/token";

/** While nobody has an account: a link with which the first manager makes theirs; null once there are users. */
export async function firstManagerLink(
  { env, secret }: { env: Record<string, string>; secret: string },
  origin: string,
): Promise<string | null> {
  // Both need what is generated, which is there only now.
  const { connectionFrom, openDb } = await import("@/prisma/client");
  const { inviteFirstManager } = await import("@/prisma/invitation");
  const db = openDb(connectionFrom(env), 1);
  try {
    const token = await inviteFirstManager(db, {
      tokenOf: (id) => derivedToken(secret, `first manager ${id}`),
      expiresAt: new Date(Date.now() + invitationLifetimeMs),
    });
    return token && `${origin}/invite/${token}`;
  } finally {
    await db.$disconnect();
  }
}
