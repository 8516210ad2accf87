import type { Locale } from "@/domain/course";
import { timeZone } from "@/messages/translator";

/** A number as a spreadsheet in that language reads it: 0,54 in Vietnamese, 0.54 in English; to four places, never grouped. */
export const numberCell = (value: number, locale: Locale): string => {
  const rounded = String(Number(value.toFixed(4)));
  return locale === "vi" ? rounded.replace(".", ",") : rounded;
};

/** Day and time as the screens show them, in Vietnam; written as spreadsheets of every language read them, year first. */
export const momentCell = (at: Date): string => moment.format(at);

const moment = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone });
