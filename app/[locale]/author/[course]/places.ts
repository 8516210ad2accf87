import type { Draft, DraftDuty } from "@/content/draft/draft";
import { type Field, findField } from "@/content/draft/field";
import { nextField } from "@/content/draft/questions";
import { type Locale, languagesOf } from "@/domain/course";
import { places } from "@/messages/places";

/** The pages of a course in the studio, as an author goes through them. */
export const studioPages = ["review", "lessons", "questions", "details", "publish", "doubts"] as const;
export type StudioPage = (typeof studioPages)[number];

export const studioPlace = (course: string, page: StudioPage): string =>
  page === "review" ? places.author(course) : `${places.author(course)}/${page}`;

/** The control of a text on its page. */
export const controlId = (field: Field, language: Locale): string => `${field.replaceAll("/", "-")}-${language}`;

/** The page of a duty's questions, at the first text that is not written: a field that an address names takes the focus. */
export function questionPlace(draft: Draft, duty: DraftDuty): string {
  const place = `${places.author(draft.courseId)}/questions/${duty.id}`;
  const field = nextField(draft, duty);
  if (field === null) return place;
  const languages = [draft.language, ...languagesOf(draft)];
  const language = languages.find((each) => findField(draft, field)?.[each].trim() === "");
  return language ? `${place}#${controlId(field, language)}` : place;
}
