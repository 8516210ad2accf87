import { Press } from "@/app/_ui/form/press";
import { Procedure } from "@/app/_ui/procedure";
import { Still } from "@/app/_ui/still";
import { type Course, foreignLanguage, type Lesson, type Locale } from "@/domain/course";
import { lessonMessages } from "@/messages/lesson";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { procedureMessages } from "@/messages/procedure";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { finishReading } from "./actions";
import styles from "./lesson.module.css";

/** How to tell whose a duty is, at hand before the practice: open in the course's first lesson, folded in the others. */
export function Reminder({ course, lesson, locale }: { course: Course; lesson: Lesson; locale: Locale }) {
  return (
    <Still
      as="section"
      className={`${styles.reminder} no-print`}
      id="practice"
      aria-labelledby="practice-title"
      of={lesson}
      name={`reminder ${locale}`}
    >
      {() => (
        <>
          <h2 id="practice-title">{translator(lessonMessages, locale)("practice")}</h2>
          {course.procedure && (
            <details className="card" open={lesson.id === course.lessons[0]?.id}>
              <summary className="unfold">{translator(procedureMessages, locale)("title")}</summary>
              <Procedure
                locale={locale}
                roles={roleNames(course.roles, locale)}
                procedure={course.procedure}
                lang={foreignLanguage(course, locale)}
              />
            </details>
          )}
        </>
      )}
    </Still>
  );
}

type PracticeProps = { course: Course; lesson: Lesson; locale: Locale; question: number | null; isSticky: boolean };

/** The way into the practice, which also completes the reading; for a guest it stays at hand all the while. */
export function Practice({ course, lesson, locale, question, isSticky }: PracticeProps) {
  const t = translator(lessonMessages, locale);
  return (
    <div className={`${styles.practice} no-print`} data-sticky={isSticky || undefined}>
      {question === null ? (
        <Press action={finishReading} fields={{ course: course.id, lesson: lesson.id }}>
          <button type="submit" className="button" data-primary>
            {t("doPractice")}
          </button>
        </Press>
      ) : (
        <a className="button" data-primary href={href(locale, places.practice(course.id, lesson.id))}>
          {t("resumePractice", { n: question })}
        </a>
      )}
    </div>
  );
}
