import { labelOf } from "@/content/read/choice-label";
import { type Finding, finding } from "@/content/read/finding";
import { namesOf } from "@/content/read/role-names";
import type { FieldWords } from "@/content/read/shapes";
import { courseTexts, type Piece } from "@/content/read/texts";
import { wordsAsWritten, wordsOf } from "@/content/read/words";
import { type Choice, choices } from "@/domain/choice";
import { type Course, type CourseRoles, type Locale, lessonItems } from "@/domain/course";

const maxLength = 160;

/** A stem that has an absolute word answers itself, as one with a role's name or a word of its course's field does. */
const absolute: Record<Locale, string[]> = {
  vi: ["luôn", "chỉ", "mọi"],
  en: ["always", "only", "all", "every"],
};
/** A stem says what is done. A "not" is overlooked, and then the item measures reading instead of knowing. */
const negative: Record<Locale, string[]> = {
  vi: ["không", "chưa", "chẳng", "đừng"],
  en: ["not", "never", "no", "cannot", "without", "isn't", "don't", "doesn't"],
};

/** The rules of a single stem, for items and the sample alike. */
export function stemFindings(course: Course, words: FieldWords): Finding[] {
  const stems = courseTexts(course).filter(({ kind }) => kind === "stem");
  return [
    ...stems.flatMap((stem) => wordingFindings(course.roles, words, stem)),
    ...watchedFindings(course, words, stems),
  ];
}

function wordingFindings(
  roles: CourseRoles,
  { giveAway }: FieldWords,
  { subject, path, locale, text }: Piece,
): Finding[] {
  const names = namesOf(roles, locale).filter((name) => has(text, name));
  const said = (terms: readonly string[] = []): string[] => terms.filter((term) => has(text, term));
  return [
    ...(text.length > maxLength ? [finding(subject, path, "long-stem", { n: text.length, most: maxLength })] : []),
    ...names.map((name) => finding(subject, path, "role-name", { name })),
    ...said(absolute[locale]).map((word) => finding(subject, path, "absolute-word", { word })),
    ...said(giveAway?.[locale]).map((word) => finding(subject, path, "give-away-word", { word })),
    ...(/[.!]$/.test(text) ? [finding(subject, path, "stem-mark", {})] : []),
    ...said(negative[locale]).map((word) => finding(subject, path, "negation", { word })),
  ];
}

/** Words that give the owner away unless the stems of another owner have them too. */
function watchedFindings(course: Course, { watched }: FieldWords, stems: Piece[]): Finding[] {
  const keys = new Map<string, Choice>(course.lessons.flatMap(lessonItems).map(({ id, key }) => [`item/${id}`, key]));
  return (["vi", "en"] as const).flatMap((locale) =>
    (watched?.[locale] ?? []).flatMap((word) => {
      const having = stems.filter((stem) => stem.locale === locale && keys.has(stem.subject) && has(stem.text, word));
      const [owner, ...others] = choices.filter((choice) => having.some(({ subject }) => keys.get(subject) === choice));
      return owner && others.length === 0
        ? having.map(({ subject, path }) =>
            finding(subject, path, "watched-word", { word, owner: labelOf(course.roles, owner) }),
          )
        : [];
    }),
  );
}

/**
 * Whether the text has the term as whole words. A term in capitals is an acronym and is met in capitals alone: in Vietnamese
 * "ai" is the word for "who", and "ba" is three.
 */
const has = (text: string, term: string): boolean =>
  isAcronym(term) ? wordsAsWritten(text).includes(term) : spaced(text).includes(spaced(term));

/** A text's words between single spaces. Each stem is asked for many terms, one after the other: the last texts are kept. */
function spaced(text: string): string {
  const known = lately.get(text) ?? ` ${wordsOf(text).join(" ")} `;
  if (lately.size > mostKept) lately.clear();
  lately.set(text, known);
  return known;
}
const lately = new Map<string, string>();
const mostKept = 2000;

const isAcronym = (term: string): boolean => /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(term);
