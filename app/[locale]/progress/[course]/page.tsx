import type { Metadata } from "next";
import { requireCourse, requireLearner } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { pageIn } from "@/app/_ui/doubts/page-in";
import { DueLine } from "@/app/_ui/due-line";
import { LanguageNote } from "@/app/_ui/language/language-note";
import { GainLine } from "@/app/_ui/results/gain-line";
import { Shell } from "@/app/_ui/shell";
import { findLesson, foreignLanguage, Locale } from "@/domain/course";
import { isTellable } from "@/domain/final";
import { measuredIn } from "@/domain/gain";
import { masteryFrom } from "@/domain/mastery";
import { nextLesson, progressOf } from "@/domain/progress";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { progressMessages } from "@/messages/progress";
import { timeZone, translator } from "@/messages/translator";
import { listCertificatesOf } from "@/prisma/certificate";
import { findStanding, judged } from "@/prisma/keys";
import { findReadings } from "@/prisma/reading";
import { now } from "@/school/clock";
import { listCourses } from "@/school/courses";
import { db } from "@/school/db";
import { readDue } from "@/school/due";
import { readHistory } from "@/school/history";
import { readReview } from "@/school/review";
import { Certificates } from "./certificates";
import { Diagnosis } from "./diagnosis";
import { Doubts } from "./doubts";
import { History } from "./history";
import { Known } from "./known";
import { Lead } from "./lead";
import { NowCard } from "./now-card";
import styles from "./progress.module.css";

type Props = {
  params: Promise<{ locale: string; course: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(progressMessages, Locale.parse((await params).locale))("title") };
}

/** What lasts, what is known, what is still mixed up, and every attempt. */
export default answering(async function ProgressPage({ params, searchParams }: Props) {
  const { locale: language, course: courseId } = await params;
  const locale = Locale.parse(language);
  const { course } = await requireCourse(locale, courseId);
  const viewer = await requireLearner(locale);
  const t = translator(progressMessages, locale);
  const [learner, at] = [{ userId: viewer.id, courseId: course.id }, now()];
  const [review, readings, certificates, standing, history] = await Promise.all([
    readReview(viewer.id, course),
    findReadings(db(), learner),
    listCertificatesOf(db(), learner, at),
    findStanding(db(), course.id),
    readHistory(learner, pageIn((await searchParams).page)),
  ]);
  const asked = judged(course, standing);
  const { attempts, known } = review;
  const due = await readDue(viewer.id, { course, attempts: review.attempts });
  const isOneOfMany = (await listCourses()).length > 1;
  const progress = progressOf(course, attempts, readings);
  const learned = progress.filter(({ state }) => state === "learned").length;
  const next = findLesson(course, nextLesson(progress)?.lessonId ?? "");
  const isBegun = attempts.some(({ kind }) => kind !== "pretest");
  const tellable = attempts.filter((attempt) => isTellable(attempt, at));
  const latest = new Map(known.map(({ card, shown }) => [card.responsibilityId, shown.isLastRight ?? undefined]));
  const mastery = masteryFrom(course, known, at, timeZone).map((one) => ({
    ...one,
    latest: latest.get(one.responsibilityId),
  }));

  return (
    <Shell locale={locale} viewer={viewer} place="progress" wide due={review.open ? 0 : review.plan.due.length}>
      <div className={styles.page}>
        <header>
          <h1>{t("title")}</h1>
          {isOneOfMany && (
            <p className="lead" lang={foreignLanguage(course, locale)}>
              {course.title[locale]}
            </p>
          )}
          <DueLine locale={locale} due={due} />
          <LanguageNote locale={locale} course={course} />
        </header>
        {isBegun && <NowCard locale={locale} course={course} review={review} next={next} />}
        <Lead course={course} locale={locale} attempts={tellable} known={known} learned={learned} now={at} />
        <GainLine locale={locale} measured={measuredIn(attempts, at)} />
        {!isBegun ? (
          <div className="card stack">
            <p>{t("none")}</p>
            <p>
              <a className="button" data-primary href={href(locale, places.course(course.id))}>
                {t("start")}
              </a>
            </p>
          </div>
        ) : (
          <>
            <Known course={course} locale={locale} mastery={mastery} now={at} />
            {known.length > 0 && <Diagnosis course={asked} locale={locale} known={known} />}
            <History course={course} locale={locale} history={history} now={at} />
          </>
        )}
        <Certificates locale={locale} certificates={certificates} />
        <Doubts course={course} locale={locale} userId={viewer.id} />
      </div>
    </Shell>
  );
});
