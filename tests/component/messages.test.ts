import { readdirSync } from "node:fs";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { placeholdersOf } from "@/bin/messages/placeholders";
import { fill, filled } from "@/messages/fill";
import { languageTag, translator } from "@/messages/translator";

/** What is no screen's words. */
const machinery = [
  "places.ts",
  "edition-name.ts",
  "formats.ts",
  "links.ts",
  "locale-of.ts",
  "fill.ts",
  "regrade-text.ts",
  "translator.ts",
];
const files = readdirSync("messages").filter((file) => !machinery.includes(file));

const Words = z.record(z.string(), z.string().min(1));
const Screen = z.strictObject({ vi: Words, en: Words });

/** Every screen's words, in every file: what each file exports under a name that ends in `Messages`. */
const screens = await Promise.all(
  files.map(async (file) => {
    const exported = Object.entries(
      z.record(z.string(), z.unknown()).parse(await import(`@/messages/${file.slice(0, -3)}.ts`)),
    );
    const found = exported.filter(([name]) => name.endsWith("Messages")).map(([, messages]) => Screen.parse(messages));
    return { file, found };
  }),
);
const words = screens.flatMap(({ file, found }) =>
  found.flatMap((screen) =>
    (["vi", "en"] as const).flatMap((locale) =>
      Object.entries(screen[locale]).map(([key, message]) => ({ file, locale, key, message })),
    ),
  ),
);

test("each file of messages holds one set of words", () => {
  expect(screens.filter(({ found }) => found.length !== 1).map(({ file }) => file)).toEqual([]);
  expect(screens).not.toEqual([]);
});

test.each(screens)("$file has the same keys in both languages, in the same order", ({ found }) => {
  for (const { vi, en } of found) expect(Object.keys(en)).toEqual(Object.keys(vi));
});

test.each(files)("every message of %s is sound ICU, and says each value given to it", (own) => {
  for (const { locale, key, message } of words.filter(({ file }) => file === own)) {
    const values = Object.fromEntries(placeholdersOf(message, locale).map((place, index) => [place, 41 + index]));
    const text = String(
      new IntlMessageFormat(message, languageTag(locale), undefined, { ignoreTag: true }).format(values),
    );
    for (const value of Object.values(values)) expect(text, `${locale}.${key}`).toContain(String(value));
    expect(text, `${locale}.${key}`).not.toMatch(/[{}#]/);
    // The types read places and plurals from a text, and no choices of words.
    expect(message, `${locale}.${key}`).not.toContain(", select,");
  }
});

test.each(screens)("$file asks for the same values in both languages", ({ found }) => {
  for (const { vi, en } of found) {
    for (const [key, message] of Object.entries(vi))
      expect(placeholdersOf(en[key] ?? "", "en"), key).toEqual(placeholdersOf(message, "vi"));
  }
});

test("no English text has a Vietnamese letter, but for the names that are Vietnamese", () => {
  const english = words.filter(({ locale }) => locale === "en");
  expect(
    english.filter(({ message }) =>
      /[^\p{ASCII}–—…“”‘’·→←✓×≥±\u00a0]/u.test(message.replaceAll(/Phân Vai|Tiếng Việt/g, "")),
    ),
  ).toEqual([]);
});

test("every Vietnamese text is in NFC, and none is left in English", () => {
  const loans = ["Email", "CAIO", "CTO", "English"];
  const vietnamese = words.filter(
    ({ locale, message }) => locale === "vi" && /[a-z]{3}/.test(message.replaceAll(/\{\w+\}/g, "")),
  );
  expect(vietnamese.filter(({ message }) => message !== message.normalize("NFC"))).toEqual([]);
  expect(
    vietnamese
      .filter(({ message }) => /^[\p{ASCII}]*$/u.test(message) && !loans.includes(message))
      .map(({ file, key, message }) => [file, key, message]),
  ).toEqual([]);
});

const messages = {
  vi: { plain: "Xin chào", count: "{n, plural, other {# câu}}", total: "{n, number}" },
  en: { plain: "Hello", count: "{n, plural, one {# question} other {# questions}}", total: "{n, number}" },
} as const;

describe("translator", () => {
  test("gives the words of one language", () => {
    expect([translator(messages, "vi")("plain"), translator(messages, "en")("plain")]).toEqual(["Xin chào", "Hello"]);
  });

  test.each([
    ["en", 1, "1 question"],
    ["en", 2, "2 questions"],
    ["vi", 1, "1 câu"],
    ["vi", 2, "2 câu"],
  ] as const)("counts as %s does: %d is %s", (locale, n, text) => {
    expect(translator(messages, locale)("count", { n })).toBe(text);
  });

  test("takes the values that a text asks for and no others, or it doesn't compile", () => {
    const t = translator(messages, "vi");
    // @ts-expect-error a value is missing
    expect(() => t("count")).not.toThrow();
    // @ts-expect-error the value has another name
    expect(() => t("count", { m: 3 })).toThrow();
    // @ts-expect-error the text asks for nothing
    expect(t("plain", { n: 3 })).toBe("Xin chào");
    // @ts-expect-error there is no such text
    expect(t("missing")).toBe("");
  });

  test("writes numbers as each language does", () => {
    expect([
      translator(messages, "vi")("total", { n: 1234.5 }),
      translator(messages, "en")("total", { n: 1234.5 }),
    ]).toEqual(["1.234,5", "1,234.5"]);
  });
});

describe("fill", () => {
  test("puts each value into its named place, in any order", () => {
    expect(fill("Câu {n} trên {total}, lại {n}", { total: 12, n: 3 })).toBe("Câu 3 trên 12, lại 3");
  });

  test("takes no text that only the server can write, nor wrong values, or it doesn't compile", () => {
    // @ts-expect-error a plural would come out raw
    expect(fill(messages.en.count, { n: 3 })).toContain("plural");
    // @ts-expect-error a value is missing
    expect(fill("Câu {n} trên {total}", { n: 3 })).toBe("Câu 3 trên {total}");
  });

  test("leaves a place without a value as it is, where only the server knows the places", () => {
    expect(filled("{verdict}. {role}", { verdict: "Đúng" })).toBe("Đúng. {role}");
  });
});
