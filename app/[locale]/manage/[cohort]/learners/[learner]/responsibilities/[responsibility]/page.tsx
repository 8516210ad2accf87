import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireManagedCohort } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Pager } from "@/app/_ui/pager";
import { CohortFrame } from "@/app/[locale]/manage/[cohort]/frame";
import { learnerOf } from "@/app/[locale]/manage/[cohort]/learners/[learner]/learner-of";
import { cohortViewOf, pageNumber, queryOf } from "@/domain/cohort-view";
import { findResponsibility, foreignLanguage, Locale } from "@/domain/course";
import { numberFormat } from "@/messages/formats";
import { learnerMessages } from "@/messages/learner";
import { href } from "@/messages/links";
import { masteryMessages } from "@/messages/mastery";
import { languageTag, timeZone, translator } from "@/messages/translator";
import { findCells } from "@/prisma/cohort-mastery";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { readResponsesTo } from "@/school/told";
import { GivenTable } from "./given-table";

type Props = {
  params: Promise<{ locale: string; cohort: string; learner: string; responsibility: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(learnerMessages, Locale.parse((await params).locale))("responses") };
}

/** What one learner responded on one responsibility, and where they stand with it. */
export default answering(async function LearnersDutyPage({ params, searchParams }: Props) {
  const { locale: language, cohort: cohortId, learner: learnerId, responsibility: id } = await params;
  const locale = Locale.parse(language);
  const managed = await requireManagedCohort(locale, cohortId);
  const { viewer, cohort, course } = managed;
  const duty = findResponsibility(course, id) ?? notFound();
  const learner = await learnerOf(managed, learnerId);
  const at = now();
  const asked = await searchParams;
  const view = cohortViewOf(asked);
  const [responses, [cell]] = await Promise.all([
    readResponsesTo(
      { userId: learner.id, courseId: course.id },
      { now: at, isOwn: learner.id === viewer.id },
      duty,
      pageNumber(asked.history),
    ),
    findCells(db(), { cohortId: cohort.id, course, now: at, timeZone }, [learner.id], [duty.id]),
  ]);
  const t = translator(learnerMessages, locale);
  const percent = numberFormat(languageTag(locale), { style: "percent", maximumFractionDigits: 0 });
  const place = href(locale, `/manage/${cohort.id}`);
  const own = `${place}/learners/${learner.id}`;
  const state = cell ? cell.state : "not-started";
  return (
    <CohortFrame locale={locale} managed={managed} tab="responsibilities" title={learner.name} view={view}>
      <p className="row">
        <a className="way" href={`${place}/responsibilities/${duty.id}${queryOf(view)}`}>
          ← {t("backToDuty")}
        </a>
        <a className="way" href={own + queryOf(view)}>
          {t("backToLearner")}
        </a>
      </p>
      <div>
        <h2 lang={foreignLanguage(course, locale)}>{duty.name[locale]}</h2>
        <p>
          {state === null ? t("notToldYet") : translator(masteryMessages, locale)(state)}
          {state !== null && cell && ` · ${t("known", { known: percent.format(cell.known ?? 0) })}`}
        </p>
      </div>
      {responses.total === 0 ? (
        <p className="meta">{t("noResponses")}</p>
      ) : (
        <GivenTable
          locale={locale}
          responses={responses.rows}
          hrefOf={({ id: response, attemptId }) =>
            `${own}/attempts/${attemptId}${queryOf(view)}${response ? `#response-${response}` : ""}`
          }
        />
      )}
      <Pager
        locale={locale}
        page={responses.page}
        pages={responses.pages}
        hrefOf={(history) => {
          const query = new URLSearchParams(queryOf(view));
          query.set("history", String(history));
          return `?${query}`;
        }}
      />
    </CohortFrame>
  );
});
