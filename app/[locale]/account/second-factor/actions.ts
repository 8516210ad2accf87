"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { memberForm } from "@/app/_door/form-gate";
import { counterOf, judgeCode, newRecoveryCodes, newSealedSecret } from "@/app/_door/one-time-code";
import { isPassword } from "@/app/_door/password";
import type { SignedIn } from "@/app/_door/session";
import { admit } from "@/app/_door/sign-in-limits";
import { TypedPassword } from "@/domain/account";
import { rateLimits } from "@/domain/rate-limit";
import { readCode, setupLifetimeMs } from "@/domain/second-factor";
import { href, ownPath, saying } from "@/messages/links";
import {
  confirmAuthenticator,
  findAuthenticator,
  offerSecret,
  removeAuthenticator,
  replaceCodes,
} from "@/prisma/authenticator";
import { listPasskeys } from "@/prisma/passkey";
import { findCredentials } from "@/prisma/user";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { logged } from "@/school/fault";
import { secondFactorRule } from "@/school/second-factor";
import { type FactorChange, tellFactorChange } from "@/school/second-factor-letter";

/** The recovery codes, shown this once. */
export type Codes = { codes: string[] };

const page = "/account/second-factor";
const Next = z.string().optional();
const Code = z.object({ code: z.string().min(1).max(40) });

/** Makes a secret for an app, once the password was typed again. */
export const beginSetup = memberForm(
  z.object({ current: TypedPassword, next: Next }),
  async ({ current, next }, { asker, locale, refuse }) => {
    await admit({ key: `password:${asker.id}`, ...rateLimits.passwordChange, now: now() });
    const held = await findCredentials(db(), asker.email);
    if (!held?.passwordHash || !(await isPassword(current, held.passwordHash)))
      return refuse("wrong-current", "current");
    await offerSecret(db(), { userId: asker.id, secret: newSealedSecret(asker.id), now: now() });
    const beyond = next ? `?next=${encodeURIComponent(ownPath(next, "/"))}` : "";
    // Not the address where one is: a browser that only goes to an anchor asks for nothing.
    redirect(saying(`${href(locale, page)}${beyond}#app`, "shown"));
  },
);

/** Turns the second step on, once the app has shown that it has the secret. */
export const confirmSetup = memberForm<typeof Code, Codes>(Code, async ({ code }, { asker, refuse }) => {
  await admit({ key: `code:new:${asker.id}`, ...rateLimits.passwordChange, now: now() });
  const app = await findAuthenticator(db(), asker.id);
  const isOpen = app && !app.confirmedAt && now().getTime() - app.createdAt.getTime() < setupLifetimeMs;
  if (!isOpen) return refuse("setup-over");
  const typed = readCode(code);
  const counter = typed?.kind === "otp" ? counterOf(app.secret, asker.id, typed.code, now()) : null;
  if (counter === null) return refuse("bad-code", "code");
  const { shown, kept } = await newRecoveryCodes();
  const by = { userId: asker.id, sessionId: asker.sessionId, now: now() };
  if (!(await confirmAuthenticator(db(), { ...by, counter, codes: kept }))) return refuse("setup-over");
  tell("On", asker);
  return { codes: shown };
});

/** Puts new recovery codes in the place of the old ones, for whoever has a code. */
export const makeNewCodes = memberForm<typeof Code, Codes>(Code, async ({ code }, { asker, refuse }) => {
  if (!(await judgeCode(asker.id, code))) return refuse("bad-code", "code");
  const { shown, kept } = await newRecoveryCodes();
  await replaceCodes(db(), { userId: asker.id, codes: kept, now: now() });
  return { codes: shown };
});

/** Turns the second step off, for whoever has a code; not where the rule then left a manager with a password alone. */
export const turnOff = memberForm(Code, async ({ code }, { asker, locale, refuse }) => {
  const isNeeded = secondFactorRule() === "managers" && asker.role === "manager";
  if (isNeeded && (await listPasskeys(db(), asker.id)).length === 0) return refuse("must-have");
  if (!(await judgeCode(asker.id, code))) return refuse("bad-code", "code");
  await removeAuthenticator(db(), asker.id);
  tell("Off", asker);
  redirect(saying(href(locale, page), "second-factor-off"));
});

const tell = (change: FactorChange, { email, locale }: SignedIn): void =>
  void tellFactorChange(change, email, locale).catch(logged);
