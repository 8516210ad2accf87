"use server";

import { redirect } from "next/navigation";
import { CredentialsSignin } from "next-auth";
import { z } from "zod";
import { signIn } from "@/app/auth";
import { db } from "@/app/db";
import { publicAction } from "@/app/gate";
import { href, inLanguage, ownPath } from "@/app/links";
import { Email } from "@/domain/account";
import { Locale } from "@/domain/course";
import { findCredentials } from "@/prisma/user";

const SignIn = z.object({ locale: Locale, next: z.string().optional(), email: Email, password: z.string().normalize("NFC").min(1).max(128) });

export const signInByPassword = publicAction(SignIn, async ({ locale, next, email, password }) => {
  try {
    await signIn("credentials", { email, password, redirect: false });
  } catch (error) {
    if (error instanceof CredentialsSignin) return { refusal: error.code, typed: {} };
    throw error;
  }
  // Somebody who comes to sign in, and not from a page, goes on in the language they chose for themselves.
  const chosen = (await findCredentials(db(), email))?.locale ?? locale;
  redirect(next ? ownPath(next, href(locale, "/learn")) : inLanguage(locale === "en" ? "en" : chosen, "/learn"));
});
