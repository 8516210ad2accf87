import type { Finding } from "@/content/read/locate";
import { namesOf } from "@/content/read/role-names";
import { courseTexts, type Piece } from "@/content/read/texts";
import { wordsOf } from "@/content/read/words";
import { type Choice, choices } from "@/domain/choice";
import { type Course, type CourseRoles, type Locale, lessonItems } from "@/domain/course";
import { idOf } from "@/domain/role-ids";

const maxLength = 160;

/** Absolute words, and words that name an owner's field: a stem that has one answers itself, as one with a role's name does. */
const banned: Record<Locale, string[]> = {
  vi: ["luôn", "chỉ", "mọi", "trí tuệ nhân tạo", "hạ tầng", "công nghệ tổng thể", "giám đốc"],
  en: [
    "always",
    "only",
    "all",
    "every",
    "artificial intelligence",
    "infrastructure",
    "overall technology",
    "chief",
    "officer",
  ],
};
/** A stem says what is done. A "not" is overlooked, and then the item measures reading instead of knowing. */
const negative: Record<Locale, string[]> = {
  vi: ["không", "chưa", "chẳng", "đừng"],
  en: ["not", "never", "no", "cannot", "without", "isn't", "don't", "doesn't"],
};
/** Words that give the owner away unless the stems of another owner have them too. */
const watched: Record<Locale, string[]> = {
  vi: ["thuật toán", "học máy", "mô hình", "máy chủ", "chatbot"],
  en: ["algorithm", "algorithms", "machine learning", "model", "models", "server", "servers", "chatbot"],
};

/** The rules of a single stem, for items and the sample alike. */
export function stemFindings(course: Course): Finding[] {
  const stems = courseTexts(course).filter(({ kind }) => kind === "stem");
  return [...stems.flatMap((stem) => wordingFindings(course.roles, stem)), ...watchedFindings(course, stems)];
}

function wordingFindings(roles: CourseRoles, { subject, path, locale, text }: Piece): Finding[] {
  const found = (message: string): Finding => ({ subject, path, message });
  return [
    ...(text.length > maxLength ? [found(`The stem has ${text.length} characters. Shorten it to ${maxLength}.`)] : []),
    // In Vietnamese "ai" is the word for "who": here the capitals tell.
    ...[
      ...[...banned[locale], ...namesOf(roles, locale)].filter((term) => has(text, term)),
      ...(/(?<!\p{L})AI(?!\p{L})/u.test(text) ? ["AI"] : []),
    ].map((term) => found(`The stem says “${term}”, which gives the key away. Say the duty in other words.`)),
    ...(/[.!]$/.test(text) ? [found("The stem names a duty and is no sentence. Delete the mark at its end.")] : []),
    ...negative[locale]
      .filter((term) => has(text, term))
      .map((term) => found(`The stem says “${term}”. Word it positively: what is done.`)),
  ];
}

function watchedFindings(course: Course, stems: Piece[]): Finding[] {
  const keys = new Map<string, Choice>(course.lessons.flatMap(lessonItems).map(({ id, key }) => [`item/${id}`, key]));
  return (["vi", "en"] as const).flatMap((locale) =>
    watched[locale].flatMap((term) => {
      const having = stems.filter((stem) => stem.locale === locale && keys.has(stem.subject) && has(stem.text, term));
      const [owner, ...others] = choices.filter((choice) => having.some(({ subject }) => keys.get(subject) === choice));
      return owner && others.length === 0
        ? having.map(({ subject, path }) => ({
            subject,
            path,
            message: `“${term}” stands in stems of one key only (${idOf(course.roles, owner)}). Use it for another key too, or say it otherwise.`,
          }))
        : [];
    }),
  );
}

/** Whether the text has the term as whole words. */
const has = (text: string, term: string): boolean => ` ${wordsOf(text).join(" ")} `.includes(` ${term} `);
