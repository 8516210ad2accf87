import { IntlMessageFormat } from "intl-messageformat";
import type { Locale } from "@/domain/course";
import { dateFormat } from "./formats";

/** One screen's words by key, as ICU messages; both languages have the same keys, else it does not compile. */
export type Messages<Key extends string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>;

/** The words of either language, as a component of the browser gets them: the texts, so that their places are known. */
export type WordsOf<Words extends Messages<string>> = Words[Locale];

/** The values that a message asks for, read from its text: n and name of `{n, plural, other {# câu}} của {name}`. */
export type PlaceIn<Text extends string> = Text extends `${infer Before}{${infer Rest}`
  ? (Before extends `${string}${PluralCategory} ` ? never : NameIn<Rest>) | PlaceIn<Rest>
  : never;
type PluralCategory = "one" | "other" | `=${number}`;
type NameIn<Rest extends string> = Rest extends `${infer Place}}${string}`
  ? Place extends `${infer Name},${string}`
    ? Name
    : Place
  : never;

/** What has to be given with the message, and nothing else: no object where it asks for nothing. */
export type ValuesOf<Text extends string> = [PlaceIn<Text>] extends [never]
  ? []
  : [values: Record<PlaceIn<Text>, string | number>];

export type Translate<Words extends Messages<string>> = <Key extends keyof Words["vi"] & string>(
  key: Key,
  ...values: ValuesOf<Words["vi"][Key]>
) => string;

/** `translator(quizMessages, "vi")("count", { n: 3 })`; a value that the text asks for and isn't given doesn't compile. */
export const translator =
  <Words extends Messages<string>>(messages: Words, locale: Locale): Translate<Words> =>
  (key, ...[values]) => {
    const message = messages[locale][key] ?? "";
    return values ? formatted(message, locale, values) : message;
  };

/** A text with its values, for one whose places are known only when it is said. */
export const formatted = (message: string, locale: Locale, values: Readonly<Record<string, string | number>>): string =>
  String(compiled(message, locale).format(values));

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

/** A day in a sentence: "ngày 5/1/2026", "on 5 January 2026". */
export const writtenDay = (at: Date, locale: Locale): string =>
  dateFormat(languageTag(locale), {
    day: "numeric",
    month: locale === "vi" ? "numeric" : "long",
    year: "numeric",
    timeZone,
  }).format(at);
