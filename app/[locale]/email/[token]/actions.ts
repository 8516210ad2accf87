"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { visitorPress } from "@/app/_door/form-gate";
import { asViewer } from "@/app/_door/session";
import { href, saying } from "@/messages/links";
import { confirmEmailChange, findEmailChange } from "@/prisma/email-change";
import { tokenHash } from "@/prisma/token";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { tellEmailChanged } from "@/school/email-change";
import { logged } from "@/school/fault";

const Confirm = z.object({ token: z.string().min(1).max(100) });

/** Changes the address that the link proves. Who presses may be signed in as somebody else, or as nobody: the link is what counts. */
export const confirmEmail = visitorPress(Confirm, async ({ token }, { asker, locale }): Promise<void> => {
  const [viewer, hash] = [asViewer(asker), tokenHash(token)];
  const change = await findEmailChange(db(), hash, now());
  const isOwn = viewer !== null && change?.user.id === viewer.id;
  const keepId = isOwn ? viewer.sessionId : null;
  const changed = await confirmEmailChange(db(), { tokenHash: hash, keepId, now: now() });
  if (!changed) redirect(href(locale, `/email/${token}`));
  void tellEmailChanged(changed).catch(logged);
  redirect(saying(href(locale, isOwn ? "/account" : "/sign-in"), "email-changed"));
});
