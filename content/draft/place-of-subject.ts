import { type Draft, dutiesOf, lessonsOf } from "./draft";
import { lessonOfDuty } from "./lesson-of-duty";
import { placesOf } from "./text";

/** Where in the studio the part of a course is worked on that a rule speaks of: a page behind the course's, and what to call the part. */
export type SubjectPlace = { page: string; name: string };

export function placeOfSubject(draft: Draft, subject: string): SubjectPlace {
  const { language } = draft;
  const [kind, id = ""] = subject.split("/");
  if (kind === "item") {
    const duty = dutiesOf(draft).find(({ items }) => items.some((item) => item.id === id));
    const item = duty?.items.find((each) => each.id === id);
    return {
      page: duty ? `questions/${duty.id}#${id}` : "questions",
      name: item?.stem[language] || duty?.name[language] || id,
    };
  }
  if (kind === "responsibility") {
    const duty = draft.duties[id];
    const isReviewed = duty?.state === "accepted" && !duty.isStale && lessonOfDuty(draft, duty) !== undefined;
    return { page: isReviewed ? `questions/${id}` : `?duty=${id}`, name: duty?.name[language] ?? id };
  }
  if (kind === "lesson") return { page: `lessons/${id}`, name: draft.lessons[id]?.title[language] || id };
  if (kind === "paragraph" || kind === "caption") {
    const lesson = lessonsOf(draft).find(({ text }) =>
      placesOf(text[language]).some(({ paragraphId }) => paragraphId === id),
    );
    return lesson
      ? { page: `lessons/${lesson.id}`, name: lesson.title[language] || lesson.id }
      : { page: "lessons", name: id };
  }
  if (kind === "term") {
    const term = draft.glossary.find((each) => each.id === id);
    return { page: `details#term-${id}`, name: term?.term[language] || id };
  }
  if (kind === "pair") return { page: "questions/pairs", name: pairName(draft, id) };
  return { page: "details", name: draft.title[language] };
}

/** Until it says what differs, a pair is called by its duties. */
function pairName({ pairs, duties, language }: Draft, id: string): string {
  const pair = pairs[id];
  const names = [pair?.left, pair?.right].flatMap((side) => duties[side?.dutyId ?? ""]?.name[language] ?? []);
  return pair?.difference[language] || names.join(" – ") || id;
}
