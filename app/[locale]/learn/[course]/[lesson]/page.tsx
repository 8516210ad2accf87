import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireCourse, requirePlayer } from "@/app/_door/gate";
import { readTrial } from "@/app/_door/guest";
import { asViewer } from "@/app/_door/session";
import { answering } from "@/app/_page/answering";
import { Around } from "@/app/_ui/language/around";
import { LanguageNote } from "@/app/_ui/language/language-note";
import { MapLink } from "@/app/_ui/map-link";
import { Shell } from "@/app/_ui/shell";
import { Still } from "@/app/_ui/still";
import { Trial } from "@/app/_ui/trial";
import { findLesson, foreignLanguage, Locale } from "@/domain/course";
import { guessesIn } from "@/domain/prequestion";
import { questionNumber } from "@/domain/progress";
import { resumeSection } from "@/domain/reading";
import { lessonMessages } from "@/messages/lesson";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { translator } from "@/messages/translator";
import { findOpenAttempt } from "@/prisma/attempt";
import { findReading } from "@/prisma/reading";
import { db } from "@/school/db";
import { Contrasts } from "./contrasts";
import { Glossary } from "./glossary";
import styles from "./lesson.module.css";
import { lessonMetadata } from "./lesson-metadata";
import { Practice, Reminder } from "./practice";
import { Prequestions } from "./prequestions";
import { ReadingPosition } from "./reading-position.client";
import { LessonSection } from "./section";
import { Source } from "./source";

type Props = {
  params: Promise<{ locale: string; course: string; lesson: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = ({ params }: Props): Promise<Metadata> =>
  lessonMetadata(params, ({ title, lead }, locale) => ({ title: title[locale], description: lead[locale] }));

export default answering(async function LessonPage({ params, searchParams }: Props) {
  const { locale: language, course: courseId, lesson: lessonId } = await params;
  const locale = Locale.parse(language);
  const served = await requireCourse(locale, courseId);
  const { course } = served;
  const player = await requirePlayer(locale, course, lessonId);
  const viewer = asViewer(player);
  const lesson = findLesson(course, lessonId) ?? notFound();
  const t = translator(lessonMessages, locale);
  const lang = foreignLanguage(course, locale);
  const ref = { userId: player.id, courseId: course.id };
  const [reading, open] = player.unstored
    ? await readTrial(player.unstored, served, lesson)
    : await Promise.all([
        findReading(db(), { ...ref, lessonId: lesson.id }),
        findOpenAttempt(db(), { ...ref, quizId: lesson.id }),
      ]);
  const guesses = guessesIn(lesson, await searchParams);
  const resume = reading && resumeSection(lesson, reading.paragraphId, locale);
  return (
    <Shell locale={locale} viewer={viewer} place="learn" wide>
      {!viewer && <Trial locale={locale} next={href(locale, places.lesson(course.id, lesson.id))} />}
      <div className={styles.layout}>
        <Still as="nav" className={styles.outline} aria-labelledby="outline" of={lesson} name={`outline ${locale}`}>
          {() => (
            <>
              <h2 id="outline">{t("outline")}</h2>
              <ol>
                {lesson.sections.map(({ id, title }) => (
                  <li key={id}>
                    <a href={`#${id}`} lang={lang}>
                      {title[locale]}
                    </a>
                  </li>
                ))}
                <li>
                  <a href="#practice">{t("practice")}</a>
                </li>
              </ol>
            </>
          )}
        </Still>
        <article className={styles.lesson}>
          <header className="stack">
            <p className="no-print">
              <a href={href(locale, viewer ? places.course(course.id) : "/")}>← {t(viewer ? "back" : "home")}</a>
            </p>
            <h1 lang={lang}>{lesson.title[locale]}</h1>
            <p className="lead" lang={lang}>
              {lesson.lead[locale]}
            </p>
            <LanguageNote locale={locale} course={course} />
            <p className="meta">{t("minutes", { minutes: lesson.minutes })}</p>
            {resume && (
              <p className={styles.resume}>
                <a className="button" href={`#${resume.paragraphId}`}>
                  <Around words={resume.title} lang={lang}>
                    {t("resume", { section: resume.title })}
                  </Around>
                </a>
              </p>
            )}
          </header>
          {(!resume || guesses.length > 0) && (
            <Prequestions course={course} lesson={lesson} locale={locale} guesses={guesses} />
          )}
          {lesson.sections.map((section) => (
            <LessonSection key={section.id} course={course} section={section} locale={locale} guesses={guesses} />
          ))}
          <Contrasts course={course} pairs={lesson.contrasts} locale={locale} />
          {lesson.summary[locale].length > 0 && (
            <section className={styles.summary} aria-labelledby="summary">
              <h2 id="summary">{t("summary")}</h2>
              <ul lang={lang}>
                {lesson.summary[locale].map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          )}
          {course.source && <Source source={course.source} locale={locale} />}
          {lesson.id === course.lessons.at(-1)?.id && <MapLink locale={locale} course={course} />}
          <Glossary course={course} lesson={lesson} locale={locale} />
          <Reminder course={course} lesson={lesson} locale={locale} />
          <Practice
            course={course}
            lesson={lesson}
            locale={locale}
            question={open ? questionNumber(open).question : null}
            isSticky={!viewer}
          />
        </article>
      </div>
      <ReadingPosition courseId={course.id} lessonId={lesson.id} />
    </Shell>
  );
});
