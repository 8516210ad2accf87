import { lessonTexts } from "@/content/read/texts";
import { wordsOf } from "@/content/read/words";
import type { Lesson, Locale } from "@/domain/course";

const wordsAMinute = 200;

/**
 * Reading time of a lesson's page in whole minutes, of the slower language, rounded up. 200 words a minute is a careful pace:
 * adults read English non-fiction at 238 (Brysbaert 2019, Journal of Memory and Language 109). A Vietnamese syllable counts as a word.
 * Captions are left out: a drawing is looked at, and its caption says again what the text beside it says.
 */
export const readingMinutes = (lesson: Lesson): number => Math.max(1, Math.ceil(readingWords(lesson) / wordsAMinute));

/** So many words are read of a lesson, in the language that has more. */
export function readingWords(lesson: Lesson): number {
  const pieces = lessonTexts(lesson).filter(({ kind }) => kind !== "caption");
  const length = (locale: Locale) =>
    pieces.reduce((sum, piece) => sum + (piece.locale === locale ? wordsOf(piece.text).length : 0), 0);
  return Math.max(length("vi"), length("en"));
}

/** A sentence of more words (syllables in Vietnamese) than this is long. */
const longSentence = 28;

type ReadingLevel = { sentences: number; meanLength: number; longShare: number; grade: number | null };

/** How hard the running text of a lesson is to read; the grade is for English only, as its formula was made for English. */
export function readingLevel(lesson: Lesson, locale: Locale): ReadingLevel {
  const sentences = lesson.sections
    .flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.sentences[locale]))
    .map((sentence) => wordsOf(sentence.map(({ text }) => text).join("")));
  return {
    sentences: sentences.length,
    meanLength: sentences.flat().length / sentences.length,
    longShare: sentences.filter(({ length }) => length > longSentence).length / sentences.length,
    grade: locale === "en" ? fleschKincaidGrade(sentences) : null,
  };
}

/**
 * Grade = 0.39 × words ÷ sentences + 11.8 × syllables ÷ words − 15.59.
 * Kincaid, Fishburne, Rogers and Chissom (1975), Derivation of new readability formulas for Navy enlisted personnel.
 */
export function fleschKincaidGrade(sentences: string[][]): number {
  const words = sentences.flat();
  const syllables = words.reduce((sum, word) => sum + syllableCount(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** English syllables by groups of vowels, without a silent e or ed at the end: right for most words, near enough for a mean. */
export function syllableCount(word: string): number {
  const groups = word
    .replace(/(?<=[^aeiouy])(?:e|es|ed)$/, (end, at: number) => (keepsVowel(word.slice(0, at), end) ? end : ""))
    .match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 0);
}

/** Sounded all the same: -le (table), -ted and -ded (needed), and -es after a hiss (houses). */
const keepsVowel = (stem: string, end: string): boolean =>
  (end === "e" && /[^aeiouy]l$/.test(stem)) ||
  (end === "ed" && /[td]$/.test(stem)) ||
  (end === "es" && /(?:[szxcg]|[cs]h)$/.test(stem));
