import type { Locale } from "@/domain/course";
import { learnMessages } from "@/messages/learn";
import { translator } from "@/messages/translator";
import styles from "./rhythm.module.css";

/** In which of the last weeks something was learned; silent when in none, because nothing is missing then. */
export function Rhythm({ locale, weeks }: { locale: Locale; weeks: boolean[] }) {
  const t = translator(learnMessages, locale);
  const active = weeks.filter(Boolean).length;
  if (active === 0) return null;
  const marks = weeks.map((isActive, week) => ({ week, isActive }));
  return (
    <section className={styles.rhythm} aria-labelledby="rhythm">
      <h2 id="rhythm" className={styles.title}>
        {t("rhythm")}
      </h2>
      <p>
        <strong className="num" aria-hidden="true">
          {t("rhythmShort", { n: active, of: weeks.length })}
        </strong>
        <span className="hidden-visually">{t("rhythmLong", { n: active, of: weeks.length })}</span>
      </p>
      <span className={styles.marks} aria-hidden="true">
        {marks.map(({ week, isActive }) => (
          <span key={week} data-active={isActive || undefined} />
        ))}
      </span>
      <p className="meta">{t("rhythmHelp", { of: weeks.length })}</p>
    </section>
  );
}
