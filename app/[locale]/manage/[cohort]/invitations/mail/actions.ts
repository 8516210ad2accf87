"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { managerForm } from "@/app/_door/form-gate";
import { requireManagedCohort } from "@/app/_door/gate";
import { mailTextFault } from "@/domain/mail-text";
import { cleanLine, cleanText } from "@/domain/text";
import { href, saying } from "@/messages/links";
import { mailPlacesIn, postInvitations } from "@/school/invitation-mail";
import { sendsMail } from "@/school/mail";
import { unsentInvitations } from "./unsent";

const Letter = z.object({
  cohort: z.string(),
  subject: z.string().transform(cleanLine).pipe(z.string().min(1).max(150)),
  body: z.string().transform(cleanText).pipe(z.string().min(1).max(5000)),
});

/** Puts every open invitation that was not sent yet into the queue, with this text. */
export const sendLetters = managerForm(Letter, async ({ cohort: cohortId, subject, body }, { locale, refuse }) => {
  const { viewer, cohort } = await requireManagedCohort(locale, cohortId);
  if (!sendsMail()) return refuse("noMail");
  const fault = mailTextFault(subject, body);
  if (fault)
    return {
      ...refuse(fault.code, "body"),
      values: { link: mailPlacesIn(locale).link, place: fault.code === "unknown-place" ? fault.place : "" },
    };
  const ids = (await unsentInvitations(cohort.id)).map(({ id }) => id);
  if (ids.length === 0) return refuse("nobody");
  await postInvitations({ cohortId: cohort.id, actorId: viewer.id, ids, text: { subject, body } });
  redirect(saying(href(locale, `/manage/${cohort.id}/invitations`), "queued"));
});
