import type { Metadata } from "next";
import { Glyph } from "@/app/_ui/glyph";
import { Shell } from "@/app/_ui/shell";
import { now } from "@/app/clock";
import { db } from "@/app/db";
import { requireLearner } from "@/app/gate";
import { href, ownPath } from "@/app/links";
import { learnMessages } from "@/app/messages/learn";
import { type Translate, timeZone, translator } from "@/app/messages/translator";
import { trialMessages } from "@/app/messages/trial";
import { readReview } from "@/app/review";
import { course } from "@/content/course";
import { type Lesson, Locale } from "@/domain/course";
import { practiceLength } from "@/domain/practice";
import { type LessonProgress, nextLesson, progressOf } from "@/domain/progress";
import { rhythmOf } from "@/domain/rhythm";
import { findReadings } from "@/prisma/reading";
import styles from "./learn.module.css";
import { Rhythm } from "./rhythm";
import { Today } from "./today";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ trial?: string | string[]; next?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(learnMessages, Locale.parse((await params).locale))("title") };
}

/** The course map: what comes next first, then the path of lessons. */
export default async function LearnPage({ params, searchParams }: Props) {
  const locale = Locale.parse((await params).locale);
  const viewer = await requireLearner(locale);
  const t = translator(learnMessages, locale);
  const learner = { userId: viewer.id, courseId: course.id };
  const [review, readings] = await Promise.all([readReview(viewer.id), findReadings(db(), learner)]);
  const progress = progressOf(course, review.attempts, readings);
  const next = nextLesson(progress);
  const learnedAt = [
    ...review.attempts.flatMap(({ startedAt, responses }) => [startedAt, ...responses.map(({ createdAt }) => createdAt)]),
    ...readings.map(({ updatedAt }) => updatedAt),
  ];
  const query = await searchParams;
  return (
    <Shell locale={locale} viewer={viewer} place="learn" wide>
      <div className={styles.map}>
        <header className={styles.head}>
          <Today locale={locale} review={review} />
          <h1>{course.title[locale]}</h1>
          <p className="lead">{course.lead[locale]}</p>
          {query.trial === "kept-out" && <KeptOut locale={locale} next={ownPath(query.next, "")} />}
        </header>
        <aside className={styles.aside}>
          {next ? (
            <NextCard locale={locale} t={t} progress={next} />
          ) : (
            <div className="card stack">
              <p>{t("all", { n: course.lessons.length })}</p>
              <a className="button" data-primary href={href(locale, "/progress")}>
                {t("toProgress")}
              </a>
            </div>
          )}
          <Rhythm locale={locale} weeks={rhythmOf(learnedAt, now(), timeZone)} />
        </aside>
        <section className={styles.path} aria-labelledby="path">
          <h2 id="path">{t("path")}</h2>
          <p className="meta">{t("order")}</p>
          <ol>
            {progress.map((row, index) => (
              <LessonRow key={row.lessonId} locale={locale} t={t} progress={row} number={index + 1} />
            ))}
          </ol>
        </section>
      </div>
    </Shell>
  );
}

/** Told after a sign-in that could not take in what was tried as a guest. */
function KeptOut({ locale, next }: { locale: Locale; next: string }) {
  const t = translator(trialMessages, locale);
  return (
    <p className="notice" role="status">
      {t("keptOut")} {next && <a href={next}>{t("onward")}</a>}
    </p>
  );
}

type RowProps = { locale: Locale; t: Translate<keyof typeof learnMessages.vi>; progress: LessonProgress };

const lessonOf = (progress: LessonProgress): Lesson | undefined => course.lessons.find(({ id }) => id === progress.lessonId);

function NextCard({ locale, t, progress }: RowProps) {
  const lesson = lessonOf(progress);
  if (!lesson) return null;
  const place = `/learn/${lesson.id}`;
  return (
    <section className="card stack" aria-labelledby="next">
      <p className="meta" id="next">
        {t("next")}
      </p>
      <div className={styles.title}>
        <Glyph filled={progress.filled} size={48} />
        <h2>{lesson.title[locale]}</h2>
      </div>
      <p>{lesson.lead[locale]}</p>
      <p className="meta">{t("size", { minutes: lesson.minutes, items: practiceLength(lesson) })}</p>
      {progress.open ? (
        <a className="button" data-primary href={href(locale, `${place}/quiz`)}>
          {t("resumeQuiz", { n: progress.open.question })}
        </a>
      ) : (
        <a className="button" data-primary href={href(locale, place)}>
          {t(progress.state === "not-started" ? "start" : "resume")}
        </a>
      )}
    </section>
  );
}

function LessonRow({ locale, t, progress, number }: RowProps & { number: number }) {
  const lesson = lessonOf(progress);
  if (!lesson) return null;
  const place = href(locale, `/learn/${lesson.id}`);
  return (
    <li className={styles.lesson} data-state={progress.state}>
      <Glyph filled={progress.filled} size={32} />
      <div>
        <h3>
          <a href={place}>{lesson.title[locale]}</a>
        </h3>
        <p className="meta">
          {t("lesson", { n: number })} · {t("size", { minutes: lesson.minutes, items: practiceLength(lesson) })}
        </p>
        {progress.firstScore && <p className="meta">{t("score", progress.firstScore)}</p>}
        {progress.open ? (
          <a className={styles.action} href={`${place}/quiz`}>
            {t("resumeQuiz", { n: progress.open.question })}
          </a>
        ) : (
          progress.state !== "not-started" && (
            <a className={styles.action} href={`${place}/quiz`}>
              {t("practise")}
            </a>
          )
        )}
      </div>
      <span className={styles.state}>{t(progress.state)}</span>
    </li>
  );
}
