import "server-only";
import { cookies } from "next/headers";
import { accountWait, rateLimits } from "@/domain/rate-limit";
import { isKnownBrowser, noteBrowser } from "@/prisma/known-browser";
import { admitTry, clearLimit, countTry, forgiveTry } from "@/prisma/rate-limit";
import { newToken, tokenHash } from "@/prisma/token";
import { db } from "@/school/db";
import { clientAddress } from "./client-address";
import { cookieNamed, sessionCookie } from "./session";
import { TryLater } from "./try-later";

const cookieName = cookieNamed("known");

/** Seconds; browsers keep no cookie longer than 400 days. */
const cookieAge = 180 * 24 * 60 * 60;

const knownToken = async (): Promise<string | undefined> => (await cookies()).get(cookieName)?.value;

type SignIn = { email: string; userId: string | null; now: Date };

/**
 * Counts a try at a password before anything is hashed, and throws `TryLater` where it has to wait. A browser by which the owner
 * signed in before has a limit of its own, so that nobody locks them out; every other one is counted by its address, by the account and
 * for the whole server. Whoever was right has guessed nothing: `forgive` takes the try back.
 */
export async function admitSignIn({ email, userId, now }: SignIn): Promise<{ forgive(): Promise<void> }> {
  const known = userId && (await admitKnown("sign-in", userId, now));
  if (known) return known;
  const account = `sign-in:${email}`;
  const address = await admitAddress("sign-in", { ...rateLimits.signInByAddress, now });
  await admit({ key: "sign-in:whole", ...rateLimits.signInWhole, now });
  await admitGrowing(account, now);
  return {
    forgive: async () => {
      const counted = [...(address ? [address] : []), "sign-in:whole"];
      await Promise.all([clearLimit(db(), account), ...counted.map((key) => forgiveTry(db(), key))]);
    },
  };
}

/** The same for a try at the code that follows the password. */
export async function admitCode(userId: string, now: Date): Promise<{ forgive(): Promise<void> }> {
  const known = await admitKnown("code", userId, now);
  if (known) return known;
  const key = `code:${userId}`;
  await admitGrowing(key, now);
  return forgiving(key);
}

/** Counts a try by a browser that its owner signed in with; null for any other one. */
async function admitKnown(door: string, userId: string, now: Date): Promise<{ forgive(): Promise<void> } | null> {
  const token = await knownToken();
  if (!token || !(await isKnownBrowser(db(), { userId, tokenHash: tokenHash(token) }))) return null;
  const key = `${door}:known:${userId}:${tokenHash(token)}`;
  await admit({ key, ...rateLimits.knownBrowser, now });
  return forgiving(key);
}

async function admitGrowing(key: string, now: Date): Promise<void> {
  const waitMs = await admitTry(db(), { key, ...accountWait, now });
  if (waitMs > 0) throw new TryLater("too-many-tries", waitMs);
}

const forgiving = (key: string) => ({ forgive: async () => void (await clearLimit(db(), key)) });

/** Counts a try at a door; throws `TryLater` beyond its limit. */
export async function admit(limit: Parameters<typeof countTry>[1]): Promise<void> {
  const waitMs = await countTry(db(), limit);
  if (waitMs > 0) throw new TryLater("too-many-tries", waitMs);
}

/** The same by the address that the request comes from, as far as it tells anybody; gives the key that was counted. */
export async function admitAddress(door: string, limit: Omit<Parameters<typeof countTry>[1], "key">) {
  const address = await clientAddress();
  if (!address) return null;
  const key = `${door}:from:${address}`;
  await admit({ key, ...limit });
  return key;
}

/** Knows the browser from now on as one by which this person signs in. */
export async function rememberBrowser(userId: string, now: Date): Promise<void> {
  const token = (await knownToken()) ?? newToken();
  (await cookies()).set(cookieName, token, { ...sessionCookie.options, maxAge: cookieAge });
  await noteBrowser(db(), { userId, tokenHash: tokenHash(token), now });
}
