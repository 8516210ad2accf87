"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { visitorForm } from "@/app/_door/form-gate";
import { admitAddress } from "@/app/_door/sign-in-limits";
import { Email } from "@/domain/account";
import { rateLimits } from "@/domain/rate-limit";
import { href, saying } from "@/messages/links";
import { countTry } from "@/prisma/rate-limit";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { logged } from "@/school/fault";
import { sendsMail } from "@/school/mail";
import { mailReset } from "@/school/reset";

/** Sends the link; the answer and its time are the same whether the address has an account. */
export const askReset = visitorForm(z.object({ email: Email }), async ({ email }, { locale }) => {
  await admitAddress("reset", { ...rateLimits.resetByAddress, now: now() });
  // An address that had its letters is answered as any other.
  const waitMs = await countTry(db(), { key: `reset:${email}`, ...rateLimits.resetMail, now: now() });
  if (waitMs === 0 && sendsMail()) void mailReset(email).catch(logged);
  redirect(saying(href(locale, "/forgot"), "sent"));
});
