import type { Metadata } from "next";
import { findViewer } from "@/app/_door/session";
import { answering } from "@/app/_page/answering";
import { Field } from "@/app/_ui/form/field.client";
import { TypedForm } from "@/app/_ui/form/typed-form";
import { SaidLines } from "@/app/_ui/said-lines";
import { Shell } from "@/app/_ui/shell";
import { Locale } from "@/domain/course";
import { entryMessages } from "@/messages/entry";
import { href } from "@/messages/links";
import { resetMessages } from "@/messages/reset";
import { translator } from "@/messages/translator";
import { sendsMail } from "@/school/mail";
import { askReset } from "./actions";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ said?: string | string[] }> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return { title: translator(resetMessages, Locale.parse((await params).locale))("forgotTitle") };
}

export default answering(async function ForgotPage({ params, searchParams }: Props) {
  const locale = Locale.parse((await params).locale);
  const [t, viewer] = [translator(resetMessages, locale), await findViewer()];
  const words = { ...entryMessages[locale], "too-many-tries": t("tooManyAsked") };
  return (
    <Shell locale={locale} viewer={viewer}>
      <div className="stack narrow">
        <h1>{t("forgotTitle")}</h1>
        <SaidLines good={(await searchParams).said === "sent" && t("sent")} />
        {sendsMail() ? (
          <>
            <p>{t("forgotLead")}</p>
            <TypedForm action={askReset} words={words} submitLabel={t("send")} isPrimary>
              <Field
                name="email"
                label={entryMessages[locale].email}
                type="email"
                autoComplete="username"
                autoCapitalize="none"
                required
              />
            </TypedForm>
          </>
        ) : (
          <p>{t("noMail")}</p>
        )}
        <p>
          <a href={href(locale, "/sign-in")}>{t("back")}</a>
        </p>
      </div>
    </Shell>
  );
});
