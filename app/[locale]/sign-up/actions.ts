"use server";

import { redirect } from "next/navigation";
import { CredentialsSignin } from "next-auth";
import { z } from "zod";
import { enter, signIn } from "@/app/_door/auth";
import { visitorForm } from "@/app/_door/form-gate";
import { findGuestId, takeSample } from "@/app/_door/guest";
import { hashPassword } from "@/app/_door/password";
import { DisplayName, Email, Password } from "@/domain/account";
import { rateLimits } from "@/domain/rate-limit";
import { href, onceSignedIn, ownPath } from "@/messages/links";
import { isUniqueViolation } from "@/prisma/client";
import { recordConsent } from "@/prisma/consent";
import { isWithinLimit } from "@/prisma/rate-limit";
import { createLearner } from "@/prisma/user";
import { now } from "@/school/clock";
import { db } from "@/school/db";

const SignUp = z.object({ next: z.string().optional(), name: DisplayName, email: Email, password: Password });

export const signUp = visitorForm(SignUp, async ({ next, name, email, password }, { locale, refuse }) => {
  if (!(await isWithinLimit(db(), { key: `sign-up:${email}`, ...rateLimits.signUp, now: now() })))
    return refuse("too-many-tries");
  const onward = ownPath(next, href(locale, "/learn"));
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
  await takeSample(userId);
  await enter(userId);
  redirect(onceSignedIn(locale, onward));
});

async function isSignedIn(credentials: { email: string; password: string }): Promise<boolean> {
  try {
    await signIn("credentials", { ...credentials, redirect: false });
    return true;
  } catch (error) {
    if (error instanceof CredentialsSignin) return false;
    throw error;
  }
}
