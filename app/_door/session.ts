import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { sessionIdleMs } from "@/domain/account";
import { lacksSecondFactor } from "@/domain/second-factor";
import { trialMessages } from "@/messages/trial";
import { noteSeen } from "@/prisma/away";
import { isStored, type NewGuest } from "@/prisma/guest";
import { type AskedRef, askedBy } from "@/prisma/look";
import { findSession, touchSession } from "@/prisma/session";
import { tokenHash } from "@/prisma/token";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { type GuestClaim, readGuestToken } from "@/school/guest-token";
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

/** Carries a guest's token; it says who they are before anything is stored of them, and is their session's from then on. */
export const guestCookie = cookieNamed("guest");

/** Who sends this request, signed in or a guest; null without either. Looked up once a request. */
export const findPlayer = cache((): Promise<Player | null> => playerOfRequest());

/** The same with the look that a response to an attempt of theirs is judged beside: nothing else is read before it. */
export const findSender = (asked: Asked | undefined): Promise<Player | null> =>
  playerOfRequest(asked && askedBy(asked));

type Asked = { attemptId: string; itemId: string };

/** The same by the token of a session. */
export const findSenderBy = (token: string, asked: Asked | undefined): Promise<Player | null> =>
  findPlayerBy(token, asked && askedBy(asked));

async function playerOfRequest(asked?: AskedRef): Promise<Player | null> {
  const jar = await cookies();
  const token = jar.get(sessionCookie.name)?.value;
  const guestToken = jar.get(guestCookie)?.value;
  return (
    (token ? await findPlayerBy(token, asked) : null) ?? (guestToken ? await findGuestBy(guestToken, asked) : null)
  );
}

type Found = NonNullable<Awaited<ReturnType<typeof findSession>>>;
type Session = Found & { lacksSecondFactor: boolean };

/** `unstored` is a guest of whom nothing is stored yet. */
export type Player = Omit<Session, "sessionId" | "lastSeenAt"> & { unstored?: NewGuest };
export type SignedIn = Session & { email: string };

/** The signed-in person who sends this request: a guest is none. */
export const findViewer = async (): Promise<SignedIn | null> => asViewer(await findPlayer());

export const findViewerBy = async (token: string): Promise<SignedIn | null> => asViewer(await findPlayerBy(token));

export const asViewer = (player: Player | null): SignedIn | null => (player && isSignedIn(player) ? player : null);

const isSignedIn = (player: Player): player is SignedIn => player.email !== null;

/** Moves the idle limit on, at most once in this many milliseconds, so that reading a page seldom writes. */
const touchEveryMs = 10 * 60 * 1000;

/** A guest by their token; as long as nothing is stored of them it holds as long as a session that isn't used. */
async function findGuestBy(token: string, asked?: AskedRef): Promise<Player | null> {
  const claim = readGuestToken(token);
  if (!claim) return null;
  const stored = await findPlayerBy(token, asked);
  if (stored) return stored;
  // Perhaps a first response was stored since the look.
  if (await isStored(db(), claim.id)) return findPlayerBy(token, asked);
  return now().getTime() - claim.begunAt.getTime() < sessionIdleMs ? unstoredGuest(claim, token) : null;
}

async function unstoredGuest({ id, begunAt, locale }: GuestClaim, token: string): Promise<Player> {
  const userAgent = userAgentIn(await headers());
  const { guest: name } = trialMessages[locale];
  return {
    id,
    name,
    locale,
    email: null,
    role: "learner",
    isOperator: false,
    theme: "system",
    asksCertainty: true,
    hasShortcuts: true,
    wantsReminders: false,
    wantsDueMail: true,
    hasAgreed: false,
    method: "password",
    lacksSecondFactor: false,
    unstored: { id, name, locale, begunAt, tokenHash: tokenHash(token), userAgent },
  };
}

/** The browser's name for itself, as far as a session keeps it. */
export const userAgentIn = (headers: Headers): string | null => headers.get("user-agent")?.slice(0, 200) ?? null;

async function findPlayerBy(token: string, asked?: AskedRef) {
  const at = now();
  const session = await findSession(db(), { tokenHash: tokenHash(token), now: at, idleMs: sessionIdleMs }, asked);
  if (session && at.getTime() - session.lastSeenAt.getTime() > touchEveryMs)
    await Promise.all([touchSession(db(), session.sessionId, at), noteSeen(db(), session.id, at)]);
  return session && withheld(session);
}

/** A manager whose session a password alone opened does what a learner may, and nothing else, where the rule asks for a second factor. */
const withheld = (session: Found): Session =>
  lacksSecondFactor(session, secondFactorRule())
    ? { ...session, role: "learner", isOperator: false, lacksSecondFactor: true }
    : { ...session, lacksSecondFactor: false };
