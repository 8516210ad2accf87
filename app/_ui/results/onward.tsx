import { Around } from "@/app/_ui/language/around";
import { type Course, foreignLanguage, type Lesson, type Locale } from "@/domain/course";
import type { ReviewPlan } from "@/domain/review";
import { dateFormat } from "@/messages/formats";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { resultsMessages } from "@/messages/results";
import { reviewMessages } from "@/messages/review";
import { languageTag, timeZone, translator } from "@/messages/translator";

type NextProps = { locale: Locale; course: Course; lesson: Pick<Lesson, "id" | "title"> | null };

/** The next step after a result: the lesson to go on with, and when all are learned the final. */
export function NextStep({ locale, course, lesson }: NextProps) {
  const t = translator(resultsMessages, locale);
  return (
    <a
      className="button"
      data-primary
      href={href(locale, lesson ? places.lesson(course.id, lesson.id) : places.final(course.id))}
    >
      {lesson ? (
        <Around words={lesson.title[locale]} lang={foreignLanguage(course, locale)}>
          {t("nextLesson", { lesson: lesson.title[locale] })}
        </Around>
      ) : (
        t("toFinal")
      )}
    </a>
  );
}

/** When review comes; nothing where there is none. */
export function NextReview({ locale, plan }: { locale: Locale; plan: ReviewPlan }) {
  const t = translator(resultsMessages, locale);
  const date = dateFormat(languageTag(locale), {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone,
  });
  if (plan.due.length > 0) {
    return (
      <p>
        {t("today", { n: plan.due.length })}{" "}
        <a href={href(locale, "/review")}>{translator(reviewMessages, locale)("start")}</a>
      </p>
    );
  }
  if (plan.tomorrow > 0) return <p>{t("tomorrow", { n: plan.tomorrow })}</p>;
  return plan.nextDueAt ? <p>{t("nextDue", { date: date.format(plan.nextDueAt) })}</p> : null;
}
