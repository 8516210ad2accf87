"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { memberPress } from "@/app/_door/form-gate";
import { href, saying } from "@/messages/links";
import { recordConsent } from "@/prisma/consent";
import { now } from "@/school/clock";
import { db } from "@/school/db";

export const agree = memberPress(z.object({}), async (_, { asker, locale }) => {
  await recordConsent(db(), { userId: asker.id, at: now() });
  redirect(saying(href(locale, "/privacy"), "thanks"));
});
