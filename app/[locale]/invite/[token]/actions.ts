"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { hashPassword, signIn } from "@/app/auth";
import { now } from "@/app/clock";
import { db } from "@/app/db";
import { publicAction, requireLearner } from "@/app/gate";
import { findGuestId, takeSample } from "@/app/guest";
import { href } from "@/app/links";
import { tokenHash } from "@/app/session";
import { DisplayName, Email, enterBy, Password } from "@/domain/account";
import { Locale } from "@/domain/course";
import { findInvitation, joinByInvitation, signUpByInvitation } from "@/prisma/invitation";
import { isWithinLimit } from "@/prisma/rate-limit";

const Entry = z.object({ locale: Locale, token: z.string().min(1).max(100), name: DisplayName, email: Email, password: Password });

/** Makes the account that an invitation is for, signs in, and goes to where that role works. */
export const signUpInvited = publicAction(Entry, async ({ locale, token, name, email, password }) => {
  const hash = tokenHash(token);
  if (!(await isWithinLimit(db(), { key: `invite:${hash}`, limit: 20, windowMs: 15 * 60 * 1000, now: now() }))) return { refusal: "too-many-tries", typed: {} };
  const invitation = await findInvitation(db(), hash);
  // Looked at before the password is hashed, so that a dead link costs nothing; the transaction looks again.
  const entry = invitation && enterBy(invitation, email, now());
  if (!invitation || !entry?.accepted) redirect(href(locale, `/invite/${token}`));
  const outcome = await signUpByInvitation(db(), {
    tokenHash: hash,
    email,
    name,
    passwordHash: await hashPassword(password),
    locale,
    guestId: await findGuestId(),
    now: now(),
  });
  if (!outcome.accepted && outcome.refusal === "email-taken") return { refusal: "email-taken", typed: {} };
  if (!outcome.accepted) redirect(href(locale, `/invite/${token}`));
  await takeSample(outcome.value.userId);
  await signIn("credentials", { email, password, redirect: false });
  redirect(href(locale, invitation.role === "manager" ? "/manage" : "/learn"));
});

/** Lets the signed-in person in by the invitation. */
export async function join(language: string, token: string): Promise<void> {
  const locale = Locale.catch("vi").parse(language);
  const viewer = await requireLearner(locale);
  const invitation = await findInvitation(db(), tokenHash(token));
  const outcome = await joinByInvitation(db(), { tokenHash: tokenHash(token), userId: viewer.id, email: viewer.email, now: now() });
  if (!outcome.accepted) redirect(href(locale, `/invite/${token}`));
  redirect(href(locale, invitation?.role === "manager" ? "/manage" : "/learn"));
}
