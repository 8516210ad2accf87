import { Glyph } from "@/app/_ui/glyph";
import { type Course, foreignLanguage, type Lesson, type Locale } from "@/domain/course";
import { filledOf, type LessonMastery } from "@/domain/lesson-mastery";
import { practiceLength } from "@/domain/practice";
import type { LessonProgress } from "@/domain/progress";
import { learnMessages } from "@/messages/learn";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { translator } from "@/messages/translator";
import styles from "./learn.module.css";

type Props = {
  locale: Locale;
  course: Course;
  lesson: Lesson;
  progress: LessonProgress;
  mastery: LessonMastery;
  isMain: boolean;
};

/** The lesson to go on with; its button is the one filled button of the map, unless something comes before the lesson. */
export function NextCard({ locale, course, lesson, progress, mastery, isMain }: Props) {
  const t = translator(learnMessages, locale);
  const place = places.lesson(course.id, lesson.id);
  const lang = foreignLanguage(course, locale);
  return (
    <section className="card stack" aria-labelledby="next">
      <p className="meta" id="next">
        {t("next")}
      </p>
      <div className={styles.title}>
        <Glyph filled={filledOf(mastery.reached)} size={48} />
        <h2 lang={lang}>{lesson.title[locale]}</h2>
      </div>
      <p lang={lang}>{lesson.lead[locale]}</p>
      <p className="meta">{t("size", { minutes: lesson.minutes, items: practiceLength(lesson) })}</p>
      {progress.open ? (
        <a className="button" data-primary={isMain || undefined} href={href(locale, `${place}/quiz`)}>
          {t("resumeQuiz", { n: progress.open.question })}
        </a>
      ) : (
        <a className="button" data-primary={isMain || undefined} href={href(locale, place)}>
          {t(progress.state === "not-started" ? "start" : "resume")}
        </a>
      )}
    </section>
  );
}
