import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireManagedCohort } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Matrix } from "@/app/_ui/confusion-matrix";
import { GainLine } from "@/app/_ui/results/gain-line";
import styles from "@/app/[locale]/manage/[cohort]/cohort.module.css";
import { CohortFrame } from "@/app/[locale]/manage/[cohort]/frame";
import { Habits } from "@/app/[locale]/manage/[cohort]/habits";
import { cohortViewOf, queryOf } from "@/domain/cohort-view";
import { confusionMatrix } from "@/domain/confusion";
import { findItem, Locale } from "@/domain/course";
import { tellingResponses } from "@/domain/evidence";
import { isTellable } from "@/domain/final";
import { measuredIn } from "@/domain/gain";
import { sampleQuizId } from "@/domain/guest";
import { isSkipped } from "@/domain/pretest";
import { progressOf } from "@/domain/progress";
import { keyBeside } from "@/domain/regrade";
import { isUuid } from "@/domain/text";
import { learnerMessages } from "@/messages/learner";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { findAttempts } from "@/prisma/attempt";
import { listCertificatesOf } from "@/prisma/certificate";
import { findLearnerOf } from "@/prisma/cohort";
import { findEditionDates, getEditionOrThrow } from "@/prisma/edition";
import { findReadings } from "@/prisma/reading";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { noteViewing } from "@/school/viewing";
import { AttemptDetails } from "./attempt-details";
import { Certificates } from "./certificates";
import { OwnDue } from "./due/own-due";
import { Finals } from "./finals";
import { LessonTable } from "./lesson-table";
import { Mastery } from "./mastery";
import { Membership } from "./membership/membership";

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
  const learner =
    (isUuid(learnerId) && (await findLearnerOf(db(), { cohortId, managerId: viewer.id, learnerId }))) || notFound();
  await noteViewing({ managerId: viewer.id, cohortId, kind: "page", learnerId: learner.id });
  const t = translator(learnerMessages, locale);
  const asked = await searchParams;
  const { said } = asked;
  const ref = { userId: learner.id, courseId: course.id };
  const at = now();
  const [all, readings, certificates] = await Promise.all([
    findAttempts(db(), ref),
    findReadings(db(), ref),
    listCertificatesOf(db(), ref, at),
  ]);
  const attempts = all.filter(({ quizId }) => quizId !== sampleQuizId);
  // Of a final that can still be changed nothing is told: a manager may be its learner, too.
  const tellable = attempts.filter((attempt) => isTellable(attempt, at));
  // A pretest tells its own learner nothing, who may be this manager.
  const shown = attempts.filter(
    (attempt) =>
      tellable.includes(attempt) ||
      (attempt.kind === "pretest" && attempt.submittedAt && !isSkipped(attempt) && learner.id !== viewer.id),
  );
  const detailed = await Promise.all(
    shown.map(async (attempt) => ({ attempt, edition: await getEditionOrThrow(db(), attempt.editionId) })),
  );
  const published = await findEditionDates(db(), [...new Set(tellable.map(({ editionId }) => editionId))]);
  const progress = progressOf(course, attempts, readings);
  const keyed = detailed.flatMap(({ attempt, edition }) =>
    tellingResponses(attempt).flatMap(({ itemId, choice, correct }) => {
      const item = findItem(edition, itemId);
      return item ? [{ key: keyBeside(item, { choice, correct }), choice }] : [];
    }),
  );
  const matrix = confusionMatrix(keyed);
  return (
    <CohortFrame locale={locale} managed={managed} tab="cohort" title={learner.name} view={cohortViewOf(asked)}>
      <p className="meta">
        {t("lead", {
          email: learner.email,
          n: progress.filter(({ state }) => state === "learned").length,
          total: course.lessons.length,
        })}
      </p>
      <div className={styles.panels}>
        {keyed.length > 0 && (
          <div className={styles.sentences}>
            <Matrix
              roles={roleNames(course.roles, locale)}
              matrix={matrix}
              words={{ caption: t("matrix"), key: t("key"), chosen: t("chosen") }}
            />
            <Habits locale={locale} matrix={matrix} />
          </div>
        )}
        <Mastery course={course} locale={locale} attempts={tellable} at={at} />
      </div>
      <GainLine locale={locale} measured={measuredIn(attempts, at)} />
      <LessonTable course={course} locale={locale} progress={progress} />
      <OwnDue locale={locale} cohortId={cohort.id} learnerId={learner.id} said={said} />
      <Membership
        {...{ locale, learner, said }}
        cohortId={cohort.id}
        managerId={viewer.id}
        query={queryOf(cohortViewOf(asked))}
      />
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
        finals={detailed.filter(({ attempt }) => attempt.kind === "final")}
      />
      <section className={styles.attempts} aria-labelledby="attempts">
        <h2 id="attempts">{t("attemptsTitle")}</h2>
        {attempts.some((attempt) => attempt.kind === "final" && !tellable.includes(attempt)) && (
          <p className="meta">{t("withheld")}</p>
        )}
        {attempts.length === 0 && <p className="meta">{t("noAttempts")}</p>}
        {detailed.toReversed().map(({ attempt, edition }) => (
          <AttemptDetails
            key={attempt.id}
            locale={locale}
            attempt={attempt}
            edition={edition}
            published={published.get(attempt.editionId)}
          />
        ))}
      </section>
    </CohortFrame>
  );
});
