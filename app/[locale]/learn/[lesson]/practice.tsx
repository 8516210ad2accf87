import { Press } from "@/app/_ui/form/press";
import { Glyph } from "@/app/_ui/glyph";
import { href } from "@/app/links";
import { lessonMessages } from "@/app/messages/lesson";
import { translator } from "@/app/messages/translator";
import type { Lesson, Locale } from "@/domain/course";
import { finishReading } from "./actions";
import styles from "./lesson.module.css";

/** The rule to remember before the practice. */
export function Rule({ locale }: { locale: Locale }) {
  const t = translator(lessonMessages, locale);
  return (
    <section className={`card ${styles.rule} no-print`} id="practice" aria-labelledby="practice-title">
      <h2 id="practice-title">{t("practice")}</h2>
      <p>{t("rule")}</p>
      <ul>
        <li>
          <Glyph filled={{ caio: 1 }} /> {t("ruleCaio")}
        </li>
        <li>
          <Glyph filled={{ both: 1 }} /> {t("ruleBoth")}
        </li>
        <li>
          <Glyph filled={{ cto: 1 }} /> {t("ruleCto")}
        </li>
      </ul>
    </section>
  );
}

/** The way into the practice, which also completes the reading; for a guest it stays at hand all the while. */
export function Practice({ lesson, locale, question, isSticky }: { lesson: Lesson; locale: Locale; question: number | null; isSticky: boolean }) {
  const t = translator(lessonMessages, locale);
  return (
    <div className={`${styles.practice} no-print`} data-sticky={isSticky || undefined}>
      {question === null ? (
        <Press action={finishReading} fields={{ lesson: lesson.id }}>
          <button type="submit" className="button" data-primary>
            {t("doPractice")}
          </button>
        </Press>
      ) : (
        <a className="button" data-primary href={href(locale, `/learn/${lesson.id}/quiz`)}>
          {t("resumePractice", { n: question })}
        </a>
      )}
    </div>
  );
}
