"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { visitorForm } from "@/app/_door/form-gate";
import { hashPassword } from "@/app/_door/password";
import { Password } from "@/domain/account";
import { strengthOf } from "@/domain/password-strength";
import { href, saying } from "@/messages/links";
import { findReset, resetPassword } from "@/prisma/password-reset";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { logged } from "@/school/fault";
import { tellPasswordSet } from "@/school/password-letter";

const Reset = z.object({ token: z.string().min(1).max(100), password: Password });

/** Sets the password by the link, and leads to the sign-in: a link alone opens no session. */
export const setPassword = visitorForm(Reset, async ({ token, password }, { locale, refuse }) => {
  // Looked at before the password is hashed, so that a dead link costs nothing.
  const user = await findReset(db(), { token, now: now() });
  if (!user) redirect(href(locale, `/reset/${token}`));
  const { weakness } = strengthOf(password, user);
  if (weakness) return refuse(weakness, "password");
  const isSet = await resetPassword(db(), { token, passwordHash: await hashPassword(password), now: now() });
  if (isSet) void tellPasswordSet({ to: user.email, locale }).catch(logged);
  redirect(isSet ? saying(href(locale, "/sign-in"), "password-set") : href(locale, `/reset/${token}`));
});
