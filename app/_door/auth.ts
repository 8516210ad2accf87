import "server-only";
import { cookies, headers } from "next/headers";
import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { Email, sessionIdleMs, sessionLifetimeMs, TypedPassword } from "@/domain/account";
import { guestLifetimeMs } from "@/domain/guest";
import type { SignInMethod } from "@/domain/second-factor";
import { recordAudit, recordFailedSignIn } from "@/prisma/audit";
import { hasAuthenticator } from "@/prisma/authenticator";
import { noteSeen } from "@/prisma/away";
import { dropGuestsBefore } from "@/prisma/guest";
import { dropForgottenBrowsers } from "@/prisma/known-browser";
import { dropEndedLimits } from "@/prisma/rate-limit";
import { dropExpiredSessions, endSession, startSession } from "@/prisma/session";
import { dropOldSignUps } from "@/prisma/sign-up";
import { newToken, ownerTag, tokenHash } from "@/prisma/token";
import { findCredentials } from "@/prisma/user";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { faultFields, log } from "@/school/log";
import { arriveByOidc, oidcProviders, subjectOf } from "./oidc";
import { hashPassword, isPassword, refuseWhenFull } from "./password";
import { clearCachedPages } from "./response-status";
import { findViewerBy, sessionCookie, userAgentIn } from "./session";
import { admitSignIn, rememberBrowser } from "./sign-in-limits";
import { TryLater } from "./try-later";

class WrongPassword extends CredentialsSignin {
  override code = "wrong-password";
}

/** A sign-in that has to wait, as the library passes it on. */
export class LaterSignIn extends CredentialsSignin {
  override code = "later";
  constructor(readonly reason: TryLater) {
    super();
  }
}

/** A sign-in by the right password, which is not enough here: a code is asked for next. */
export class SecondStep extends CredentialsSignin {
  override code = "second-step";
  constructor(readonly userId: string) {
    super();
  }
}

const SignInInput = z.object({ email: Email, password: TypedPassword });

/** Verified for an unknown address, so that its answer takes as long as a known one's. */
const nobodysHash = hashPassword(newToken());

async function authorize(credentials: unknown) {
  const input = SignInInput.safeParse(credentials);
  if (!input.success) throw new WrongPassword();
  try {
    return await admitted(input.data);
  } catch (error) {
    // The library wraps what isn't its own.
    throw error instanceof TryLater ? new LaterSignIn(error) : error;
  }
}

async function admitted({ email, password }: z.infer<typeof SignInInput>) {
  refuseWhenFull();
  const user = await findCredentials(db(), email);
  const counted = await admitSignIn({ email, userId: user?.id ?? null, now: now() });
  const isRight = await isPassword(password, user?.passwordHash ?? (await nobodysHash));
  if (!user?.passwordHash || !isRight) {
    await recordFailedSignIn(db(), { userId: user?.id ?? null, at: now() });
    throw new WrongPassword();
  }
  await counted.forgive();
  if (await hasAuthenticator(db(), user.id)) throw new SecondStep(user.id);
  return { id: user.id };
}

/**
 * next-auth keeps the sign-in flow. Its session token is opaque: `encode` stores a session row and `decode` reads it, so
 * that sign-out, an ended session and a removed user take effect at the next request (docs/decisions/0003).
 */
export const { handlers, signIn, signOut } = NextAuth({
  trustHost: true,
  providers: [Credentials({ credentials: { email: {}, password: {} }, authorize }), ...oidcProviders()],
  callbacks: {
    signIn: arriveByOidc,
    async jwt({ token, account }) {
      const sub = await subjectOf(account);
      return sub ? { ...token, sub, method: "provider" } : token;
    },
  },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  session: { strategy: "jwt", maxAge: sessionLifetimeMs / 1000 },
  cookies: { sessionToken: sessionCookie },
  jwt: {
    async encode({ token }) {
      if (typeof token?.opaque === "string") return token.opaque;
      if (!token?.sub) return "";
      return openSession(token.sub, await noteSignIn(token.sub, token.method === "provider" ? "provider" : "password"));
    },
    async decode({ token }) {
      const viewer = token ? await findViewerBy(token) : null;
      return viewer && { sub: viewer.id, name: viewer.name, email: viewer.email, opaque: token };
    },
  },
  events: {
    async signOut(message) {
      clearCachedPages();
      log.info({ event: "sign-out" }, "Somebody signed out.");
      if ("token" in message && typeof message.token?.opaque === "string")
        await endSession(db(), tokenHash(message.token.opaque));
    },
  },
  // A wrong password is an answer, not an error of ours.
  logger: {
    error: (error) =>
      error instanceof CredentialsSignin
        ? log.info({ event: "sign-in-refused", refusal: error.code }, "A sign-in was refused.")
        : log.error({ event: "sign-in-failed", ...faultFields(error) }, error.message),
  },
});

/** Signs in somebody who has proven who they are in another way than by a password alone. */
export const enterBy = async (userId: string, method: SignInMethod): Promise<void> =>
  enter(userId, await noteSignIn(userId, method));

async function noteSignIn(userId: string, method: SignInMethod): Promise<SignInMethod> {
  await recordAudit(db(), { actorId: userId, action: "signed-in", subject: userId, detail: { method } });
  return method;
}

/** Signs in somebody whom we have just made: there is no password to ask for, and no limit of tries to meet. */
export async function enter(userId: string, method: SignInMethod = "password"): Promise<void> {
  (await cookies()).set(sessionCookie.name, await openSession(userId, method), {
    ...sessionCookie.options,
    maxAge: sessionLifetimeMs / 1000,
  });
}

/** Starts a session of the user and gives its token, for the cookie alone. */
async function openSession(userId: string, method: SignInMethod): Promise<string> {
  const opaque = newToken();
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + sessionLifetimeMs);
  log.info({ event: "sign-in", person: ownerTag(userId) }, "Somebody signed in.");
  await startSession(db(), {
    tokenHash: tokenHash(opaque),
    userId,
    createdAt,
    expiresAt,
    userAgent: userAgentIn(await headers()),
    method,
  });
  await rememberBrowser(userId, createdAt);
  // A sign-in is rare enough, and often enough, to sweep up what has run out.
  await Promise.all([
    noteSeen(db(), userId, createdAt),
    dropExpiredSessions(db(), { now: createdAt, idleMs: sessionIdleMs }),
    dropEndedLimits(db(), createdAt),
    dropForgottenBrowsers(db(), createdAt),
    dropOldSignUps(db(), createdAt),
    dropGuestsBefore(db(), new Date(createdAt.getTime() - guestLifetimeMs)),
  ]);
  return opaque;
}
