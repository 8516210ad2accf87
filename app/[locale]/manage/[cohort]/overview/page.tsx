import type { Metadata } from "next";
import { requireManagedCohort } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { CohortFrame } from "@/app/[locale]/manage/[cohort]/frame";
import { NextStep } from "@/app/[locale]/manage/[cohort]/next-step";
import { cohortViewOf } from "@/domain/cohort-view";
import { Locale } from "@/domain/course";
import { overviewMessages } from "@/messages/overview";
import { translator } from "@/messages/translator";
import { now } from "@/school/clock";
import { readOverview } from "@/school/overview";
import { fromReplica } from "@/school/replica";
import { Distributions } from "./distributions";
import { Funnel } from "./funnel";
import { MonthFigures } from "./month";
import styles from "./overview.module.css";
import { Trend } from "./trend";

type Props = {
  params: Promise<{ locale: string; cohort: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(overviewMessages, Locale.parse((await params).locale))("title") };
}

/** How the cohort stands, in pictures: how far people come, how it goes from week to week, how their scores lie. */
export default answering(async function OverviewPage({ params, searchParams }: Props) {
  const { locale: language, cohort: id } = await params;
  const locale = Locale.parse(language);
  const managed = await requireManagedCohort(locale, id);
  const { viewer, cohort, course } = managed;
  const view = cohortViewOf(await searchParams);
  const at = now();
  const { found, asOf } = await fromReplica(viewer.sessionId, (from) =>
    readOverview(cohort, course, view.attempts, at, from),
  );
  const { counts, funnel, checked, weeks, month, lessons, finals } = found;
  const mark = course.masteryScore;
  return (
    <CohortFrame locale={locale} managed={managed} tab="overview" view={view} isCounting asOf={asOf}>
      {counts.all === 0 && <NextStep locale={locale} cohortId={cohort.id} at={at} />}
      <div className={styles.sections}>
        <Funnel {...{ locale, view, mark, checked }} cohortId={cohort.id} rows={funnel} />
        <MonthFigures locale={locale} month={month} />
        <Trend locale={locale} weeks={weeks} />
        <Distributions {...{ locale, mark, lessons, finals }} />
      </div>
    </CohortFrame>
  );
});
