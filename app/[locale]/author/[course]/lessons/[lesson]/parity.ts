import type { Lesson, Locale } from "@/domain/course";

/** Of a lesson in two languages the paragraphs, counted from 1, that have not as many sentences in both. */
export const unlikeParagraphs = (lesson: Lesson, languages: readonly Locale[]): number[] =>
  languages.length < 2 ||
  languages.some((locale) => lesson.sections.every(({ paragraphs }) => isEmpty(paragraphs, locale)))
    ? []
    : lesson.sections
        .flatMap(({ paragraphs }) => paragraphs)
        .flatMap(({ sentences }, at) => (sentences.vi.length === sentences.en.length ? [] : [at + 1]));

const isEmpty = (paragraphs: Lesson["sections"][number]["paragraphs"], locale: Locale): boolean =>
  paragraphs.every(({ sentences }) => sentences[locale].length === 0);
