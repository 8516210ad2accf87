import { IntlMessageFormat } from "intl-messageformat";
import type { Locale } from "@/domain/course";

/** One screen's words by key, as ICU messages; both languages have the same keys, else it does not compile. */
export type Messages<Key extends string> = Record<Locale, Record<Key, string>>;

type Values = Record<string, string | number>;
export type Translate<Key extends string> = (key: Key, values?: Values) => string;

/** `translator(quizMessages, "vi")("count", { n: 3 })`. */
export const translator =
  <Key extends string>(messages: Messages<Key>, locale: Locale): Translate<Key> =>
  (key, values) =>
    values ? String(compiled(messages[locale][key], locale).format(values)) : messages[locale][key];

const cache = new Map<string, IntlMessageFormat>();

function compiled(message: string, locale: Locale): IntlMessageFormat {
  const id = `${locale} ${message}`;
  const known = cache.get(id) ?? new IntlMessageFormat(message, languageTag(locale), undefined, { ignoreTag: true });
  cache.set(id, known);
  return known;
}

/** The language as numbers and dates are written in it: 1.234,5 and 82,5% in Vietnamese. */
export const languageTag = (locale: Locale): string => (locale === "vi" ? "vi-VN" : "en-GB");

export const timeZone = "Asia/Ho_Chi_Minh";
