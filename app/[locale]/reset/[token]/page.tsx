import type { Metadata } from "next";
import { findViewer } from "@/app/_door/session";
import { answering } from "@/app/_page/answering";
import { Field } from "@/app/_ui/form/field.client";
import { NewPassword } from "@/app/_ui/form/new-password";
import { TypedForm } from "@/app/_ui/form/typed-form";
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
  // The address is a secret: only the origin travels on as a referrer; without that, a plain form would be refused as foreign.
  return { title, referrer: "strict-origin", robots: { index: false } };
}

/** Looking uses nothing up: mail programs look ahead at links. */
export default answering(async function ResetPage({ params }: Props) {
  const { locale: language, token } = await params;
  const locale = Locale.parse(language);
  const [t, entry] = [translator(resetMessages, locale), translator(entryMessages, locale)];
  const [viewer, user] = await Promise.all([findViewer(), findReset(db(), { token, now: now() })]);
  if (!user)
    return (
      <Shell locale={locale} viewer={viewer}>
        <div className="stack narrow">
          <h1>{t("closed")}</h1>
          <p>{t("closedHelp")}</p>
          <p>
            <a className="button" href={href(locale, "/forgot")}>
              {t("again")}
            </a>
          </p>
        </div>
      </Shell>
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
