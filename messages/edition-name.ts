import type { Locale } from "@/domain/course";
import { attemptMessages } from "./attempt";
import { dateFormat } from "./formats";
import { languageTag, timeZone, translator } from "./translator";

/** When an edition came, and its number where an author published it. */
export type Published = { number: number | null; at: Date };

/** An edition as people tell it from another: the day it came, and its number where an author published it. */
export function editionName(locale: Locale, { number, at }: Published): string {
  const t = translator(attemptMessages, locale);
  const day = dateFormat(languageTag(locale), {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    timeZone,
  }).format(at);
  return number === null ? t("editionOf", { day }) : t("editionNumber", { number, day });
}
