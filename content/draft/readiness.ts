import { type Draft, dutiesOf, isReviewed, lessonsOf, pairsOf, taughtDuties } from "./draft";
import { lessonOfDuty } from "./lesson-of-duty";

/** What only a working copy can lack; all else is said by the checks of its files. `subject` as there: `responsibility/<id>`, `lesson/<id>`. */
export type Unready = {
  code: "unreviewed" | "without-passage" | "text-unwritten" | "lesson-without-duties" | "pair-unwritten";
  subject: string;
};

export function unreadyIn(draft: Draft): Unready[] {
  const taught = taughtDuties(draft);
  const lessonIds = new Set(taught.map((duty) => lessonOfDuty(draft, duty)?.id));
  const isWritten = (texts: { vi: string; en: string }[]) =>
    draft.languages.every((locale) => texts.every((text) => text[locale].trim() !== ""));
  return [
    ...dutiesOf(draft)
      .filter((duty) => !isReviewed(duty))
      .map(({ id }) => unready("unreviewed", `responsibility/${id}`)),
    ...taught
      .filter((duty) => isReviewed(duty) && !lessonOfDuty(draft, duty))
      .map(({ id }) => unready("without-passage", `responsibility/${id}`)),
    ...(isWritten([draft.title, draft.lead]) ? [] : [unready("text-unwritten", "course")]),
    ...lessonsOf(draft).flatMap((lesson) => [
      ...(isWritten([lesson.title, lesson.lead, lesson.text])
        ? []
        : [unready("text-unwritten", `lesson/${lesson.id}`)]),
      ...(lessonIds.has(lesson.id) ? [] : [unready("lesson-without-duties", `lesson/${lesson.id}`)]),
    ]),
    ...pairsOf(draft)
      .filter(({ left, right, difference }) => !isWritten([left.stem, right.stem, difference]))
      .map(({ id }) => unready("pair-unwritten", `pair/${id}`)),
  ];
}

const unready = (code: Unready["code"], subject: string): Unready => ({ code, subject });
