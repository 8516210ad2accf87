"use server";

import { notFound, redirect } from "next/navigation";
import { CredentialsSignin } from "next-auth";
import { z } from "zod";
import { LaterSignIn, signIn } from "@/app/_door/auth";
import { visitorForm, visitorPress } from "@/app/_door/form-gate";
import { findGuestId, takeSample } from "@/app/_door/guest";
import { oidcId } from "@/app/_door/oidc";
import { asViewer } from "@/app/_door/session";
import { Email, TypedPassword } from "@/domain/account";
import { href, inLanguage, onceSignedIn, ownPath, saying } from "@/messages/links";
import { homeOf } from "@/messages/places";
import { joinGuest } from "@/prisma/guest";
import { endReplaced } from "@/prisma/session";
import { findCredentials } from "@/prisma/user";
import { firstCourse } from "@/school/courses";
import { db } from "@/school/db";
import { oidcSettings } from "@/school/oidc";

const SignIn = z.object({
  next: z.string().optional(),
  email: Email,
  password: TypedPassword,
});

export const signInByPassword = visitorForm(SignIn, async ({ next, email, password }, { asker, locale, refuse }) => {
  const guestId = await findGuestId();
  try {
    await signIn("credentials", { email, password, redirect: false });
  } catch (error) {
    if (error instanceof LaterSignIn) throw error.reason;
    if (error instanceof CredentialsSignin) return refuse(error.code);
    throw error;
  }
  const replaced = asViewer(asker);
  if (replaced) await endReplaced(db(), replaced.sessionId);
  // Somebody who comes to sign in, and not from a page, goes on in the language they chose for themselves.
  const account = await findCredentials(db(), email);
  const inOwnLanguage = (place: string) => inLanguage(locale === "en" ? "en" : (account?.locale ?? locale), place);
  const home = inOwnLanguage(account ? homeOf(account) : "/learn");
  const onward = next ? ownPath(next, home) : home;
  const joined =
    account && guestId
      ? await joinGuest(db(), { guestId, userId: account.id, course: (await firstCourse()).course })
      : null;
  if (account) await takeSample(account.id);
  // The page that a guest comes from shows an attempt that is gone; any other still waits.
  const keptOut = `${saying(inOwnLanguage("/learn"), "kept-out")}${/\/learn(\/|$)/.test(onward) ? "" : `&next=${encodeURIComponent(onward)}`}`;
  redirect(onceSignedIn(locale, joined?.keepsOut ? keptOut : onward));
});

/** Off to the identity provider, and back to where one wanted to go. */
export const signInByOidc = visitorPress(z.object({ next: z.string().optional() }), async ({ next }, { locale }) => {
  if (!oidcSettings()) notFound();
  const home = href(locale, "/sign-in");
  await signIn(oidcId, { redirectTo: onceSignedIn(locale, next ? ownPath(next, home) : home) });
});
