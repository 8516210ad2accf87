import { type Finding, finding } from "@/content/read/finding";
import { choices } from "@/domain/choice";
import { type Course, type Item, type Locale, languagesOf } from "@/domain/course";

const maxSentences = 2;

/** A reason names what decides. That it was written somewhere is none. */
const hearsay: Record<Locale, RegExp> = {
  vi: /bài (?:viết|báo|học|đọc)[^.]{0,12} (?:nói|viết|nêu|ghi|cho biết|khẳng định)|theo (?:như )?bài (?:viết|báo|học|đọc)/iu,
  en: /\b(?:article|lesson|text|passage)\b[^.]{0,12} (?:says?|states?|tells?|writes?)\b|according to the (?:article|lesson|text|passage)/iu,
};

export const rationaleFindings = (course: Course): Finding[] =>
  [
    ...(course.sample ? [course.sample] : []),
    ...course.lessons.flatMap(({ responsibilities }) => responsibilities.flatMap(({ items }) => items)),
  ].flatMap((item) => languagesOf(course).flatMap((locale) => itemFindings(item, locale)));

function itemFindings(item: Item, locale: Locale): Finding[] {
  return choices.flatMap((choice, at): Finding[] => {
    const text = item.rationale[choice][locale];
    const [subject, path] = [`item/${item.id}`, ["rationale", choice, locale]];
    const sentences = sentenceCount(text, locale);
    return [
      ...(sentences > maxSentences ? [finding(subject, path, "long-reason", { n: sentences })] : []),
      ...(hearsay[locale].test(text) ? [finding(subject, path, "hearsay", {})] : []),
      ...(choices.slice(0, at).some((before) => item.rationale[before][locale] === text)
        ? [finding(subject, path, "same-reason", {})]
        : []),
    ];
  });
}

const sentenceCount = (text: string, locale: Locale): number =>
  [...new Intl.Segmenter(locale, { granularity: "sentence" }).segment(text)].filter(({ segment }) =>
    /[\p{L}\p{N}]/u.test(segment),
  ).length;
