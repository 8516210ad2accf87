import { courseIn } from "@/content/load";
import type { Folder } from "@/content/read/folder";
import type { Problem } from "@/content/read/problem";
import type { Course, ContrastSide, CourseRole, Lesson, Responsibility } from "@/domain/course";
import { languagesOf } from "@/domain/course";
import { accept, type Outcome } from "@/domain/outcome";
import { type Draft, type DraftDuty, type DraftLesson, type DraftPair, type DraftRole, unwritten, type Written } from "./draft";
import { isSamePlace, placesOf } from "./text";

/** A course of files as a working copy: every duty of it was reviewed, and what the studio doesn't edit comes along. */
export function draftOfFolder(folder: Folder): Outcome<Draft, readonly Problem[]> {
  const loaded = courseIn(folder);
  if (!loaded.accepted) return loaded;
  const { course, sources, surfaces } = loaded.value;
  const languages = languagesOf(course);
  const [language = "vi"] = languages;
  const own = (text: Written): Written => ({
    vi: languages.includes("vi") ? text.vi : "",
    en: languages.includes("en") ? text.en : "",
  });
  return accept({
    courseId: course.id,
    language,
    languages,
    order: course.order,
    title: own(course.title),
    lead: own(course.lead),
    roles: { first: roleOf(course.roles.first, own), second: roleOf(course.roles.second, own) },
    masteryScore: course.masteryScore,
    source: { title: "", author: "", publisher: "", url: "", file: "", sha256: "" },
  });
}
