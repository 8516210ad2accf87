"use server";

import { notFound, redirect } from "next/navigation";
import { CredentialsSignin } from "next-auth";
import { z } from "zod";
import { arrive } from "@/app/_door/arriving";
import { LaterSignIn, SecondStep, signIn } from "@/app/_door/auth";
import { visitorForm, visitorPress } from "@/app/_door/form-gate";
import { findGuestId } from "@/app/_door/guest";
import { oidcId } from "@/app/_door/oidc";
import { beginStep } from "@/app/_door/step";
import { Email, TypedPassword } from "@/domain/account";
import { codeAddress, href, onceSignedIn, ownPath } from "@/messages/links";
import { findCredentials } from "@/prisma/user";
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
    if (error instanceof SecondStep) {
      await beginStep({ purpose: "secondStep", userId: error.userId });
      redirect(codeAddress(locale, next ? ownPath(next, "") : ""));
    }
    if (error instanceof LaterSignIn) throw error.reason;
    if (error instanceof CredentialsSignin) return refuse(error.code);
    throw error;
  }
  const account = await findCredentials(db(), email);
  // Closed in this very moment: its session opens nothing.
  if (!account) return refuse("wrong-password");
  return arrive({ account, asker, guestId, locale, next });
});

/** Off to the identity provider, and back to where one wanted to go. */
export const signInByOidc = visitorPress(z.object({ next: z.string().optional() }), async ({ next }, { locale }) => {
  if (!oidcSettings()) notFound();
  const home = href(locale, "/sign-in");
  await signIn(oidcId, { redirectTo: onceSignedIn(locale, next ? ownPath(next, home) : home) });
});
