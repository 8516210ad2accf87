import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Matrix } from "@/app/_ui/matrix";
import styles from "@/app/[locale]/manage/[cohort]/cohort.module.css";
import { CohortFrame } from "@/app/[locale]/manage/[cohort]/frame";
import { db } from "@/app/db";
import { isUuid, requireManagedCohort } from "@/app/gate";
import { manageMessages } from "@/app/messages/manage";
import { translator } from "@/app/messages/translator";
import { course } from "@/content/course";
import { countedResponses, findItem } from "@/domain/attempt";
import { confusionMatrix } from "@/domain/confusion";
import { Locale } from "@/domain/course";
import { sampleQuizId } from "@/domain/guest";
import { progressOf } from "@/domain/progress";
import { findAttempts } from "@/prisma/attempt";
import { recordAudit } from "@/prisma/audit";
import { listCertificatesOf } from "@/prisma/certificate";
import { findLearnerOf } from "@/prisma/cohort";
import { getEditionOrThrow } from "@/prisma/edition";
import { findReadings } from "@/prisma/reading";
import { AttemptDetails } from "./attempt-details";
import { Certificates } from "./certificates";
import { LessonTable } from "./lesson-table";

type Props = { params: Promise<{ locale: string; cohort: string; learner: string }>; searchParams: Promise<{ done?: string; refused?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(manageMessages, Locale.parse((await params).locale))("learner") };
}

/** One learner of the cohort: lessons, what was taken for what, and every attempt as it was. */
export default async function LearnerPage({ params, searchParams }: Props) {
  const { locale: language, cohort: cohortId, learner: learnerId } = await params;
  const locale = Locale.parse(language);
  const { viewer, cohort } = await requireManagedCohort(locale, cohortId);
  const learner = (isUuid(learnerId) && (await findLearnerOf(db(), { cohortId, managerId: viewer.id, learnerId }))) || notFound();
  await recordAudit(db(), { actorId: viewer.id, action: "learner-viewed", subject: learner.id });
  const t = translator(manageMessages, locale);
  const ref = { userId: learner.id, courseId: course.id };
  const [all, readings, certificates] = await Promise.all([findAttempts(db(), ref), findReadings(db(), ref), listCertificatesOf(db(), ref)]);
  const attempts = all.filter(({ quizId }) => quizId !== sampleQuizId);
  const detailed = await Promise.all(attempts.map(async (attempt) => ({ attempt, edition: await getEditionOrThrow(db(), attempt.editionId) })));
  const progress = progressOf(course, attempts, readings);
  const keyed = detailed.flatMap(({ attempt, edition }) =>
    countedResponses(attempt).flatMap(({ itemId, choice }) => {
      const item = findItem(edition, itemId);
      return item ? [{ key: item.key, choice }] : [];
    }),
  );
  return (
    <CohortFrame locale={locale} viewer={viewer} cohort={cohort} tab="cohort" title={learner.name}>
      <p className="meta">
        {t("learnerLead", { email: learner.email, n: progress.filter(({ state }) => state === "learned").length, total: course.lessons.length })}
      </p>
      <div className={styles.panels}>
        {keyed.length > 0 && <Matrix locale={locale} matrix={confusionMatrix(keyed)} words={{ caption: t("matrixOne"), key: t("key"), chosen: t("chosen") }} />}
        <LessonTable locale={locale} progress={progress} />
      </div>
      <Certificates locale={locale} cohortId={cohort.id} learnerId={learner.id} certificates={certificates} outcome={await searchParams} />
      <section className={styles.attempts} aria-labelledby="attempts">
        <h2 id="attempts">{t("attemptsTitle")}</h2>
        {detailed.length === 0 && <p className="meta">{t("noAttempts")}</p>}
        {detailed.reverse().map(({ attempt, edition }) => (
          <AttemptDetails key={attempt.id} locale={locale} attempt={attempt} edition={edition} />
        ))}
      </section>
    </CohortFrame>
  );
}
