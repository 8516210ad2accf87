import type { Locale } from "@/domain/course";
import { filledMail } from "@/domain/mail-text";
import { invitationMailMessages } from "@/messages/invitation-mail";
import { translator } from "@/messages/translator";
import {
  type ClaimedInvitation,
  claimInvitationMail,
  failStuckMail,
  findMailText,
  type MailText,
  noteInvitationMail,
  queueInvitations,
} from "@/prisma/invitation-mail";
import { now } from "./clock";
import { findCourse } from "./courses";
import { db } from "./db";
import { asHtml } from "./html-mail";
import { invitationLink } from "./invitation-link";
import { type Mail, openMail, sendsMail } from "./mail";

const minuteMs = 60 * 1000;
/** After this long what failed is tried again; and what a server took on and said nothing of counts as failed. */
const retryMs = 10 * minuteMs;

/** The text that a cohort's invitations go out with: as its managers wrote it, else the app's own. */
export async function mailTextOf(cohortId: string, locale: Locale): Promise<MailText> {
  const t = translator(invitationMailMessages, locale);
  const places = mailPlacesIn(locale);
  return (await findMailText(db(), cohortId)) ?? { subject: t("subject", places), body: t("body", places) };
}

/** The places of a text, as its writer types them. */
export function mailPlacesIn(locale: Locale) {
  const { placeName, placeLink, placeCohort, placeCourse } = invitationMailMessages[locale];
  return { name: `{${placeName}}`, link: `{${placeLink}}`, cohort: `{${placeCohort}}`, course: `{${placeCourse}}` };
}

type Posting = { cohortId: string; actorId: string; ids: string[]; text: MailText };

/** Puts invitations into the queue and begins to send; says how many. */
export async function postInvitations(posting: Posting): Promise<number> {
  const count = await queueInvitations(db(), { ...posting, now: now() });
  // Nobody waits for an SMTP server; what this start doesn't get to, the next round does.
  if (count > 0 && sendsMail()) void sendInvitations(now()).catch(() => undefined);
  return count;
}

/** Sends the invitations that wait, one after the other, and says how many went out. When the server fails, the rest waits. */
export async function sendInvitations(at: Date): Promise<number> {
  await failStuckMail(db(), new Date(at.getTime() - retryMs));
  const mail = openMail();
  let count = 0;
  for (;;) {
    const claimed = await claimInvitationMail(db(), { now: at, retryBefore: new Date(at.getTime() - retryMs) });
    if (!claimed) return count;
    const message = await invitationMail(claimed);
    const outcome = message ? await mail.send(message) : "refused";
    await noteInvitationMail(db(), claimed.id, outcome, at);
    if (outcome === "failed") return count;
    if (outcome === "sent") count += 1;
  }
}

/** An invitation as an e-mail; null where its link can't be told any more. */
export async function invitationMail(invitation: ClaimedInvitation): Promise<Mail | null> {
  const { email, name, locale, cohort, courseId, subject, body } = invitation;
  const link = invitationLink(invitation);
  if (!link) return null;
  const course = (await findCourse(courseId))?.course.title[locale] ?? "";
  const values = { name: name ?? translator(invitationMailMessages, locale)("noName"), link, cohort, course };
  const text = filledMail(body, values);
  return {
    to: email,
    subject: filledMail(subject, values),
    text,
    html: asHtml(locale, text, link),
    unsubscribeUrl: null,
  };
}
