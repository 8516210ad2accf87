"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { memberForm } from "@/app/_door/form-gate";
import { hashPassword, isPassword } from "@/app/_door/password";
import { admit } from "@/app/_door/sign-in-limits";
import { Password, TypedPassword } from "@/domain/account";
import { strengthOf } from "@/domain/password-strength";
import { rateLimits } from "@/domain/rate-limit";
import { href, saying } from "@/messages/links";
import { changePassword } from "@/prisma/password-reset";
import { findCredentials } from "@/prisma/user";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { logged } from "@/school/fault";
import { tellPasswordSet } from "@/school/password-letter";

const Change = z.object({ current: TypedPassword, password: Password });

/** Sets another password for whoever knows the one before: an open browser alone is not enough. */
export const changeOwnPassword = memberForm(Change, async ({ current, password }, { asker, locale, refuse }) => {
  await admit({ key: `password:${asker.id}`, ...rateLimits.passwordChange, now: now() });
  const held = await findCredentials(db(), asker.email);
  if (!held?.passwordHash || !(await isPassword(current, held.passwordHash))) return refuse("wrong-current", "current");
  const { weakness } = strengthOf(password, asker);
  if (weakness) return refuse(weakness, "password");
  const passwordHash = await hashPassword(password);
  await changePassword(db(), { userId: asker.id, sessionId: asker.sessionId, passwordHash });
  void tellPasswordSet({ to: asker.email, locale: held.locale }).catch(logged);
  redirect(saying(href(locale, "/account"), "changed"));
});
