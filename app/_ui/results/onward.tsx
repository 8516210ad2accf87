import { href } from "@/app/links";
import { resultsMessages } from "@/app/messages/results";
import { reviewMessages } from "@/app/messages/review";
import { languageTag, timeZone, translator } from "@/app/messages/translator";
import type { readReview } from "@/app/review";
import { course } from "@/content/course";
import { findLesson, type Locale } from "@/domain/course";
import { nextLesson, progressOf } from "@/domain/progress";

type Props = { locale: Locale; review: Awaited<ReturnType<typeof readReview>> };

/** The next step after a result: the lesson to go on with, and when all are learned the final. */
export function NextStep({ locale, review }: Props) {
  const t = translator(resultsMessages, locale);
  const next = findLesson(course, nextLesson(progressOf(course, review.attempts, []))?.lessonId ?? "");
  return (
    <a className="button" data-primary href={href(locale, next ? `/learn/${next.id}` : "/learn/final")}>
      {next ? t("nextLesson", { lesson: next.title[locale] }) : t("toFinal")}
    </a>
  );
}

/** When review comes; nothing where there is none. */
export function NextReview({ locale, review: { plan } }: Props) {
  const t = translator(resultsMessages, locale);
  const date = new Intl.DateTimeFormat(languageTag(locale), { weekday: "long", day: "numeric", month: "long", timeZone });
  if (plan.due.length > 0) {
    return (
      <p>
        {t("today", { n: plan.due.length })} <a href={href(locale, "/review")}>{translator(reviewMessages, locale)("start")}</a>
      </p>
    );
  }
  if (plan.tomorrow > 0) return <p>{t("tomorrow", { n: plan.tomorrow })}</p>;
  return plan.nextDueAt ? <p>{t("nextDue", { date: date.format(plan.nextDueAt) })}</p> : null;
}
