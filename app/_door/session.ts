import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { sessionIdleMs } from "@/domain/account";
import { lacksSecondFactor } from "@/domain/second-factor";
import { noteSeen } from "@/prisma/away";
import { findSession, touchSession } from "@/prisma/session";
import { tokenHash } from "@/prisma/token";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { appOrigin } from "@/school/origin";
import { secondFactorRule } from "@/school/second-factor";

/** `__Host-` binds the cookie to this host and to TLS; without TLS, on loopback, browsers would refuse it. */
export const sessionCookie = {
  name: appOrigin.protocol === "https:" ? "__Host-phan-vai" : "phan-vai",
  options: { httpOnly: true, sameSite: "lax", path: "/", secure: appOrigin.protocol === "https:" },
} as const;

/**
 * The name of another cookie of ours. It doesn't begin with the session's: the auth library takes whatever does for a part of the
 * session, and then knows neither.
 */
export const cookieNamed = (name: string): string =>
  appOrigin.protocol === "https:" ? `__Host-${name}-phan-vai` : `${name}-phan-vai`;

/** Who sends this request, signed in or a guest; null without a live session. Looked up once a request. */
export const findPlayer = cache(async () => {
  const token = (await cookies()).get(sessionCookie.name)?.value;
  return token ? findPlayerBy(token) : null;
});

export type Player = NonNullable<Awaited<ReturnType<typeof findPlayerBy>>>;
export type SignedIn = Player & { email: string };

/** The signed-in person who sends this request: a guest is none. */
export const findViewer = async (): Promise<SignedIn | null> => asViewer(await findPlayer());

export const findViewerBy = async (token: string): Promise<SignedIn | null> => asViewer(await findPlayerBy(token));

export const asViewer = (player: Player | null): SignedIn | null => (player && isSignedIn(player) ? player : null);

const isSignedIn = (player: Player): player is SignedIn => player.email !== null;

/** Moves the idle limit on, at most once in this many milliseconds, so that reading a page seldom writes. */
const touchEveryMs = 10 * 60 * 1000;

async function findPlayerBy(token: string) {
  const at = now();
  const session = await findSession(db(), { tokenHash: tokenHash(token), now: at, idleMs: sessionIdleMs });
  if (session && at.getTime() - session.lastSeenAt.getTime() > touchEveryMs)
    await Promise.all([touchSession(db(), session.sessionId, at), noteSeen(db(), session.id, at)]);
  return session && withheld(session);
}

type Session = NonNullable<Awaited<ReturnType<typeof findSession>>>;

/** A manager whose session a password alone opened does what a learner may, and nothing else, where the rule asks for a second factor. */
const withheld = (session: Session): Session & { lacksSecondFactor: boolean } =>
  lacksSecondFactor(session, secondFactorRule())
    ? { ...session, role: "learner", isOperator: false, lacksSecondFactor: true }
    : { ...session, lacksSecondFactor: false };
