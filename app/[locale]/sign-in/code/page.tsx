import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { openStep } from "@/app/_door/step";
import { answering } from "@/app/_page/answering";
import { Field } from "@/app/_ui/form/field.client";
import { TypedForm } from "@/app/_ui/form/typed-form";
import { Shell } from "@/app/_ui/shell";
import { Locale } from "@/domain/course";
import { entryMessages } from "@/messages/entry";
import { href, ownPath, saying } from "@/messages/links";
import { resetMessages } from "@/messages/reset";
import { secondFactorMessages } from "@/messages/second-factor";
import { translator } from "@/messages/translator";
import { relyingParty } from "@/school/passkeys";
import { BySignInKey } from "../passkey/by-key";
import { signInByCode } from "./actions";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return { title: translator(secondFactorMessages, Locale.parse((await params).locale))("stepTitle") };
}

/** The second step of a sign-in; whoever isn't in the middle of one begins with the first. */
export default answering(async function CodePage({ params, searchParams }: Props) {
  const locale = Locale.parse((await params).locale);
  if (!(await openStep("secondStep"))) redirect(saying(href(locale, "/sign-in"), "step-over"));
  const t = translator(secondFactorMessages, locale);
  const next = ownPath((await searchParams).next, "");
  return (
    <Shell locale={locale} viewer={null}>
      <div className="stack narrow">
        <h1>{t("stepTitle")}</h1>
        <p>{t("stepLead")}</p>
        <TypedForm
          action={signInByCode}
          words={{ ...entryMessages[locale], ...secondFactorMessages[locale] }}
          submitLabel={translator(entryMessages, locale)("signIn")}
          isPrimary
          fields={next ? { next } : {}}
        >
          <Field
            name="code"
            label={t("code")}
            help={t("anyCodeHelp")}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={40}
            required
          />
        </TypedForm>
        {relyingParty() && <BySignInKey locale={locale} next={next} />}
        <p className="meta">{t("stepLost")}</p>
        <p>
          <a href={href(locale, "/sign-in")}>{translator(resetMessages, locale)("back")}</a>
        </p>
      </div>
    </Shell>
  );
});
