import type { Metadata } from "next";
import { findViewer } from "@/app/_door/session";
import { answering } from "@/app/_page/answering";
import { secretAddress } from "@/app/_page/secret-address";
import { Field } from "@/app/_ui/form/field.client";
import { NewPassword } from "@/app/_ui/form/new-password";
import { TypedForm } from "@/app/_ui/form/typed-form";
import { LinkGone } from "@/app/_ui/link-gone";
import { Shell } from "@/app/_ui/shell";
import { Locale } from "@/domain/course";
import { entryMessages } from "@/messages/entry";
import { href } from "@/messages/links";
import { resetMessages } from "@/messages/reset";
import { translator } from "@/messages/translator";
import { findReset } from "@/prisma/password-reset";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { setPassword } from "./actions";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = translator(resetMessages, Locale.parse((await params).locale))("title");
  return secretAddress(title);
}

/** Looking uses nothing up: mail programs look ahead at links. */
export default answering(async function ResetPage({ params }: Props) {
  const { locale: language, token } = await params;
  const locale = Locale.parse(language);
  const [t, entry] = [translator(resetMessages, locale), translator(entryMessages, locale)];
  const [viewer, user] = await Promise.all([findViewer(), findReset(db(), { token, now: now() })]);
  if (!user)
    return (
      <LinkGone
        {...{ locale, viewer }}
        title={t("closed")}
        texts={[t("closedHelp")]}
        ways={[{ href: href(locale, "/forgot"), label: t("again"), isPrimary: true }]}
      />
    );
  return (
    <Shell locale={locale} viewer={viewer}>
      <div className="stack narrow">
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
        <TypedForm
          action={setPassword}
          words={entryMessages[locale]}
          submitLabel={t("save")}
          isPrimary
          fields={{ token }}
        >
          <Field name="email" label={entry("email")} autoComplete="username" defaultValue={user.email} readOnly />
          <NewPassword locale={locale} label={t("password")} />
        </TypedForm>
      </div>
    </Shell>
  );
});
