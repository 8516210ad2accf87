import { Press } from "@/app/_ui/form/press";
import { Glyph } from "@/app/_ui/glyph";
import { href } from "@/app/links";
import { lessonMessages } from "@/app/messages/lesson";
import { translator } from "@/app/messages/translator";
import type { Lesson, Locale } from "@/domain/course";
import { finishReading } from "./actions";
import styles from "./lesson.module.css";

/** The rule, then the way into the practice; pressing it also completes the reading. */
export function Practice({ lesson, locale, question }: { lesson: Lesson; locale: Locale; question: number | null }) {
  const t = translator(lessonMessages, locale);
  return (
    <section className={`card ${styles.practice} no-print`} id="practice" aria-labelledby="practice-title">
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
      {question === null ? (
        <Press action={finishReading} fields={{ lesson: lesson.id }}>
          <button type="submit" className="button" data-primary>
            {t("doPractice")}
          </button>
        </Press>
      ) : (
        <p>
          <a className="button" data-primary href={href(locale, `/learn/${lesson.id}/quiz`)}>
            {t("resumePractice", { n: question })}
          </a>
        </p>
      )}
    </section>
  );
}
