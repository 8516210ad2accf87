"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { enter, hashPassword } from "@/app/auth";
import { now } from "@/app/clock";
import { db } from "@/app/db";
import { visitorForm } from "@/app/form-gate";
import { findGuestId, takeSample } from "@/app/guest";
import { href, onceSignedIn, ownPath } from "@/app/links";
import { DisplayName, Email, Password } from "@/domain/account";
import { isUniqueViolation } from "@/prisma/client";
import { isWithinLimit } from "@/prisma/rate-limit";
import { createLearner } from "@/prisma/user";

const SignUp = z.object({ next: z.string().optional(), name: DisplayName, email: Email, password: Password });

export const signUp = visitorForm(SignUp, async ({ next, name, email, password }, { locale, refuse }) => {
  if (!(await isWithinLimit(db(), { key: `sign-up:${email}`, limit: 10, windowMs: 15 * 60 * 1000, now: now() }))) return refuse("too-many-tries");
  let userId: string;
  try {
    userId = (await createLearner(db(), { email, name, passwordHash: await hashPassword(password), locale }, await findGuestId())).id;
  } catch (error) {
    if (isUniqueViolation(error)) return refuse("email-taken", "email");
    throw error;
  }
  await takeSample(userId);
  await enter(userId);
  redirect(onceSignedIn(locale, ownPath(next, href(locale, "/learn"))));
});
