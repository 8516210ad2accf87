import { Glyph } from "@/app/_ui/glyph";
import { type Course, foreignLanguage, type Lesson, type Locale } from "@/domain/course";
import { filledOf, type LessonMastery } from "@/domain/lesson-mastery";
import { practiceLength } from "@/domain/practice";
import type { LessonProgress } from "@/domain/progress";
import { learnMessages } from "@/messages/learn";
import { href } from "@/messages/links";
import { masteryMessages } from "@/messages/mastery";
import { places } from "@/messages/places";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { Chevron } from "./chevron";
import { Pips } from "./pips";
import styles from "./row.module.css";

type Props = { locale: Locale; course: Course; lesson: Lesson; progress: LessonProgress; mastery: LessonMastery };

/** A stop on the path: what is known of the lesson in a glyph, in a word and in pips. The whole of it leads to the lesson. */
export function LessonRow({ locale, course, lesson, progress, mastery }: Props) {
  const [t, word] = [translator(learnMessages, locale), translator(masteryMessages, locale)];
  const place = href(locale, places.lesson(course.id, lesson.id));
  const lang = foreignLanguage(course, locale);
  return (
    <li className={styles.row} data-state={mastery.state}>
      <Glyph filled={filledOf(mastery.reached)} size={32} />
      <div className={styles.text}>
        <h3>
          <a className={styles.place} lang={lang} href={place}>
            {lesson.title[locale]}
          </a>
        </h3>
        <p className={styles.size}>{t("size", { minutes: lesson.minutes, items: practiceLength(lesson) })}</p>
        <p className={styles.state}>{word(mastery.state)}</p>
        {mastery.state !== "not-started" && (
          <Pips locale={locale} roles={roleNames(course.roles, locale)} reached={mastery.reached} />
        )}
        {progress.firstScore && <p className="meta">{t("score", progress.firstScore)}</p>}
        {(progress.open || progress.state !== "not-started") && (
          <a className={styles.action} href={`${place}/quiz`}>
            {progress.open ? t("resumeQuiz", { n: progress.open.question }) : t("practise")}
            <span className="hidden-visually" lang={lang}>
              : {lesson.title[locale]}
            </span>
          </a>
        )}
      </div>
      <Chevron />
    </li>
  );
}
