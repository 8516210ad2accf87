"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { signOut } from "@/app/auth";
import { db } from "@/app/db";
import { memberAction } from "@/app/gate";
import { href } from "@/app/links";
import { DisplayName } from "@/domain/account";
import { Locale } from "@/domain/course";
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
