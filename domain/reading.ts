import type { Lesson, Locale } from "./course";

/** A lesson's paragraphs in reading order. */
export const paragraphIds = (lesson: Lesson): string[] =>
  lesson.sections.flatMap((section) => section.paragraphs.map(({ id }) => id));

/** Whether the paragraph is the lesson's last: reaching it completes the reading. */
export const isLastParagraph = (lesson: Lesson, paragraphId: string): boolean =>
  paragraphIds(lesson).at(-1) === paragraphId;

/** The section that a remembered paragraph stands in, for "continue from"; null when it is the start or unknown. */
export function resumeSection(
  lesson: Lesson,
  paragraphId: string,
  locale: Locale,
): { title: string; paragraphId: string } | null {
  if (paragraphIds(lesson)[0] === paragraphId) return null;
  const section = lesson.sections.find(({ paragraphs }) => paragraphs.some(({ id }) => id === paragraphId));
  return section ? { title: section.title[locale], paragraphId } : null;
}
