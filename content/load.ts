import { lstatSync } from "node:fs";
import { type ArticleSources, articleSources, assemble, surfacesOf } from "@/content/compile/assemble";
import { readingMinutes } from "@/content/compile/reading-time";
import { referenceProblems } from "@/content/compile/references";
import { readCourseFiles } from "@/content/read/course-files";
import { type Locate, locator } from "@/content/read/locate";
import { inOrder, type Problem } from "@/content/read/problem";
import type { Surface } from "@/content/read/surface";
import { Course } from "@/domain/course";

/** A sound course, where each of its texts stands, the places of the source article that it names, and what its stems show. */
type LoadedCourse = { course: Course; locate: Locate; sources: ArticleSources; surfaces: ReadonlyMap<string, Surface> };

/** The door to a course as its authors write it: the whole of it, or all that is wrong with it, found in one run. */
export function loadCourse(folder: string): (LoadedCourse & { problems?: undefined }) | { problems: Problem[] } {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return { problems: [{ file: folder, line: 1, field: "", message: "There is no such folder. Name the folder of a course, e.g. content/caio-cto." }] };

  const { files, problems: unsound } = readCourseFiles(folder);
  const problems = [...unsound, ...referenceProblems(files)];
  if (problems.length > 0) return { problems: inOrder(problems) };

  const course = Course.parse(assemble(files));
  const lessons = course.lessons.map((lesson) => ({ ...lesson, minutes: readingMinutes(lesson) }));
  return { course: { ...course, lessons }, locate: locator(files), sources: articleSources(files), surfaces: surfacesOf(files) };
}
