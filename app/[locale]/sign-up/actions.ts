"use server";

import { redirect } from "next/navigation";
import { CredentialsSignin } from "next-auth";
import { z } from "zod";
import { enter, LaterSignIn, signIn } from "@/app/_door/auth";
import { visitorForm } from "@/app/_door/form-gate";
import { endTrial, findGuestId } from "@/app/_door/guest";
import { hashPassword } from "@/app/_door/password";
import { admit, admitAddress } from "@/app/_door/sign-in-limits";
import { DisplayName, Email, Password } from "@/domain/account";
import { strengthOf } from "@/domain/password-strength";
import { rateLimits } from "@/domain/rate-limit";
import { maySignUp } from "@/domain/sign-up";
import { href, onceSignedIn, ownPath } from "@/messages/links";
import { isUniqueViolation } from "@/prisma/client";
import { recordConsent } from "@/prisma/consent";
import { createLearner } from "@/prisma/user";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { firstPlace } from "@/school/first-place";
import { askForProof } from "@/school/proof";
import { provesAddresses, signUpRule } from "@/school/sign-up";

const SignUp = z.object({ next: z.string().optional(), name: DisplayName, email: Email, password: Password });

export const signUp = visitorForm(SignUp, async ({ next, name, email, password }, { locale, refuse }) => {
  if (!maySignUp(signUpRule(), email)) return refuse("by-invitation", "email");
  const { weakness } = strengthOf(password, { email, name });
  if (weakness) return refuse(weakness, "password");
  await admitSignUp(email);
  const onward = ownPath(next, href(locale, await firstPlace({ role: "learner" })));
  if (provesAddresses()) {
    const outcome = await askForProof({ email, name, passwordHash: await hashPassword(password), locale });
    if (outcome !== "sent") return refuse("no-mail", "email");
    redirect(`${href(locale, "/confirm")}?next=${encodeURIComponent(onward)}`);
  }
  const guestId = await findGuestId();
  let userId: string;
  try {
    userId = (await createLearner(db(), { email, name, passwordHash: await hashPassword(password), locale }, guestId))
      .id;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    // A form that was sent twice comes to the account that it made.
    if (guestId || !(await isSignedIn({ email, password }))) return refuse("email-taken", "email");
    redirect(onceSignedIn(locale, onward));
  }
  await recordConsent(db(), { userId, at: now() });
  await endTrial(userId);
  await enter(userId);
  redirect(onceSignedIn(locale, onward));
});

async function admitSignUp(email: string): Promise<void> {
  await admitAddress("sign-up", { ...rateLimits.signUpByAddress, now: now() });
  await admit({ key: "sign-up:whole", ...rateLimits.signUpWhole, now: now() });
  await admit({ key: `sign-up:${email}`, ...rateLimits.signUpByEmail, now: now() });
}

async function isSignedIn(credentials: { email: string; password: string }): Promise<boolean> {
  try {
    await signIn("credentials", { ...credentials, redirect: false });
    return true;
  } catch (error) {
    if (error instanceof LaterSignIn) throw error.reason;
    if (error instanceof CredentialsSignin) return false;
    throw error;
  }
}
