import type { Metadata } from "next";
import { requireManagedCohort } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Matrix } from "@/app/_ui/confusion-matrix";
import { OneTimeLink } from "@/app/_ui/form/one-time-link.client";
import { Owner, Unseen } from "@/app/_ui/form/owner";
import { GainLine } from "@/app/_ui/results/gain-line";
import styles from "@/app/[locale]/manage/[cohort]/cohort.module.css";
import { CohortFrame } from "@/app/[locale]/manage/[cohort]/frame";
import { Habits } from "@/app/[locale]/manage/[cohort]/habits";
import { choices } from "@/domain/choice";
import { cohortViewOf, pageNumber, queryOf } from "@/domain/cohort-view";
import { rowCount } from "@/domain/confusion";
import { Locale } from "@/domain/course";
import { measuredIn } from "@/domain/gain";
import { canMakeResetLink } from "@/domain/policy";
import { learnerMessages } from "@/messages/learner";
import { href } from "@/messages/links";
import { resetMessages } from "@/messages/reset";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { unsentMessages } from "@/messages/unsent";
import { listCertificatesOf } from "@/prisma/certificate";
import { getEditionOrThrow } from "@/prisma/edition";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { readLearnerReport } from "@/school/learner-report";
import { readTold } from "@/school/told";
import { AttemptTable } from "./attempts/attempt-table";
import { Certificates } from "./certificates";
import { OwnDue } from "./due/own-due";
import { Finals } from "./finals";
import { learnerOf } from "./learner-of";
import { LessonTable } from "./lesson-table";
import { Mastery } from "./mastery";
import { Membership } from "./membership/membership";
import { makeLink } from "./reset/actions";

type Props = {
  params: Promise<{ locale: string; cohort: string; learner: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(learnerMessages, Locale.parse((await params).locale))("learner") };
}

/** One learner of the cohort: lessons, what was taken for what, and every attempt as it was. */
export default answering(async function LearnerPage({ params, searchParams }: Props) {
  const { locale: language, cohort: cohortId, learner: learnerId } = await params;
  const locale = Locale.parse(language);
  const managed = await requireManagedCohort(locale, cohortId);
  const { viewer, cohort, course } = managed;
  const learner = await learnerOf(managed, learnerId);
  const [t, reset] = [translator(learnerMessages, locale), translator(resetMessages, locale)];
  const asked = await searchParams;
  const { said } = asked;
  const view = cohortViewOf(asked);
  const ref = { userId: learner.id, courseId: course.id };
  const at = now();
  const [report, attempts, certificates] = await Promise.all([
    readLearnerReport(cohort, course, learner, at),
    readTold(ref, { now: at, isOwn: learner.id === viewer.id }, pageNumber(asked.history)),
    listCertificatesOf(db(), ref, at),
  ]);
  const finals = await Promise.all(
    report.finals.map(async (attempt) => ({ attempt, edition: await getEditionOrThrow(db(), attempt.editionId) })),
  );
  const { lessons, matrix } = report;
  const own = href(locale, `/manage/${cohort.id}/learners/${learner.id}`);
  return (
    <CohortFrame locale={locale} managed={managed} tab="cohort" title={learner.name} view={view}>
      <p className="meta">
        {t("lead", {
          email: learner.email,
          n: lessons.filter(({ state }) => state === "learned").length,
          total: course.lessons.length,
        })}
      </p>
      <div className={styles.panels}>
        {choices.some((key) => rowCount(matrix[key]) > 0) && (
          <div className={styles.sentences}>
            <Matrix
              roles={roleNames(course.roles, locale)}
              matrix={matrix}
              words={{ caption: t("matrix"), key: t("key"), chosen: t("chosen") }}
              sharesIn={locale}
            />
            <Habits locale={locale} matrix={matrix} />
          </div>
        )}
        <Mastery locale={locale} states={report.states} withheld={report.withheld} measures={report.measures} />
      </div>
      <GainLine locale={locale} measured={measuredIn(report.measures, at)} />
      <LessonTable course={course} locale={locale} lessons={lessons} />
      <OwnDue locale={locale} cohortId={cohort.id} learnerId={learner.id} said={said} />
      <Membership {...{ locale, learner, said }} cohortId={cohort.id} managerId={viewer.id} query={queryOf(view)} />
      {canMakeResetLink(learner) && (
        <OneTimeLink
          words={{ title: reset("byManager"), lead: reset("byManagerLead"), make: reset("make"), once: reset("once") }}
          refusals={{ "bad-input": reset("notYours") }}
          unsent={unsentMessages[locale]}
          action={makeLink}
        >
          <Owner />
          <Unseen fields={{ cohort: cohort.id, learner: learner.id }} />
        </OneTimeLink>
      )}
      <Certificates
        locale={locale}
        cohortId={cohort.id}
        learnerId={learner.id}
        certificates={certificates}
        said={said}
      />
      <Finals
        said={said}
        locale={locale}
        courseId={course.id}
        cohortId={cohort.id}
        learnerId={learner.id}
        finals={finals}
      />
      <div className={styles.attempts}>
        <h2 id="attempts">{t("attemptsTitle")}</h2>
        {report.isFinalWithheld && <p className="meta">{t("withheld")}</p>}
        {attempts.total === 0 ? (
          <p className="meta">{t("noAttempts")}</p>
        ) : (
          <AttemptTable
            locale={locale}
            attempts={attempts}
            hrefOf={(attempt) => `${own}/attempts/${attempt}${queryOf(view)}`}
            pageOf={(history) => {
              const query = new URLSearchParams(queryOf(view));
              query.set("history", String(history));
              return `${own}?${query}#attempts`;
            }}
          />
        )}
      </div>
    </CohortFrame>
  );
});
