import type { Metadata } from "next";
import { requireManager } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Shell } from "@/app/_ui/shell";
import { AsOf } from "@/app/[locale]/manage/as-of";
import { comparisonOrderOf, isUnranked, ordered } from "@/domain/comparison";
import { Locale } from "@/domain/course";
import { selectionOf } from "@/domain/report";
import { compareMessages } from "@/messages/compare";
import { href } from "@/messages/links";
import { translator } from "@/messages/translator";
import { listManagedCohorts } from "@/prisma/cohort";
import { now } from "@/school/clock";
import { readComparison } from "@/school/compare";
import { db } from "@/school/db";
import { fromReplica } from "@/school/replica";
import styles from "./compare.module.css";
import { Means } from "./means";
import { Switch } from "./switch";
import { ComparisonTable } from "./table";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(compareMessages, Locale.parse((await params).locale))("title") };
}

/** The manager's cohorts side by side, in the order that the address asks for. */
export default answering(async function ComparePage({ params, searchParams }: Props) {
  const locale = Locale.parse((await params).locale);
  const viewer = await requireManager(locale);
  const t = translator(compareMessages, locale);
  const asked = await searchParams;
  const [order, selection] = [comparisonOrderOf(asked.by), selectionOf(asked.attempts)];
  const managed = await listManagedCohorts(db(), viewer.id);
  const cohorts = managed.filter(({ archivedAt }) => !archivedAt);
  const isEnough = cohorts.length > 1;
  const at = now();
  const { found, asOf } = await fromReplica(viewer.sessionId, (from) =>
    readComparison(isEnough ? cohorts : [], selection, at, from),
  );
  const rows = ordered(found, order);
  const isTied = order === "remembered" ? isUnranked(rows, order) : isUnranked(rows, "mean");
  return (
    <Shell locale={locale} viewer={viewer} place="manage" wide>
      <div className={styles.page}>
        <header className="stack">
          <p className="meta">
            <a href={href(locale, "/manage")}>← {t("cohorts")}</a>
          </p>
          <h1>{t("title")}</h1>
          <p className="lead">{isEnough ? t("lead") : t("tooFew")}</p>
          {isEnough && <AsOf locale={locale} at={asOf} />}
        </header>
        {isEnough && (
          <>
            <Switch locale={locale} order={order} selection={selection} />
            <Means locale={locale} rows={rows} />
            {isTied && <p className="notice">{t("noRank")}</p>}
            <ComparisonTable {...{ locale, rows, order, selection }} />
            <p className="meta">{t("means")}</p>
          </>
        )}
      </div>
    </Shell>
  );
});
