import { Glyph } from "@/app/_ui/glyph";
import { MasterySign } from "@/app/_ui/mastery-mark";
import { type Course, foreignLanguage, type Lesson, type Locale } from "@/domain/course";
import type { Mastery } from "@/domain/mastery";
import { isDue } from "@/domain/schedule";
import { dateFormat } from "@/messages/formats";
import { href } from "@/messages/links";
import { masteryMessages } from "@/messages/mastery";
import { places } from "@/messages/places";
import { progressMessages } from "@/messages/progress";
import { roleNames } from "@/messages/roles";
import { languageTag, timeZone, translator } from "@/messages/translator";
import styles from "./known.module.css";

/** A responsibility's mastery, and whether its latest response was right; undefined before the first. */
export type DutyMastery = Mastery & { latest: boolean | undefined };

type Props = { locale: Locale; course: Course; mastery: DutyMastery[]; now: Date };

/** What the circles show, in words: the responsibilities met, lesson by lesson. Those not met yet are counted, not named. */
export function DutyList({ locale, course, mastery, now }: Props) {
  const t = translator(progressMessages, locale);
  return (
    <table className={`table ${styles.list}`}>
      <caption>{t("list")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("duty")}</th>
          <th scope="col">{t("state")}</th>
          <th scope="col">{t("latest")}</th>
          <th scope="col">{t("review")}</th>
        </tr>
      </thead>
      {course.lessons.map((lesson) => (
        <LessonRows key={lesson.id} locale={locale} course={course} lesson={lesson} mastery={mastery} now={now} />
      ))}
    </table>
  );
}

function LessonRows({ locale, course, lesson, mastery, now }: Props & { lesson: Lesson }) {
  const [t, word] = [translator(progressMessages, locale), translator(masteryMessages, locale)];
  const roles = roleNames(course.roles, locale);
  const lang = foreignLanguage(course, locale);
  const date = dateFormat(languageTag(locale), { day: "numeric", month: "numeric", timeZone });
  const duties = lesson.responsibilities.map((duty) => ({
    duty,
    own: mastery.find(({ responsibilityId }) => responsibilityId === duty.id),
  }));
  const met = duties.flatMap(({ duty, own }) => (own && own.latest !== undefined ? [{ duty, ...own }] : []));
  return (
    <tbody>
      <tr className={styles.lesson}>
        <th scope="rowgroup" colSpan={4} lang={lang}>
          {lesson.title[locale]}
        </th>
      </tr>
      {met.map(({ duty, state, latest, card }) => (
        <tr key={duty.id} id={`duty-${duty.id}`}>
          <th scope="row">
            <span lang={lang}>{duty.name[locale]}</span>
            <span className={styles.owner}>
              <Glyph filled={{ [duty.owner]: 1 }} size={16} /> {roles[duty.owner]}
            </span>
            <a
              className={styles.passage}
              href={`${href(locale, places.lesson(course.id, duty.passage.lessonId))}#${duty.passage.paragraphId}`}
            >
              {t("passage")}
              <span className="hidden-visually" lang={lang}>
                : {duty.name[locale]}
              </span>
            </a>
          </th>
          <td>
            <span className={styles.state}>
              <MasterySign state={state} /> {word(state)}
            </span>
          </td>
          <td>{t(latest ? "right" : "wrong")}</td>
          <td>
            {!card ? (
              "–"
            ) : isDue(card, now, timeZone) ? (
              t("today")
            ) : (
              <time dateTime={card.dueAt.toISOString()}>{date.format(card.dueAt)}</time>
            )}
          </td>
        </tr>
      ))}
      {met.length < duties.length && (
        <tr>
          <td colSpan={4} className="meta">
            {t("unmet", { n: duties.length - met.length })}
          </td>
        </tr>
      )}
    </tbody>
  );
}
