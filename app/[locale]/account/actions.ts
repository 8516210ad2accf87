"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { signOut } from "@/app/auth";
import { now } from "@/app/clock";
import { db } from "@/app/db";
import { memberAction } from "@/app/gate";
import { href } from "@/app/links";
import { DisplayName, Email } from "@/domain/account";
import { Locale } from "@/domain/course";
import { forgetUser, isOnlyManager } from "@/prisma/personal";
import { endSessionsOf } from "@/prisma/session";
import { saveProfile, saveSettings } from "@/prisma/user";

const Profile = z.object({ locale: Locale, name: DisplayName, theme: z.enum(["system", "light", "dark"]) });

export const updateProfile = memberAction(Profile, async ({ locale, name, theme }, { viewer }) => {
  await saveProfile(db(), viewer.id, { name, theme, locale });
  redirect(`${href(locale, "/account")}?done=saved`);
});

/** A form leaves a box out that isn't ticked. */
const Switch = z.literal("on").optional().transform(Boolean);
const Settings = z.object({ locale: Locale, asksCertainty: Switch, hasShortcuts: Switch, wantsReminders: Switch });

export const updateSettings = memberAction(Settings, async ({ locale, ...settings }, { viewer }) => {
  await saveSettings(db(), viewer.id, settings);
  redirect(`${href(locale, "/account")}?done=saved`);
});

export const endOtherSessions = memberAction(z.object({ locale: Locale }), async ({ locale }, { viewer }) => {
  await endSessionsOf(db(), viewer.id, viewer.sessionId);
  redirect(`${href(locale, "/account")}?done=endedOthers`);
});

export const leave = memberAction(z.object({ locale: Locale }), async ({ locale }) => {
  await signOut({ redirect: false });
  redirect(href(locale, "/"));
});

/** The address typed again is the confirmation: it can't be sent by a slip. */
export const forgetMe = memberAction(z.object({ locale: Locale, confirmation: Email }), async ({ locale, confirmation }, { viewer }) => {
  if (confirmation !== viewer.email) return { refusal: "not-confirmed", typed: {} };
  if (await isOnlyManager(db(), viewer.id)) return { refusal: "only-manager", typed: {} };
  await forgetUser(db(), { userId: viewer.id, email: viewer.email, now: now() });
  await signOut({ redirect: false });
  redirect(href(locale, "/"));
});
