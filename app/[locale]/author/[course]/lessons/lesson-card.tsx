import { ChangePress } from "@/app/[locale]/author/[course]/studio";
import type { RemarksOf } from "@/app/[locale]/author/[course]/written";
import { Written } from "@/app/[locale]/author/[course]/written";
import { readingWords } from "@/content/compile/reading-time";
import type { Change } from "@/content/draft/change";
import type { Lesson, Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { lessonsMessages } from "@/messages/studio-lessons";
import { translator } from "@/messages/translator";
import type { OpenDraft } from "@/school/draft";
import styles from "./lessons.module.css";

type Props = { open: OpenDraft; locale: Locale; lesson: Lesson; at: number; isLast: boolean; remarksOf: RemarksOf };

/** A lesson among the others, with what can be done to it as a whole. */
export function LessonCard({ open, locale, lesson, at, isLast, remarksOf }: Props) {
  const t = translator(lessonsMessages, locale);
  const { id, title, minutes, responsibilities, sections } = lesson;
  const { courseId, language } = open.draft;
  const name = title[language] || t("untitled", { n: at + 1 });
  const press = (change: Partial<Change> & Pick<Change, "act">, action: "up" | "down" | "join") => (
    <ChangePress open={open} change={change}>
      <button type="submit" className="button" aria-label={t("ofLesson", { action: t(action), lesson: name })}>
        {t(action)}
      </button>
    </ChangePress>
  );
  return (
    <li className="card stack">
      <h3 lang={title[language] ? language : undefined}>
        <a className="way" href={href(locale, `${places.author(courseId)}/lessons/${id}`)}>
          {name}
        </a>
      </h3>
      <p className="meta">{t("size", { duties: responsibilities.length, words: readingWords(lesson), minutes })}</p>
      <Written open={open} locale={locale} field={`lesson/${id}/title`} label={t("name")} remarksOf={remarksOf} />
      <div className="row">
        <a className="button" href={href(locale, `${places.author(courseId)}/lessons/${id}`)}>
          {t("edit")}
        </a>
        {at > 0 && press({ act: "move-lesson", lesson: id, by: -1 }, "up")}
        {!isLast && press({ act: "move-lesson", lesson: id, by: 1 }, "down")}
        {!isLast && press({ act: "join-lessons", lesson: id }, "join")}
      </div>
      <details>
        <summary className="unfold">{t("sections")}</summary>
        <ol className={`list ${styles.sections}`}>
          {sections.map((section, number) => (
            <li key={section.id} className="row">
              <span lang={language}>{section.title[language]}</span>
              {number > 0 && section.id !== "" && (
                <ChangePress open={open} change={{ act: "split-lesson", lesson: id, section: section.id }}>
                  <button
                    type="submit"
                    className="button"
                    aria-label={t("ofLesson", { action: t("split"), lesson: section.title[language] })}
                  >
                    {t("split")}
                  </button>
                </ChangePress>
              )}
            </li>
          ))}
        </ol>
      </details>
    </li>
  );
}
