"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { db } from "@/app/db";
import { visitorPress } from "@/app/form-gate";
import { isUuid } from "@/app/gate";
import { href } from "@/app/links";
import { endReminders } from "@/prisma/nudge";

/** Ends the reminders of the token's owner; the page shows what came of it. */
export const unsubscribe = visitorPress(z.object({ token: z.string() }), async ({ token }, { locale }): Promise<void> => {
  if (isUuid(token)) await endReminders(db(), token);
  redirect(href(locale, `/unsubscribe/${encodeURIComponent(token)}`));
});
