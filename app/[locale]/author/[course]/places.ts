import { places } from "@/messages/places";

/** The pages of a course in the studio, as an author goes through them. */
export const studioPages = ["review", "lessons", "questions", "details", "publish", "doubts"] as const;
export type StudioPage = (typeof studioPages)[number];

export const studioPlace = (course: string, page: StudioPage): string =>
  page === "review" ? places.author(course) : `${places.author(course)}/${page}`;
