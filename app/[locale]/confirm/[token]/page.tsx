import type { Metadata } from "next";
import { findViewer } from "@/app/_door/session";
import { answering } from "@/app/_page/answering";
import { secretAddress } from "@/app/_page/secret-address";
import { Press } from "@/app/_ui/form/press";
import { LinkGone } from "@/app/_ui/link-gone";
import { PendingButton } from "@/app/_ui/pending-button.client";
import { Shell } from "@/app/_ui/shell";
import { Locale } from "@/domain/course";
import { confirmMessages } from "@/messages/confirm";
import { href } from "@/messages/links";
import { translator } from "@/messages/translator";
import { findSignUp } from "@/prisma/sign-up";
import { tokenHash } from "@/prisma/token";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { confirmAddress } from "./actions";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = translator(confirmMessages, Locale.parse((await params).locale))("confirmTitle");
  return secretAddress(title);
}

/** Where the link in the e-mail leads. It changes nothing by itself: mail programs open links to look at them. */
export default answering(async function ConfirmAddressPage({ params }: Props) {
  const { locale: language, token } = await params;
  const locale = Locale.parse(language);
  const t = translator(confirmMessages, locale);
  const [viewer, signUp] = [await findViewer(), await findSignUp(db(), tokenHash(token), now())];
  if (!signUp)
    return (
      <LinkGone
        {...{ locale, viewer }}
        title={t("gone")}
        texts={[t("goneText")]}
        ways={[
          { href: href(locale, "/sign-in"), label: t("signIn"), isPrimary: true },
          { href: href(locale, "/"), label: t("home") },
        ]}
      />
    );
  return (
    <Shell locale={locale} viewer={viewer}>
      <div className="stack narrow">
        <h1>{t("confirmTitle")}</h1>
        <p>{t("confirmText", { name: signUp.name, email: signUp.email })}</p>
        <Press action={confirmAddress} fields={{ token }}>
          <PendingButton pending={t("confirming")} data-primary>
            {t("confirm")}
          </PendingButton>
        </Press>
      </div>
    </Shell>
  );
});
