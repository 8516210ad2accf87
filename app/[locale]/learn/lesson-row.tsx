import { Glyph } from "@/app/_ui/glyph";
import { href } from "@/app/links";
import { learnMessages } from "@/app/messages/learn";
import { masteryMessages } from "@/app/messages/mastery";
import { roleMessages } from "@/app/messages/roles";
import { languageTag, translator } from "@/app/messages/translator";
import { choices } from "@/domain/choice";
import type { Lesson, Locale } from "@/domain/course";
import { filledOf, type LessonMastery } from "@/domain/lesson-mastery";
import { practiceLength } from "@/domain/practice";
import type { LessonProgress } from "@/domain/progress";
import styles from "./learn.module.css";

type Props = { locale: Locale; lesson: Lesson; progress: LessonProgress; mastery: LessonMastery; number: number };

/** A stop on the path: what is known of the lesson in a glyph, in a word and in figures. */
export function LessonRow({ locale, lesson, progress, mastery, number }: Props) {
  const [t, word, role] = [translator(learnMessages, locale), translator(masteryMessages, locale), translator(roleMessages, locale)];
  const list = new Intl.ListFormat(languageTag(locale), { style: "long", type: "unit" });
  const place = href(locale, `/learn/${lesson.id}`);
  return (
    <li className={styles.lesson} data-state={mastery.state}>
      <Glyph filled={filledOf(mastery.reached)} size={32} />
      <div>
        <h3>
          <a href={place}>{lesson.title[locale]}</a>
        </h3>
        <p className="meta">
          {t("lesson", { n: number })} · {t("size", { minutes: lesson.minutes, items: practiceLength(lesson) })}
        </p>
        {mastery.state !== "not-started" && (
          <p className="meta">
            {t("reached", {
              list: list.format(
                choices.filter((owner) => mastery.reached[owner].of > 0).map((owner) => t("reachedOf", { role: role(owner), ...mastery.reached[owner] })),
              ),
            })}
          </p>
        )}
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
      <span className={styles.state}>{word(mastery.state)}</span>
    </li>
  );
}
