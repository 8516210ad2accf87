import type { Locale } from "@/domain/course";
import { emailChangeMessages } from "@/messages/email-change";
import { href } from "@/messages/links";
import { translator } from "@/messages/translator";
import { type EmailChanged, keepEmailChange } from "@/prisma/email-change";
import { newToken, tokenHash } from "@/prisma/token";
import { findCredentials } from "@/prisma/user";
import { accountLetter } from "./account-letter";
import { now } from "./clock";
import { db } from "./db";
import { openMail, sendsMail } from "./mail";
import { appOrigin } from "./origin";

type Wanted = { userId: string; email: string; locale: Locale };

/** Sends the link that proves the new address; to one that has an account, that it has one: on the screen both are the same. */
export async function askForEmailChange({ userId, email, locale }: Wanted): Promise<void> {
  const t = translator(emailChangeMessages, locale);
  if (await findCredentials(db(), email)) {
    await openMail().send(
      accountLetter({ to: email, locale, subject: t("takenSubject"), texts: [t("takenText"), t("ignore")] }),
    );
    return;
  }
  const token = newToken();
  await keepEmailChange(db(), { tokenHash: tokenHash(token), userId, email, now: now() });
  const way: [string, string] = [new URL(href(locale, `/email/${token}`), appOrigin).href, t("mailLink")];
  const texts = [t("mailText"), t("ignore")];
  await openMail().send(accountLetter({ to: email, locale, subject: t("mailSubject"), texts, way }));
}

/** Tells the old address, where e-mail is sent (ASVS 5.0, 6.3.7). */
export async function tellEmailChanged({ from, locale }: EmailChanged): Promise<void> {
  if (!sendsMail()) return;
  const t = translator(emailChangeMessages, locale);
  await openMail().send(accountLetter({ to: from, locale, subject: t("doneSubject"), texts: [t("doneText")] }));
}
