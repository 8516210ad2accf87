"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { enter } from "@/app/_door/auth";
import { visitorPress } from "@/app/_door/form-gate";
import { endTrial, findGuestId } from "@/app/_door/guest";
import { asViewer } from "@/app/_door/session";
import { href, onceSignedIn } from "@/messages/links";
import { recordConsent } from "@/prisma/consent";
import { endReplaced } from "@/prisma/session";
import { confirmSignUp } from "@/prisma/sign-up";
import { tokenHash } from "@/prisma/token";
import { now } from "@/school/clock";
import { db } from "@/school/db";

const Confirm = z.object({ token: z.string().min(1).max(100) });

/** Makes the account that a proven address is for, and signs in. A link that holds no more leads to the page that says so. */
export const confirmAddress = visitorPress(Confirm, async ({ token }, { asker, locale }): Promise<void> => {
  const made = await confirmSignUp(db(), { tokenHash: tokenHash(token), guestId: await findGuestId(), now: now() });
  if (!made) redirect(href(locale, `/confirm/${token}`));
  await recordConsent(db(), { userId: made.userId, at: now() });
  await endTrial(made.userId);
  const replaced = asViewer(asker);
  if (replaced) await endReplaced(db(), replaced.sessionId);
  await enter(made.userId);
  redirect(onceSignedIn(locale, href(locale, "/learn")));
});
