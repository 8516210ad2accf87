import { Glyph } from "@/app/_ui/glyph";
import { type Course, foreignLanguage, type Locale } from "@/domain/course";
import type { UnmendedError } from "@/domain/diagnosis";
import { diagnosisMessages } from "@/messages/diagnosis";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import styles from "./diagnosis.module.css";

/** As many as a sitting can mend. */
const mostShown = 8;

/** What the learner still has wrong, the surest errors first, each with the way back to its passage. */
export function Errors({ locale, course, errors }: { locale: Locale; course: Course; errors: UnmendedError[] }) {
  const t = translator(diagnosisMessages, locale);
  const roles = roleNames(course.roles, locale);
  const lang = foreignLanguage(course, locale);
  return (
    <section className={styles.errors} aria-labelledby="errors">
      <h3 id="errors">{t("errors")}</h3>
      <p className="meta">{t(errors.length > 0 ? "errorsLead" : "noErrors")}</p>
      {errors.length > 0 && (
        <ol>
          {errors.slice(0, mostShown).map(({ responsibility: { id, name, owner, passage }, choice, certainty }) => (
            <li key={id} className="card" data-sure={certainty === "very" || undefined}>
              <p>
                <strong lang={lang}>{name[locale]}</strong>
              </p>
              <p className={styles.zones}>
                <Glyph filled={{ [choice]: 1 }} size={20} />
                <span aria-hidden="true">→</span>
                <Glyph filled={{ [owner]: 1 }} size={20} />
                {t("error", { choice: roles[choice], key: roles[owner] })}
              </p>
              {certainty === "very" && <p className={styles.sure}>{t("surely")}</p>}
              <a href={`${href(locale, places.lesson(course.id, passage.lessonId))}#${passage.paragraphId}`}>
                {t("reread")}
                <span className="hidden-visually" lang={lang}>
                  : {name[locale]}
                </span>
              </a>
            </li>
          ))}
        </ol>
      )}
      {errors.length > mostShown && <p className="meta">{t("moreErrors", { n: errors.length - mostShown })}</p>}
    </section>
  );
}
