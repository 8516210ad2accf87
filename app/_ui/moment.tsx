import type { Locale } from "@/domain/course";
import { momentMessages } from "@/messages/moment";
import { languageTag, timeZone, translator } from "@/messages/translator";

/** A day with its time, or the time alone; the zone is named where the browser's clock shows another (strip.client.tsx). */
export function Moment({ locale, at, isTimeOnly = false }: { locale: Locale; at: Date; isTimeOnly?: boolean }) {
  const t = translator(momentMessages, locale);
  const day =
    locale === "vi"
      ? ({ day: "2-digit", month: "2-digit", year: "numeric" } as const)
      : ({ dateStyle: "medium" } as const);
  const written = (format: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(languageTag(locale), { ...format, timeZone }).format(at);
  const time = written({ timeStyle: "short" });
  return (
    <>
      <time dateTime={at.toISOString()}>{isTimeOnly ? time : t("dated", { date: written(day), time })}</time>
      <span className="zone"> {t("zone")}</span>
    </>
  );
}
