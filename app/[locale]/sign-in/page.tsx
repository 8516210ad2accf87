import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountForm } from "@/app/_ui/account-form.client";
import { Shell } from "@/app/_ui/shell";
import { answering } from "@/app/answering";
import { href, ownPath } from "@/app/links";
import { accountMessages } from "@/app/messages/account";
import { translator } from "@/app/messages/translator";
import { findViewer } from "@/app/session";
import { Locale } from "@/domain/course";
import { signInByPassword } from "./actions";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(accountMessages, Locale.parse((await params).locale))("signInTitle") };
}

export default answering(async function SignInPage({ params, searchParams }: Props) {
  const locale = Locale.parse((await params).locale);
  const next = ownPath((await searchParams).next, "");
  if (await findViewer()) redirect(next || href(locale, "/learn"));
  const [t, words] = [translator(accountMessages, locale), accountMessages[locale]];
  const beyond = next ? `?next=${encodeURIComponent(next)}` : "";
  return (
    <Shell locale={locale} viewer={null}>
      <div className="stack narrow">
        <h1>{t("signInTitle")}</h1>
        {process.env.PHAN_VAI_DEMO && <p className="notice">{t("demo")}</p>}
        <AccountForm
          locale={locale}
          words={words}
          fields={[
            { name: "email", type: "email", autoComplete: "username", label: t("email") },
            { name: "password", type: "password", autoComplete: "current-password", label: t("password") },
          ]}
          submitLabel={t("signIn")}
          hidden={next ? { next } : {}}
          action={signInByPassword}
        />
        <p>
          {t("noAccount")} <a href={`${href(locale, "/sign-up")}${beyond}`}>{t("signUp")}</a>
        </p>
      </div>
    </Shell>
  );
});
