import "server-only";
import { randomInt } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { readCode, recovery, recoveryText, totp } from "@/domain/second-factor";
import { recordFailedSignIn } from "@/prisma/audit";
import {
  findAuthenticator,
  findRecoveryHash,
  type HashedCode,
  takeCounter,
  takeRecoveryCode,
} from "@/prisma/authenticator";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { seal, unseal } from "@/school/sealed";
import { hashPassword, isPassword } from "./password";
import { admitCode } from "./sign-in-limits";

/** 160 bits, as RFC 4226 recommends, in Base32, and SHA-1: what every app reads. */
const secretBytes = 20;
const appOf = (secret: string, email = "") =>
  new TOTP({
    issuer: "Phân Vai",
    label: email,
    algorithm: "SHA1",
    digits: totp.digits,
    period: totp.periodSeconds,
    secret: Secret.fromBase32(secret),
  });

/** A secret for an app to share with us, sealed for the account. */
export const newSealedSecret = (userId: string): string =>
  seal(new Secret({ size: secretBytes }).base32, sealOf(userId));

const sealOf = (userId: string): string => `authenticator ${userId}`;

/** What an app reads from its picture, and the secret for typing; null where another server's secret sealed it. */
export function offeredBy(sealed: string, { id, email }: { id: string; email: string }) {
  const secret = unseal(sealed, sealOf(id));
  return secret === null ? null : { secret, address: appOf(secret, email).toString() };
}

/** The half minute, counted from 1970, that the code is of, where it is right now; else null. */
export function counterOf(sealed: string, userId: string, code: string, at: Date): number | null {
  const secret = unseal(sealed, sealOf(userId));
  if (secret === null) return null;
  const timestamp = at.getTime();
  const delta = appOf(secret).validate({ token: code, timestamp, window: totp.window });
  return delta === null ? null : TOTP.counter({ period: totp.periodSeconds, timestamp }) + delta;
}

/** By what the typed code is right, which uses it up; null where it isn't. Throws `TryLater` after too many tries. */
export async function judgeCode(userId: string, typed: string): Promise<"otp" | "recovery" | null> {
  const at = now();
  const counted = await admitCode(userId, at);
  const kind = await takenAs(userId, typed, at);
  if (kind) await counted.forgive();
  else await recordFailedSignIn(db(), { userId, at });
  return kind;
}

async function takenAs(userId: string, typed: string, at: Date): Promise<"otp" | "recovery" | null> {
  const code = readCode(typed);
  if (code?.kind === "otp") {
    const app = await findAuthenticator(db(), userId);
    const counter = app?.confirmedAt ? counterOf(app.secret, userId, code.code, at) : null;
    return counter !== null && (await takeCounter(db(), { userId, counter })) ? "otp" : null;
  }
  if (code?.kind !== "recovery") return null;
  const { selector, verifier } = code;
  const hash = await findRecoveryHash(db(), { userId, selector });
  if (hash === null || !(await isPassword(verifier, hash))) return null;
  return (await takeRecoveryCode(db(), { userId, selector, now: at })) ? "recovery" : null;
}

/** New recovery codes, as they are shown once and as they are kept. */
export async function newRecoveryCodes(): Promise<{ shown: string[]; kept: HashedCode[] }> {
  const selectors = new Set<string>();
  while (selectors.size < recovery.codes) selectors.add(randomDigits(recovery.selectorDigits));
  const codes = [...selectors].map((selector) => ({ selector, verifier: randomDigits(recovery.verifierDigits) }));
  const kept: HashedCode[] = [];
  // One after the other: ten at once would fill the queue that sign-ins wait in.
  for (const { selector, verifier } of codes) kept.push({ selector, verifierHash: await hashPassword(verifier) });
  return { shown: codes.map(recoveryText), kept };
}

const randomDigits = (digits: number): string => String(randomInt(10 ** digits)).padStart(digits, "0");
