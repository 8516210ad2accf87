import type { Metadata } from "next";
import { requireCourse, requireLearner } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { DueLine } from "@/app/_ui/due-line";
import { LanguageNote } from "@/app/_ui/language/language-note";
import { Plain } from "@/app/_ui/plain";
import { Shell } from "@/app/_ui/shell";
import { findLesson, foreignLanguage, Locale } from "@/domain/course";
import { lessonMastery } from "@/domain/lesson-mastery";
import { masteryFrom } from "@/domain/mastery";
import { pretestState } from "@/domain/pretest";
import { nextLesson, progressOf } from "@/domain/progress";
import { rhythmOf, rhythmPeriods } from "@/domain/rhythm";
import { learnMessages } from "@/messages/learn";
import { href, ownPath } from "@/messages/links";
import { places } from "@/messages/places";
import { stateMessages } from "@/messages/states";
import { timeZone, translator } from "@/messages/translator";
import { trialMessages } from "@/messages/trial";
import { findActiveTimes } from "@/prisma/activity";
import { listCertificatesOf } from "@/prisma/certificate";
import { findReadings } from "@/prisma/reading";
import { now } from "@/school/clock";
import { findCourse } from "@/school/courses";
import { db } from "@/school/db";
import { readDue } from "@/school/due";
import { readReview } from "@/school/review";
import { FinalRow } from "./final-row";
import styles from "./learn.module.css";
import { LessonRow } from "./lesson-row";
import { NextCard } from "./next-card";
import { PretestCard } from "./pretest-card";
import { Rhythm } from "./rhythm";
import { StateRule } from "./state-rule";
import { Today } from "./today";

type Props = {
  params: Promise<{ locale: string; course: string }>;
  searchParams: Promise<{ said?: string | string[]; next?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, course } = await params;
  const language = Locale.parse(locale);
  const isThere = (await findCourse(course)) !== null;
  return {
    title: isThere ? translator(learnMessages, language)("title") : translator(stateMessages, language)("notFound"),
  };
}

/** The course map: what comes next first, then the path of lessons. */
export default answering(async function LearnPage({ params, searchParams }: Props) {
  const { locale: language, course: courseId } = await params;
  const locale = Locale.parse(language);
  const { course } = await requireCourse(locale, courseId);
  const viewer = await requireLearner(locale);
  const t = translator(learnMessages, locale);
  const [learner, at] = [{ userId: viewer.id, courseId: course.id }, now()];
  const [review, readings, certificates, practisedAt] = await Promise.all([
    readReview(viewer.id, course),
    findReadings(db(), learner),
    listCertificatesOf(db(), learner, at),
    findActiveTimes(db(), learner, rhythmPeriods(at, timeZone)),
  ]);
  const pretest = pretestState(review.attempts, readings);
  const due = await readDue(viewer.id, { course, attempts: review.attempts });
  const progress = progressOf(course, review.attempts, readings);
  const known = masteryFrom(course, review.known, at, timeZone);
  const lessons = lessonMastery(course, progress, known).flatMap((mastery) => {
    const [lesson, own] = [
      findLesson(course, mastery.lessonId),
      progress.find(({ lessonId }) => lessonId === mastery.lessonId),
    ];
    return lesson && own ? [{ lesson, progress: own, mastery }] : [];
  });
  const next = lessons.find(({ progress: { lessonId } }) => lessonId === nextLesson(progress)?.lessonId);
  const learnedAt = [...practisedAt, ...readings.map(({ updatedAt }) => updatedAt)];
  const query = await searchParams;
  const lang = foreignLanguage(course, locale);
  return (
    <Shell locale={locale} viewer={viewer} place="learn" wide due={review.open ? 0 : review.plan.due.length}>
      <div className={styles.map}>
        <header className={styles.head}>
          <Today locale={locale} review={review} />
          <h1 lang={lang}>{course.title[locale]}</h1>
          <p className="lead" lang={lang}>
            {course.lead[locale]}
          </p>
          <DueLine locale={locale} due={due} calendar={`/api/v1/courses/${course.id}/due.ics`} />
          <LanguageNote locale={locale} course={course} />
          {query.said === "kept-out" && <KeptOut locale={locale} next={ownPath(query.next, "")} />}
        </header>
        <aside className={styles.aside}>
          <PretestCard locale={locale} course={course} state={pretest} attempts={review.attempts} />
          {next ? (
            <NextCard locale={locale} course={course} {...next} isMain={pretest === "over"} />
          ) : (
            <div className="card stack">
              <p>{t("all", { n: course.lessons.length })}</p>
              <a className="button" data-primary href={href(locale, places.progress(course.id))}>
                {t("toProgress")}
              </a>
            </div>
          )}
        </aside>
        <section className={styles.path} aria-labelledby="path">
          <h2 id="path">{t("path")}</h2>
          <p className="meta">{t("order")}</p>
          <Plain as="ol">
            {lessons.map((row) => (
              <LessonRow key={row.lesson.id} locale={locale} course={course} {...row} />
            ))}
            <FinalRow locale={locale} course={course} attempts={review.attempts} certificates={certificates} />
          </Plain>
          <StateRule locale={locale} />
        </section>
        <Plain as="div" className={styles.rhythm}>
          <Rhythm locale={locale} weeks={rhythmOf(learnedAt, at, timeZone)} />
        </Plain>
      </div>
    </Shell>
  );
});

/** Told after a sign-in that could not take in what was tried as a guest. */
function KeptOut({ locale, next }: { locale: Locale; next: string }) {
  const t = translator(trialMessages, locale);
  return (
    <p className="notice" role="status">
      {t("keptOut")} {next && <a href={next}>{t("onward")}</a>}
    </p>
  );
}
