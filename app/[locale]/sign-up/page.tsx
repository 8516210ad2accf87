import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { findViewer } from "@/app/_door/session";
import { answering } from "@/app/_page/answering";
import { EntryForm } from "@/app/_ui/form/entry-form";
import { Shell } from "@/app/_ui/shell";
import { Locale } from "@/domain/course";
import { entryMessages } from "@/messages/entry";
import { href, ownPath } from "@/messages/links";
import { homeOf } from "@/messages/places";
import { translator } from "@/messages/translator";
import { signUpRule } from "@/school/sign-up";
import { signUp } from "./actions";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(entryMessages, Locale.parse((await params).locale))("signUpTitle") };
}

export default answering(async function SignUpPage({ params, searchParams }: Props) {
  const locale = Locale.parse((await params).locale);
  const next = ownPath((await searchParams).next, "");
  const viewer = await findViewer();
  if (viewer) redirect(next || href(locale, homeOf(viewer)));
  const t = translator(entryMessages, locale);
  const rule = signUpRule();
  if (rule.kind === "invitation") return <Closed locale={locale} />;
  return (
    <Shell locale={locale} viewer={null}>
      <div className="stack narrow">
        <h1>{t("signUpTitle")}</h1>
        {rule.kind === "domains" && <p className="lead">{t("forDomains", { domains: rule.domains.join(", ") })}</p>}
        <EntryForm locale={locale} submitLabel={t("signUp")} fields={next ? { next } : {}} action={signUp} />
        <p>
          {t("hasAccount")}{" "}
          <a href={`${href(locale, "/sign-in")}${next ? `?next=${encodeURIComponent(next)}` : ""}`}>{t("signIn")}</a>
        </p>
      </div>
    </Shell>
  );
});

/** Nobody comes in here without an invitation. */
function Closed({ locale }: { locale: Locale }) {
  const t = translator(entryMessages, locale);
  return (
    <Shell locale={locale} viewer={null}>
      <div className="stack narrow">
        <h1>{t("closed")}</h1>
        <p>{t("closedText")}</p>
        <p>
          {t("hasAccount")} <a href={href(locale, "/sign-in")}>{t("signIn")}</a>
        </p>
      </div>
    </Shell>
  );
}
