import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireManagedCohort } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Glyph } from "@/app/_ui/glyph";
import styles from "@/app/[locale]/manage/[cohort]/cohort.module.css";
import { CohortFrame } from "@/app/[locale]/manage/[cohort]/frame";
import { cohortViewOf, queryOf } from "@/domain/cohort-view";
import { findLesson, findResponsibility, foreignLanguage, Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { responsibilitiesMessages } from "@/messages/responsibilities";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { now } from "@/school/clock";
import { readDutyReport } from "@/school/cohort-mastery";
import { fromReplica } from "@/school/replica";
import { noteViewing } from "@/school/viewing";
import { Confusion } from "./confusion";
import { Standings } from "./standings";
import { States } from "./states";

type Props = {
  params: Promise<{ locale: string; cohort: string; responsibility: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(responsibilitiesMessages, Locale.parse((await params).locale))("standing") };
}

/** One responsibility in the cohort: how many are in which state, what it is taken for, and who stands where. */
export default answering(async function ResponsibilityPage({ params, searchParams }: Props) {
  const { locale: language, cohort: cohortId, responsibility: id } = await params;
  const locale = Locale.parse(language);
  const managed = await requireManagedCohort(locale, cohortId);
  const { viewer, cohort, course } = managed;
  await noteViewing({ managerId: viewer.id, cohortId: cohort.id, kind: "duties" });
  const responsibility = findResponsibility(course, id) ?? notFound();
  const t = translator(responsibilitiesMessages, locale);
  const view = cohortViewOf(await searchParams);
  const at = now();
  const { found: report, asOf } = await fromReplica(viewer.sessionId, (from) =>
    readDutyReport(cohort, course, responsibility, view, at, from),
  );
  const lang = foreignLanguage(course, locale);
  const place = href(locale, `/manage/${cohort.id}/responsibilities`);
  return (
    <CohortFrame
      locale={locale}
      managed={managed}
      tab="responsibilities"
      title={responsibility.name[locale]}
      view={view}
      asOf={asOf}
    >
      <p>
        <a className="way" href={place + queryOf(view, { page: 1, mastery: "all" })}>
          ← {t("back")}
        </a>
      </p>
      <p>
        {t("lesson")}: <span lang={lang}>{findLesson(course, responsibility.lessonId)?.title[locale]}</span>
        <br />
        {t("key")}: <Glyph filled={{ [responsibility.owner]: 1 }} size={20} />{" "}
        <span lang={lang}>{roleNames(course.roles, locale)[responsibility.owner]}</span>
      </p>
      <div className={styles.panels}>
        <States locale={locale} learners={report.learners} counts={report.counts} />
        <Confusion locale={locale} course={course} matrix={report.matrix} />
      </div>
      <Standings
        locale={locale}
        cohortId={cohort.id}
        responsibilityId={responsibility.id}
        view={view}
        counts={report.counts}
        learners={report.learners}
        people={report.people}
      />
    </CohortFrame>
  );
});
