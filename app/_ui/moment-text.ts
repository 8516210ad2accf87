import type { Locale } from "@/domain/course";
import { dateFormat } from "@/messages/formats";
import { momentMessages } from "@/messages/moment";
import { languageTag, timeZone, translator } from "@/messages/translator";

export type MomentWords = "dated" | "within" | "since";

/** The day and the time by the app's clock, alone (`dated`), as a time within a sentence (`within`), or from when (`since`). */
export function momentText(locale: Locale, at: Date, as: MomentWords): string {
  const day =
    locale === "vi"
      ? ({ day: "2-digit", month: "2-digit", year: "numeric" } as const)
      : ({ dateStyle: "medium" } as const);
  return translator(momentMessages, locale)(as, { date: written(locale, at, day), time: timeText(locale, at) });
}

export const timeText = (locale: Locale, at: Date): string => written(locale, at, { timeStyle: "short" });

const written = (locale: Locale, at: Date, format: Intl.DateTimeFormatOptions): string =>
  dateFormat(languageTag(locale), { ...format, timeZone }).format(at);
