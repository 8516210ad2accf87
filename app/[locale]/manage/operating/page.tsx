import type { Metadata } from "next";
import { requireOperator } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { SaidLines } from "@/app/_ui/said-lines";
import { Shell } from "@/app/_ui/shell";
import styles from "@/app/[locale]/manage/manage.module.css";
import { Locale } from "@/domain/course";
import { operatingMessages } from "@/messages/operating";
import { translator } from "@/messages/translator";
import { operatingState } from "@/school/operating";
import { DeadLetters } from "./dead-letters";
import { OperatingFacts } from "./facts";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(operatingMessages, Locale.parse((await params).locale))("title") };
}

/** How the app runs. */
export default answering(async function OperatingPage({ params }: Props) {
  const locale = Locale.parse((await params).locale);
  const viewer = await requireOperator(locale);
  const t = translator(operatingMessages, locale);
  const state = await operatingState();
  return (
    <Shell locale={locale} viewer={viewer} place="manage">
      <div className={styles.page}>
        <header className="stack">
          <h1>{t("title")}</h1>
          <p className="lead">{t("lead")}</p>
        </header>
        <SaidLines
          good={state.worries.length === 0 && t("allWell")}
          fault={state.worries.length > 0 && t("worries", { n: state.worries.length })}
        />
        <OperatingFacts locale={locale} state={state} />
        <DeadLetters locale={locale} letters={state.queue?.dead ?? []} />
      </div>
    </Shell>
  );
});
