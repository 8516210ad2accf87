import { readingLevel } from "@/content/compile/reading-time";
import { keyCounts } from "@/content/rules/balance";
import { choices } from "@/domain/choice";
import {
  type Course,
  type CourseRoles,
  type Item,
  type Lesson,
  type Locale,
  languagesOf,
  lessonItems,
} from "@/domain/course";
import { idOf, idsOf } from "@/domain/role-ids";

/** What a course has, lesson by lesson, and how hard it is to read in each of its languages. */
export function overview(course: Course): string {
  const { lessons, glossary, roles } = course;
  const languages = languagesOf(course);
  const items = lessons.flatMap(lessonItems);
  const pairs = lessons.flatMap(({ contrasts }) => contrasts);
  const keys = idsOf(roles).map((id) => id.slice(0, 6).padStart(7));
  const levels = languages.map((locale) => `   ${locale}: words/sentence  long${locale === "en" ? "  grade" : ""}`);
  return [
    `${course.id.padEnd(13)} min  items${keys.join("")}${levels.join("")}`,
    ...lessons.map((lesson) => lessonLine(lesson, languages)),
    `${lessons.length} lessons, ${lessons.flatMap(({ responsibilities }) => responsibilities).length} responsibilities, ${items.length} items (${keysOf(roles, items)}), ${pairs.length} contrast pairs, ${glossary.length} terms`,
  ].join("\n");
}

function lessonLine(lesson: Lesson, languages: readonly Locale[]): string {
  const items = lessonItems(lesson);
  const { first, both, second } = keyCounts(items);
  return [
    lesson.id.padEnd(13),
    String(lesson.minutes).padStart(3),
    String(items.length).padStart(6),
    ...[first, both, second].map((count) => String(count).padStart(6)),
    ...languages.map((locale) => levelOf(lesson, locale)),
  ].join(" ");
}

function levelOf(lesson: Lesson, locale: Locale): string {
  const { meanLength, longShare, grade } = readingLevel(lesson, locale);
  const figures = [meanLength.toFixed(1).padStart(20), `${Math.round(longShare * 100)} %`.padStart(6)];
  return [...figures, ...(grade === null ? [] : [grade.toFixed(1).padStart(6)])].join(" ");
}

function keysOf(roles: CourseRoles, items: Item[]): string {
  const counts = keyCounts(items);
  return choices.map((key) => `${idOf(roles, key)} ${counts[key]}`).join(", ");
}
