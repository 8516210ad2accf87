import type { Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { passwordMessages } from "@/messages/password";
import { translator } from "@/messages/translator";
import { accountLetter } from "./account-letter";
import { openMail, sendsMail } from "./mail";
import { appOrigin } from "./origin";

/** Tells the owner that their password is another one (ASVS 5.0, 6.3.7), where e-mail is sent. */
export async function tellPasswordSet({ to, locale }: { to: string; locale: Locale }): Promise<void> {
  if (!sendsMail()) return;
  const t = translator(passwordMessages, locale);
  await openMail().send(
    accountLetter({
      to,
      locale,
      subject: t("mailSubject"),
      texts: [t("mailText")],
      way: [new URL(href(locale, "/forgot"), appOrigin).href, t("mailLink")],
    }),
  );
}
