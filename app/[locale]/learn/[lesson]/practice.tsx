import { Press } from "@/app/_ui/form/press";
import { Procedure } from "@/app/_ui/procedure";
import { course } from "@/content/course";
import type { Lesson, Locale } from "@/domain/course";
import { lessonMessages } from "@/messages/lesson";
import { href } from "@/messages/links";
import { procedureMessages } from "@/messages/procedure";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { finishReading } from "./actions";
import styles from "./lesson.module.css";

/** How to tell whose a duty is, at hand before the practice: open in the course's first lesson, folded in the others. */
export function Reminder({ lesson, locale }: { lesson: Lesson; locale: Locale }) {
  return (
    <section className={`${styles.reminder} no-print`} id="practice" aria-labelledby="practice-title">
      <h2 id="practice-title">{translator(lessonMessages, locale)("practice")}</h2>
      {course.procedure && (
        <details className="card" open={lesson.id === course.lessons[0]?.id}>
          <summary className="unfold">{translator(procedureMessages, locale)("title")}</summary>
          <Procedure locale={locale} roles={roleNames(course.roles, locale)} procedure={course.procedure} />
        </details>
      )}
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
