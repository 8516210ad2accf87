import type { Locale } from "@/domain/course";
import { dateFormat } from "@/messages/formats";
import { languageTag, timeZone } from "@/messages/translator";

/** A day without its year, as short as it can be said: "5/1", "5 Jan". */
export const shortDay = (locale: Locale): Intl.DateTimeFormat =>
  dateFormat(languageTag(locale), {
    day: "numeric",
    month: locale === "vi" ? "numeric" : "short",
    timeZone,
  });
