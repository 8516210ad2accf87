import { Still } from "@/app/_ui/still";
import { type Course, foreignLanguage, type Lesson, type Locale } from "@/domain/course";
import { lessonMessages } from "@/messages/lesson";
import { translator } from "@/messages/translator";
import styles from "./glossary.module.css";

/**
 * The terms that this lesson names, each a sheet that its word opens where it stands: the browser's own popover, which needs
 * no JavaScript and gives the focus back. A browser without it, and paper, show them as a list.
 */
export function Glossary({ course, lesson, locale }: { course: Course; lesson: Lesson; locale: Locale }) {
  const runs = lesson.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ sentences }) => sentences[locale].flat()),
  );
  const used = new Set(runs.flatMap(({ termId }) => termId ?? []));
  const entries = course.glossary.filter(({ id }) => used.has(id));
  const t = translator(lessonMessages, locale);
  const lang = foreignLanguage(course, locale);
  const other = locale === "vi" ? "en" : "vi";
  if (entries.length === 0) return null;
  return (
    <Still as="section" className={styles.glossary} aria-labelledby="glossary" of={lesson} name={`glossary ${locale}`}>
      {() => (
        <>
          <h2 id="glossary">{t("glossary")}</h2>
          {entries.map(({ id, term, meaning }) => (
            <div
              key={id}
              id={`term-${id}`}
              popover="auto"
              role="dialog"
              aria-labelledby={`term-${id}-name`}
              className={styles.term}
            >
              <p className={styles.name}>
                <strong id={`term-${id}-name`} lang={lang}>
                  {term[locale]}
                </strong>
                {term[other] !== term[locale] && <span lang={other}> · {term[other]}</span>}
              </p>
              <p lang={lang}>{meaning[locale]}</p>
              <button type="button" className="button no-print" popoverTarget={`term-${id}`} popoverTargetAction="hide">
                {t("closeTerm")}
              </button>
            </div>
          ))}
        </>
      )}
    </Still>
  );
}
