import type { Metadata } from "next";
import { requireLearner } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { SaidLines } from "@/app/_ui/said-lines";
import { Shell } from "@/app/_ui/shell";
import { Locale } from "@/domain/course";
import { accountMessages } from "@/messages/account";
import { href, ownPath } from "@/messages/links";
import { secondFactorMessages } from "@/messages/second-factor";
import { translator } from "@/messages/translator";
import { findCredentials } from "@/prisma/user";
import { db } from "@/school/db";
import { AppSetup } from "./app-setup";
import { Passkeys } from "./passkeys";
import styles from "./second-factor.module.css";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ said?: string | string[]; next?: string | string[] }>;
};

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return { title: translator(secondFactorMessages, Locale.parse((await params).locale))("title") };
}

const done = ["second-factor-off", "passkey-added", "passkey-removed"] as const;

/** The ways into the viewer's account beside the password; none where somebody signs in at their organisation's provider. */
export default answering(async function SecondFactorPage({ params, searchParams }: Props) {
  const locale = Locale.parse((await params).locale);
  const viewer = await requireLearner(locale);
  const t = translator(secondFactorMessages, locale);
  const { said, next } = await searchParams;
  const good = done.find((code) => code === said);
  const hasPassword = Boolean((await findCredentials(db(), viewer.email))?.passwordHash);
  return (
    <Shell locale={locale} viewer={viewer}>
      <div className={styles.page}>
        <header className="stack">
          <p>
            <a className="way" href={href(locale, "/account")}>
              {translator(accountMessages, locale)("title")}
            </a>
          </p>
          <h1>{t("title")}</h1>
          <p className="lead">{t(hasPassword ? "lead" : "byProvider")}</p>
        </header>
        <SaidLines good={good && t(good)} note={viewer.lacksSecondFactor && t("needed")} />
        {hasPassword && (
          <>
            <AppSetup locale={locale} viewer={viewer} next={ownPath(next, "")} />
            <Passkeys locale={locale} viewer={viewer} next={ownPath(next, "")} />
          </>
        )}
      </div>
    </Shell>
  );
});
