import type { Locale } from "@/domain/course";
import { cohortMessages } from "@/messages/cohort";
import { dateFormat } from "@/messages/formats";
import { languageTag, timeZone, translator } from "@/messages/translator";

/** The day when somebody was last there, or that there is none yet. */
export function LastActivity({ locale, at }: { locale: Locale; at: Date | null }) {
  if (!at) return translator(cohortMessages, locale)("never");
  const date = dateFormat(languageTag(locale), {
    day: "numeric",
    month: "numeric",
    year: "numeric",
    timeZone,
  });
  return <time dateTime={at.toISOString()}>{date.format(at)}</time>;
}
