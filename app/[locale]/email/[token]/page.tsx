import type { Metadata } from "next";
import { findViewer } from "@/app/_door/session";
import { answering } from "@/app/_page/answering";
import { secretAddress } from "@/app/_page/secret-address";
import { Press } from "@/app/_ui/form/press";
import { LinkGone } from "@/app/_ui/link-gone";
import { PendingButton } from "@/app/_ui/pending-button.client";
import { Shell } from "@/app/_ui/shell";
import { Locale } from "@/domain/course";
import { emailChangeMessages } from "@/messages/email-change";
import { href } from "@/messages/links";
import { translator } from "@/messages/translator";
import { findEmailChange } from "@/prisma/email-change";
import { tokenHash } from "@/prisma/token";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { confirmEmail } from "./actions";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return secretAddress(translator(emailChangeMessages, Locale.parse((await params).locale))("confirmTitle"));
}

/** Where the link in the e-mail to a new address leads. It changes nothing by itself: mail programs open links to look at them. */
export default answering(async function NewAddressPage({ params }: Props) {
  const { locale: language, token } = await params;
  const locale = Locale.parse(language);
  const t = translator(emailChangeMessages, locale);
  const [viewer, change] = [await findViewer(), await findEmailChange(db(), tokenHash(token), now())];
  if (!change)
    return (
      <LinkGone
        {...{ locale, viewer }}
        title={t("gone")}
        texts={[t("goneText")]}
        ways={[{ href: href(locale, "/account"), label: t("toAccount"), isPrimary: true }]}
      />
    );
  return (
    <Shell locale={locale} viewer={viewer}>
      <div className="stack narrow">
        <h1>{t("confirmTitle")}</h1>
        <p>{t("confirmText", { email: change.email, from: change.user.email ?? "" })}</p>
        <Press action={confirmEmail} fields={{ token }}>
          <PendingButton pending={t("confirming")} data-primary>
            {t("confirm")}
          </PendingButton>
        </Press>
      </div>
    </Shell>
  );
});
