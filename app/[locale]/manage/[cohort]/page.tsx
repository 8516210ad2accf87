import type { Metadata } from "next";
import { requireManagedCohort } from "@/app/gate";
import { href } from "@/app/links";
import { manageMessages } from "@/app/messages/manage";
import { translator } from "@/app/messages/translator";
import { readCohortReport } from "@/app/report";
import { Locale } from "@/domain/course";
import { cohortFigures } from "@/domain/report";
import { Figures } from "./figures";
import { CohortFrame } from "./frame";
import { LearnerTable } from "./learner-table";
import { selectionOf } from "./selection";

type Props = { params: Promise<{ locale: string; cohort: string }>; searchParams: Promise<{ attempts?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(manageMessages, Locale.parse((await params).locale))("table") };
}

export default async function CohortPage({ params, searchParams }: Props) {
  const { locale: language, cohort: id } = await params;
  const locale = Locale.parse(language);
  const { viewer, cohort } = await requireManagedCohort(locale, id);
  const t = translator(manageMessages, locale);
  const selection = selectionOf((await searchParams).attempts);
  const rows = await readCohortReport(cohort, selection);
  const figures = cohortFigures(rows);
  return (
    <CohortFrame locale={locale} viewer={viewer} cohort={cohort} tab="cohort" report={{ selection, csv: `/api/v1/cohorts/${cohort.id}/report.csv` }}>
      <Figures locale={locale} figures={figures} />
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
      {rows.length > 0 && <LearnerTable locale={locale} cohortId={cohort.id} rows={rows} />}
    </CohortFrame>
  );
}
