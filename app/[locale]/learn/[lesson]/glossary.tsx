import { lessonMessages } from "@/app/messages/lesson";
import { translator } from "@/app/messages/translator";
import { course } from "@/content/course";
import type { Lesson, Locale } from "@/domain/course";
import styles from "./lesson.module.css";

/** The terms that this lesson links to, each with its name in the other language. */
export function Glossary({ lesson, locale }: { lesson: Lesson; locale: Locale }) {
  const runs = lesson.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences[locale].flat()));
  const used = new Set(runs.flatMap(({ termId }) => termId ?? []));
  const entries = course.glossary.filter(({ id }) => used.has(id));
  const other = locale === "vi" ? "en" : "vi";
  if (entries.length === 0) return null;
  return (
    <section className={styles.glossary} aria-labelledby="glossary">
      <h2 id="glossary">{translator(lessonMessages, locale)("glossary")}</h2>
      <dl>
        {entries.map(({ id, term, meaning }) => (
          <div key={id} id={`term-${id}`}>
            <dt>
              {term[locale]} {term[other] !== term[locale] && <span lang={other}>· {term[other]}</span>}
            </dt>
            <dd>{meaning[locale]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
