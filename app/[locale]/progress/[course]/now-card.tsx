import { Around } from "@/app/_ui/language/around";
import { type Course, foreignLanguage, type Lesson, type Locale, minutesFor } from "@/domain/course";
import { questionNumber } from "@/domain/progress";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { progressMessages } from "@/messages/progress";
import { translator } from "@/messages/translator";
import type { readReview } from "@/school/review";
import styles from "./progress.module.css";

type Props = {
  locale: Locale;
  course: Course;
  review: Awaited<ReturnType<typeof readReview>>;
  next: Lesson | undefined;
};

/** The one thing to do now: what is due first, then a check that is open, then the next lesson. */
export function NowCard({ locale, course, review, next }: Props) {
  const t = translator(progressMessages, locale);
  const todo = todoOf(locale, course.id, review, next);
  return (
    <section className={`card no-print ${styles.now}`} aria-labelledby="now">
      <h2 id="now">{t("now")}</h2>
      {todo ? (
        <a className="button" data-primary href={href(locale, todo.to)}>
          <Around words={next?.title[locale] ?? ""} lang={foreignLanguage(course, locale)}>
            {todo.text}
          </Around>
        </a>
      ) : (
        <p>{t("nowNothing")}</p>
      )}
    </section>
  );
}

function todoOf(
  locale: Locale,
  courseId: string,
  { plan, open, check }: Props["review"],
  next: Lesson | undefined,
): { to: string; text: string } | null {
  const t = translator(progressMessages, locale);
  const due = plan.due.length;
  if (open) return { to: "/review/quiz", text: t("nowOpen", { n: questionNumber(open).question }) };
  if (due > 0) return { to: "/review", text: t("nowReview", { n: due, minutes: minutesFor(due) }) };
  if (check) return { to: "/review", text: t("checkOpen", { day: check }) };
  return next ? { to: places.lesson(courseId, next.id), text: t("nowLesson", { title: next.title[locale] }) } : null;
}
