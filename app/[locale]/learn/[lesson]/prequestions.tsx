import { lessonMessages } from "@/app/messages/lesson";
import { roleMessages } from "@/app/messages/roles";
import { translator } from "@/app/messages/translator";
import { choices } from "@/domain/choice";
import type { Lesson, Locale } from "@/domain/course";
import styles from "./lesson.module.css";

/** Three guesses before reading: nothing is graded or sent; a guess only opens the way to the passage that answers it. */
export function Prequestions({ lesson, locale }: { lesson: Lesson; locale: Locale }) {
  const [t, role] = [translator(lessonMessages, locale), translator(roleMessages, locale)];
  if (lesson.prequestions.length === 0) return null;
  return (
    <section className={`${styles.pre} no-print`} aria-labelledby="guess">
      <div className={styles.preHead}>
        <h2 id="guess">{t("preTitle")}</h2>
        <a href={`#${lesson.sections[0]?.id}`}>{t("preSkip")}</a>
      </div>
      <p className="meta">{t("preHelp")}</p>
      <div className={styles.preCards}>
        {lesson.prequestions.map(({ id, stem, paragraphId }) => (
          <fieldset key={id} className="card">
            <legend>{stem[locale]}</legend>
            <div className={styles.guesses}>
              {choices.map((choice) => (
                <label key={choice} className="option">
                  <input type="radio" name={id} value={choice} />
                  {role(choice)}
                </label>
              ))}
            </div>
            <a className={styles.answer} href={`#${paragraphId}`}>
              {t("preAnswer")}
            </a>
          </fieldset>
        ))}
      </div>
    </section>
  );
}
