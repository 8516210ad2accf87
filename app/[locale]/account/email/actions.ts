"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { memberForm } from "@/app/_door/form-gate";
import { isPassword } from "@/app/_door/password";
import { admit } from "@/app/_door/sign-in-limits";
import { Email, TypedPassword } from "@/domain/account";
import { rateLimits } from "@/domain/rate-limit";
import { maySignUp } from "@/domain/sign-up";
import { href, saying } from "@/messages/links";
import { findCredentials } from "@/prisma/user";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { askForEmailChange } from "@/school/email-change";
import { logged } from "@/school/fault";
import { sendsMail } from "@/school/mail";
import { signUpRule } from "@/school/sign-up";

const Change = z.object({ email: Email, current: TypedPassword });

/** Asks the new address whether it is theirs, for whoever knows the password. What is answered doesn't tell whether it has an account. */
export const askOwnEmail = memberForm(Change, async ({ email, current }, { asker, locale, refuse }) => {
  await admit({ key: `password:${asker.id}`, ...rateLimits.passwordChange, now: now() });
  const held = await findCredentials(db(), asker.email);
  if (!held?.passwordHash || !(await isPassword(current, held.passwordHash))) return refuse("wrong-current", "current");
  if (email === asker.email) return refuse("same-email", "email");
  const rule = signUpRule();
  if (rule.kind === "domains" && !maySignUp(rule, email)) return refuse("other-domain", "email");
  await admit({ key: `email-change:${asker.id}`, ...rateLimits.resetMail, now: now() });
  if (sendsMail()) void askForEmailChange({ userId: asker.id, email, locale: asker.locale }).catch(logged);
  redirect(saying(href(locale, "/account"), "email-sent"));
});
