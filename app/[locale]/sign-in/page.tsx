import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { findPlayer, findViewer } from "@/app/_door/session";
import { answering } from "@/app/_page/answering";
import { Field } from "@/app/_ui/form/field.client";
import { TypedForm } from "@/app/_ui/form/typed-form";
import { Shell } from "@/app/_ui/shell";
import { Locale } from "@/domain/course";
import { addressMessages } from "@/messages/address";
import { emailChangeMessages } from "@/messages/email-change";
import { entryMessages } from "@/messages/entry";
import { gateMessages } from "@/messages/gate";
import { href, ownPath } from "@/messages/links";
import { homeOf } from "@/messages/places";
import { secondFactorMessages } from "@/messages/second-factor";
import { translator } from "@/messages/translator";
import { oidcSettings } from "@/school/oidc";
import { appOrigin } from "@/school/origin";
import { relyingParty } from "@/school/passkeys";
import { signInByPassword } from "./actions";
import { ByProvider } from "./by-provider";
import { BySignInKey } from "./passkey/by-key";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{
    next?: string | string[];
    other?: string;
    kept?: string;
    oidc?: string;
    error?: string;
    said?: string;
  }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(entryMessages, Locale.parse((await params).locale))("signIn") };
}

export default answering(async function SignInPage({ params, searchParams }: Props) {
  const locale = Locale.parse((await params).locale);
  const query = await searchParams;
  const [next, viewer] = [ownPath(query.next, ""), await findViewer()];
  // Whoever comes from a page that was somebody else's may sign in although somebody is.
  if (viewer && query.other === undefined) redirect(next || href(locale, homeOf(viewer)));
  if (query.kept === "guest" && (await findPlayer())) redirect(next || href(locale, "/"));
  const [t, address, words] = [
    translator(entryMessages, locale),
    translator(addressMessages, locale),
    entryMessages[locale],
  ];
  const provider = oidcSettings();
  const beyond = next ? `?next=${encodeURIComponent(next)}` : "";
  return (
    <Shell locale={locale} viewer={null}>
      <div className="stack narrow">
        <h1>{t("signIn")}</h1>
        {query.kept !== undefined && (
          <p className="alert" role="alert">
            {query.kept === "guest" ? address("guestNotKept") : address("notKept", { origin: appOrigin.origin })}
          </p>
        )}
        {query.said === "password-set" && (
          <p className="success" role="status">
            {t("password-set")}
          </p>
        )}
        {query.said === "email-changed" && (
          <p className="success" role="status">
            {translator(emailChangeMessages, locale)("changed")}
          </p>
        )}
        {query.said === "step-over" && (
          <p className="notice" role="status">
            {translator(secondFactorMessages, locale)("stepOver")}
          </p>
        )}
        {process.env.PHAN_VAI_DEMO && <p className="notice">{t("demo")}</p>}
        {viewer && <p className="notice">{translator(gateMessages, locale)("replaces", { name: viewer.name })}</p>}
        {provider && (
          <ByProvider locale={locale} name={provider.name} refusal={query.oidc ?? query.error} next={next} />
        )}
        <TypedForm
          action={signInByPassword}
          words={words}
          submitLabel={t("signIn")}
          isPrimary={!provider}
          fields={next ? { next } : {}}
        >
          <Field name="email" label={t("email")} type="email" autoComplete="username" autoCapitalize="none" required />
          <Field
            name="password"
            label={t("password")}
            autoComplete="current-password"
            reveal={{ show: t("showPassword"), hide: t("hidePassword") }}
            required
          />
        </TypedForm>
        {relyingParty() && <BySignInKey locale={locale} next={next} />}
        <p>
          <a href={href(locale, "/forgot")}>{t("forgotten")}</a>
        </p>
        <p>
          {t("noAccount")} <a href={`${href(locale, "/sign-up")}${beyond}`}>{t("signUp")}</a>
        </p>
      </div>
    </Shell>
  );
});
