import { Press } from "@/app/_ui/form/press";
import { PendingButton } from "@/app/_ui/pending-button.client";
import { type CheckDay, checkLength } from "@/domain/check";
import { type Course, foreignLanguage, type Locale } from "@/domain/course";
import { reviewMessages } from "@/messages/review";
import { translator } from "@/messages/translator";
import { beginCheck } from "./actions";

type Props = { locale: Locale; course: Course; isOneOfMany: boolean; day: CheckDay; isOpen: boolean };

/** Offers the check that is open, of which course where there are several. */
export function CheckCard({ locale, course, isOneOfMany, day, isOpen }: Props) {
  const t = translator(reviewMessages, locale);
  return (
    <section className="card stack" aria-labelledby={`check-${course.id}`}>
      <h2 id={`check-${course.id}`}>{t("check", { days: day })}</h2>
      {isOneOfMany && (
        <p className="meta" lang={foreignLanguage(course, locale)}>
          {course.title[locale]}
        </p>
      )}
      <p>{t("checkText", { n: checkLength(course), days: day })}</p>
      <Press action={beginCheck} fields={{ course: course.id, day: String(day) }}>
        <PendingButton pending={t("checkStarting")}>{t(isOpen ? "checkResume" : "checkStart")}</PendingButton>
      </Press>
    </section>
  );
}
