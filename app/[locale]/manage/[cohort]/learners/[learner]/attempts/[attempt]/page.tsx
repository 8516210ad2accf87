import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireManagedCohort } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Moment } from "@/app/_ui/moment";
import { CohortFrame } from "@/app/[locale]/manage/[cohort]/frame";
import { learnerOf } from "@/app/[locale]/manage/[cohort]/learners/[learner]/learner-of";
import { quizName } from "@/app/[locale]/manage/[cohort]/learners/[learner]/quiz-name";
import { cohortViewOf, queryOf } from "@/domain/cohort-view";
import { foreignLanguage, Locale } from "@/domain/course";
import { scoreAttempt } from "@/domain/score";
import { editionName } from "@/messages/edition-name";
import { learnerMessages } from "@/messages/learner";
import { href } from "@/messages/links";
import { translator } from "@/messages/translator";
import { now } from "@/school/clock";
import { findTold } from "@/school/told";
import { ResponseTable } from "./response-table";

type Props = {
  params: Promise<{ locale: string; cohort: string; learner: string; attempt: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(learnerMessages, Locale.parse((await params).locale))("oneAttempt") };
}

/** One attempt of a learner of the cohort, as it was: each response, and what has none. */
export default answering(async function AttemptPage({ params, searchParams }: Props) {
  const { locale: language, cohort: cohortId, learner: learnerId, attempt: id } = await params;
  const locale = Locale.parse(language);
  const managed = await requireManagedCohort(locale, cohortId);
  const { viewer, cohort, course } = managed;
  const learner = await learnerOf(managed, learnerId);
  const ref = { userId: learner.id, courseId: course.id };
  const { attempt, edition, published } =
    (await findTold(ref, { now: now(), isOwn: learner.id === viewer.id }, id)) ?? notFound();
  const t = translator(learnerMessages, locale);
  const view = cohortViewOf(await searchParams);
  const lesson = quizName(locale, edition, attempt);
  return (
    <CohortFrame locale={locale} managed={managed} tab="cohort" title={learner.name} view={view}>
      <p>
        <a className="way" href={href(locale, `/manage/${cohort.id}/learners/${learner.id}`) + queryOf(view)}>
          ← {t("backToLearner")}
        </a>
      </p>
      <div>
        <h2 lang={attempt.kind === "practice" ? foreignLanguage(edition, locale) : undefined}>
          {t("attempt", { lesson, ...scoreAttempt(attempt) })}
        </h2>
        <p className="meta">
          {attempt.submittedAt ? attempt.kind === "practice" && `${t(attempt.scope)} · ` : `${t("open")} · `}
          <Moment locale={locale} at={attempt.startedAt} />
          {published && ` · ${editionName(locale, published)}`}
        </p>
      </div>
      <ResponseTable
        locale={locale}
        attempt={attempt}
        edition={edition}
        dutyHref={(responsibilityId) =>
          `${href(locale, `/manage/${cohort.id}/learners/${learner.id}/responsibilities/${responsibilityId}`)}${queryOf(view)}`
        }
      />
    </CohortFrame>
  );
});
