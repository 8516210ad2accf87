"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { arrive } from "@/app/_door/arriving";
import { enterBy } from "@/app/_door/auth";
import { visitorForm } from "@/app/_door/form-gate";
import { findGuestId } from "@/app/_door/guest";
import { judgeCode } from "@/app/_door/one-time-code";
import { openStep } from "@/app/_door/step";
import { href, saying } from "@/messages/links";
import { logged } from "@/school/fault";
import { tellFactorChange } from "@/school/second-factor-letter";

const Code = z.object({ code: z.string().min(1).max(40), next: z.string().optional() });

/** The second step of a sign-in: by a code of the app, or by one that was kept for the day when the app is lost. */
export const signInByCode = visitorForm(Code, async ({ code, next }, { asker, locale, refuse }) => {
  const step = await openStep("secondStep");
  if (!step?.user) redirect(saying(href(locale, "/sign-in"), "step-over"));
  const method = await judgeCode(step.user.id, code);
  if (!method) return refuse("bad-code", "code");
  // Of two that send a right code for one step, one goes on.
  if (!(await step.end())) redirect(saying(href(locale, "/sign-in"), "step-over"));
  const guestId = await findGuestId();
  await enterBy(step.user.id, method);
  if (method === "recovery" && step.user.email)
    void tellFactorChange("Recovery", step.user.email, step.user.locale).catch(logged);
  return arrive({ account: step.user, asker, guestId, locale, next });
});
