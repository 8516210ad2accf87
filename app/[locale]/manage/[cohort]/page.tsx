import type { Metadata } from "next";
import { requireManagedCohort } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { cohortViewOf } from "@/domain/cohort-view";
import { Locale } from "@/domain/course";
import { surelyMissed } from "@/domain/item-analysis";
import { cohortFigures, quietLearners } from "@/domain/report";
import { cohortMessages } from "@/messages/cohort";
import { href } from "@/messages/links";
import { translator } from "@/messages/translator";
import { now } from "@/school/clock";
import { readItemStatistics } from "@/school/item-report";
import { readCohortReport, readLasting } from "@/school/report";
import { Attention } from "./attention";
import { Figures } from "./figures";
import { FinalTimer } from "./final/timer";
import { CohortFrame } from "./frame";
import { LearnerTable } from "./learner-table";

type Props = {
  params: Promise<{ locale: string; cohort: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(cohortMessages, Locale.parse((await params).locale))("table") };
}

export default answering(async function CohortPage({ params, searchParams }: Props) {
  const { locale: language, cohort: id } = await params;
  const locale = Locale.parse(language);
  const managed = await requireManagedCohort(locale, id);
  const { cohort, course } = managed;
  const t = translator(cohortMessages, locale);
  const at = now();
  const asked = await searchParams;
  const view = cohortViewOf(asked);
  const selection = view.attempts;
  const [rows, statistics, lasting] = await Promise.all([
    readCohortReport(cohort, course, selection),
    readItemStatistics(cohort, managed, selection),
    readLasting(cohort, course, at),
  ]);
  const figures = cohortFigures(rows);
  const scores = rows.flatMap(({ lessons }) => lessons).filter(({ score }) => score !== null).length;
  return (
    <CohortFrame locale={locale} managed={managed} tab="cohort" view={view} isCounting>
      <Figures locale={locale} figures={figures} scores={scores} lasting={lasting} />
      {figures.started === 0 && (
        <div className="card stack">
          <p>{t("emptyCohort")}</p>
          <p>
            <a className="button" data-primary href={href(locale, `/manage/${cohort.id}/invitations`)}>
              {t("invite")}
            </a>
          </p>
        </div>
      )}
      <Attention
        locale={locale}
        cohortId={cohort.id}
        view={view}
        items={surelyMissed(statistics)}
        learners={quietLearners(rows, at)}
        at={at}
      />
      {rows.length > 0 && <LearnerTable locale={locale} course={course} cohortId={cohort.id} rows={rows} view={view} />}
      <FinalTimer locale={locale} cohort={cohort} said={asked.said} />
    </CohortFrame>
  );
});
