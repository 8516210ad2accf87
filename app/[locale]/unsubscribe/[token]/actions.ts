"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { visitorPress } from "@/app/_door/form-gate";
import { isUuid } from "@/domain/text";
import { href } from "@/messages/links";
import { endReminders } from "@/prisma/reminder";
import { db } from "@/school/db";

/** Ends the reminders of the token's owner; the page shows what came of it. */
export const unsubscribe = visitorPress(
  z.object({ token: z.string(), of: z.enum(["reminders", "due"]).catch("reminders") }),
  async ({ token, of }, { locale }): Promise<void> => {
    if (isUuid(token)) await endReminders(db(), token, of);
    redirect(href(locale, `/unsubscribe/${encodeURIComponent(token)}${of === "due" ? "?of=due" : ""}`));
  },
);
