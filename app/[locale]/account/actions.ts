"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { signOut } from "@/app/_door/auth";
import { memberForm, memberPress } from "@/app/_door/form-gate";
import { DisplayName, Email } from "@/domain/account";
import { href, saying } from "@/messages/links";
import { forgetBrowsers } from "@/prisma/known-browser";
import { forgetUser, isOnlyManager } from "@/prisma/personal";
import { endSessionsOf } from "@/prisma/session";
import { saveProfile, saveSettings } from "@/prisma/user";
import { now } from "@/school/clock";
import { db } from "@/school/db";

const Profile = z.object({ name: DisplayName, theme: z.enum(["system", "light", "dark"]) });

export const updateProfile = memberForm(Profile, async ({ name, theme }, { asker, locale }) => {
  await saveProfile(db(), asker.id, { name, theme, locale });
  redirect(saying(href(locale, "/account"), "saved"));
});

/** A form leaves a box out that isn't ticked. */
const Switch = z.literal("on").optional().transform(Boolean);
const Settings = z.object({
  asksCertainty: Switch,
  hasShortcuts: Switch,
  wantsReminders: Switch,
  wantsDueMail: Switch,
});

export const updateSettings = memberForm(Settings, async (settings, { asker, locale }) => {
  await saveSettings(db(), asker.id, settings);
  redirect(saying(href(locale, "/account"), "saved"));
});

export const endOtherSessions = memberPress(z.object({}), async (_, { asker, locale }) => {
  await endSessionsOf(db(), asker.id, asker.sessionId);
  await forgetBrowsers(db(), asker.id);
  redirect(saying(href(locale, "/account"), "endedOthers"));
});

export const leave = memberPress(z.object({}), async (_, { locale }) => {
  await signOut({ redirect: false });
  redirect(href(locale, "/"));
});

/** The address typed again is the confirmation: it can't be sent by a slip. */
export const forgetMe = memberForm(
  z.object({ confirmation: Email }),
  async ({ confirmation }, { asker, locale, refuse }) => {
    if (confirmation !== asker.email) return refuse("not-confirmed", "confirmation");
    if (await isOnlyManager(db(), asker.id)) return refuse("only-manager");
    await forgetUser(db(), { userId: asker.id, email: asker.email, now: now() });
    await signOut({ redirect: false });
    redirect(href(locale, "/"));
  },
);
