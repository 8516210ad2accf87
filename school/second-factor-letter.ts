import type { Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { secondFactorMessages } from "@/messages/second-factor";
import { translator } from "@/messages/translator";
import { findAddressee } from "@/prisma/user";
import { accountLetter } from "./account-letter";
import { db } from "./db";
import { openMail, sendsMail } from "./mail";
import { appOrigin } from "./origin";

/** What became of the ways into an account. */
export type FactorChange = "On" | "Off" | "Recovery" | "Passkey";

/** The same where somebody else did it. */
export async function tellFactorsRemoved(userId: string): Promise<void> {
  const owner = await findAddressee(db(), userId);
  if (owner?.email) await tellFactorChange("Off", owner.email, owner.locale);
}

/** Tells the owner how their account can be entered from now on, or just was (ASVS 5.0, 6.3.5 and 6.3.7), where e-mail is sent. */
export async function tellFactorChange(change: FactorChange, to: string, locale: Locale): Promise<void> {
  if (!sendsMail()) return;
  const t = translator(secondFactorMessages, locale);
  await openMail().send(
    accountLetter({
      to,
      locale,
      subject: t(`mail${change}Subject`),
      texts: [t(`mail${change}`), t("mailElse")],
      way: [new URL(href(locale, "/account/second-factor"), appOrigin).href, t("mailLink")],
    }),
  );
}
