"use server";

import { redirect } from "next/navigation";
import { db } from "@/app/db";
import { isUuid } from "@/app/gate";
import { href } from "@/app/links";
import { Locale } from "@/domain/course";
import { endReminders } from "@/prisma/nudge";

/** Ends the reminders of the token's owner; the page shows what came of it. */
export async function unsubscribe(language: string, token: string): Promise<void> {
  if (isUuid(token)) await endReminders(db(), token);
  redirect(href(Locale.catch("vi").parse(language), `/unsubscribe/${encodeURIComponent(token)}`));
}
