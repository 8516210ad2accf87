"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { hashPassword, signIn } from "@/app/auth";
import { now } from "@/app/clock";
import { db } from "@/app/db";
import { publicAction } from "@/app/gate";
import { findGuestId, takeSample } from "@/app/guest";
import { href, ownPath } from "@/app/links";
import { DisplayName, Email, Password } from "@/domain/account";
import { Locale } from "@/domain/course";
import { isUniqueViolation } from "@/prisma/client";
import { isWithinLimit } from "@/prisma/rate-limit";
import { createLearner } from "@/prisma/user";

const SignUp = z.object({ locale: Locale, next: z.string().optional(), name: DisplayName, email: Email, password: Password });

export const signUp = publicAction(SignUp, async ({ locale, next, name, email, password }) => {
  if (!(await isWithinLimit(db(), { key: `sign-up:${email}`, limit: 10, windowMs: 15 * 60 * 1000, now: now() })))
    return { refusal: "too-many-tries", typed: {} };
  let userId: string;
  try {
    userId = (await createLearner(db(), { email, name, passwordHash: await hashPassword(password), locale }, await findGuestId())).id;
  } catch (error) {
    if (isUniqueViolation(error)) return { refusal: "email-taken", typed: {} };
    throw error;
  }
  await takeSample(userId);
  await signIn("credentials", { email, password, redirect: false });
  redirect(ownPath(next, href(locale, "/learn")));
});
