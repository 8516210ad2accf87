import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { cache } from "react";
import { sessionIdleMs } from "@/domain/account";
import { findSession, touchSession } from "@/prisma/session";
import { now } from "./clock";
import { db } from "./db";
import { appOrigin } from "./origin";

/** `__Host-` binds the cookie to this host and to TLS; without TLS, on loopback, browsers would refuse it. */
export const sessionCookie = {
  name: appOrigin.protocol === "https:" ? "__Host-phan-vai" : "phan-vai",
  options: { httpOnly: true, sameSite: "lax", path: "/", secure: appOrigin.protocol === "https:" },
} as const;

/** 256 random bits, as they stand in the cookie or a link. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What the database knows of a token. */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Who sends this request; null without a live session. Looked up once a request. */
export const findViewer = cache(async () => {
  const token = (await cookies()).get(sessionCookie.name)?.value;
  return token ? findViewerBy(token) : null;
});

export type SignedIn = NonNullable<Awaited<ReturnType<typeof findViewerBy>>>;

/** Moves the idle limit on, at most once in this many milliseconds, so that reading a page seldom writes. */
const touchEveryMs = 10 * 60 * 1000;

export async function findViewerBy(token: string) {
  const at = now();
  const session = await findSession(db(), { tokenHash: tokenHash(token), now: at, idleMs: sessionIdleMs });
  if (session && at.getTime() - session.lastSeenAt.getTime() > touchEveryMs) await touchSession(db(), session.sessionId, at);
  return session;
}
