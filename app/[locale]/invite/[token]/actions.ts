"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { enter } from "@/app/_door/auth";
import { memberPress, visitorForm } from "@/app/_door/form-gate";
import { endTrial, findGuestId } from "@/app/_door/guest";
import { hashPassword } from "@/app/_door/password";
import { admit, admitAddress } from "@/app/_door/sign-in-limits";
import { DisplayName, Email, Password } from "@/domain/account";
import { enterBy } from "@/domain/invitation";
import { strengthOf } from "@/domain/password-strength";
import { invitationLimit, rateLimits } from "@/domain/rate-limit";
import { href, onceSignedIn } from "@/messages/links";
import { recordConsent } from "@/prisma/consent";
import { findInvitation, joinByInvitation, signUpByInvitation } from "@/prisma/invitation";
import { tokenHash } from "@/prisma/token";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { arrivalOf } from "./arrival";

const Token = z.string().min(1).max(100);
const Entry = z.object({ token: Token, name: DisplayName, email: Email, password: Password });

/** Makes the account that an invitation is for, signs in, and goes to where that role works. */
export const signUpInvited = visitorForm(Entry, async ({ token, name, email, password }, { locale, refuse }) => {
  const hash = tokenHash(token);
  const invitation = await findInvitation(db(), hash);
  const limit = invitationLimit(invitation?.places ?? null);
  await admitAddress("invite", { ...rateLimits.invitationByAddress, now: now() });
  await admit({ key: `invite:${hash}`, ...limit, now: now() });
  // Looked at before the password is hashed, so that a dead link costs nothing; the transaction looks again.
  const entry = invitation && enterBy(invitation, email, now());
  if (!invitation || !entry?.accepted) redirect(href(locale, `/invite/${token}`));
  const { weakness } = strengthOf(password, { email, name });
  if (weakness) return refuse(weakness, "password");
  const outcome = await signUpByInvitation(db(), {
    tokenHash: hash,
    email,
    name,
    passwordHash: await hashPassword(password),
    locale,
    guestId: await findGuestId(),
    now: now(),
  });
  if (!outcome.accepted && outcome.refusal === "email-taken") return refuse("email-taken", "email");
  if (!outcome.accepted) redirect(href(locale, `/invite/${token}`));
  await recordConsent(db(), { userId: outcome.value.userId, at: now() });
  await endTrial(outcome.value.userId);
  await enter(outcome.value.userId);
  redirect(onceSignedIn(locale, href(locale, arrivalOf(invitation))));
});

/** Lets the signed-in person in by the invitation. */
export const join = memberPress(z.object({ token: Token }), async ({ token }, { asker, locale }): Promise<void> => {
  const invitation = await findInvitation(db(), tokenHash(token));
  const outcome = await joinByInvitation(db(), {
    tokenHash: tokenHash(token),
    userId: asker.id,
    email: asker.email,
    now: now(),
  });
  if (!outcome.accepted) redirect(href(locale, `/invite/${token}`));
  await recordConsent(db(), { userId: asker.id, at: now() });
  redirect(href(locale, invitation ? arrivalOf(invitation) : "/learn"));
});
