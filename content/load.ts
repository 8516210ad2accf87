import { type ArticleSources, articleSources, assemble, ruleSettingsOf, surfacesOf } from "@/content/compile/assemble";
import { readingMinutes } from "@/content/compile/reading-time";
import { referenceProblems } from "@/content/compile/references";
import { readCourseFiles } from "@/content/read/course-files";
import { folderOnDisk } from "@/content/read/disk";
import type { Folder } from "@/content/read/folder";
import { type Locate, locator } from "@/content/read/locate";
import { inOrder, type Problem } from "@/content/read/problem";
import type { RuleSettings } from "@/content/read/shapes";
import type { Surface } from "@/content/read/surface";
import { Course } from "@/domain/course";
import { accept, type Outcome, refuse } from "@/domain/outcome";

/** A sound course, its files, where each of its texts stands, the places of the source article that it names, what its stems show, and what the rules go by in it. */
export type LoadedCourse = {
  course: Course;
  folder: Folder;
  locate: Locate;
  sources: ArticleSources;
  surfaces: ReadonlyMap<string, Surface>;
  settings: RuleSettings;
};

export type Loaded = Outcome<LoadedCourse, readonly Problem[]>;

/** The course in a folder of this machine. */
export function loadCourse(path: string): Loaded {
  const folder = folderOnDisk(path);
  if (folder) return courseIn(folder);
  const message = "There is no such folder. Name the folder of a course, e.g. content/caio-cto.";
  return refuse([{ file: path, line: 1, field: "", message }]);
}

/** The door to a course as its authors write it, wherever it lies: the whole of it, or all that is wrong with it, found in one run. */
export function courseIn(folder: Folder): Loaded {
  const { files, problems: unsound } = readCourseFiles(folder);
  const problems = [...unsound, ...referenceProblems(files)];
  if (problems.length > 0) return refuse(inOrder(problems));

  const course = Course.parse(assemble(files));
  const lessons = course.lessons.map((lesson) => ({ ...lesson, minutes: readingMinutes(lesson) }));
  return accept({
    course: { ...course, lessons },
    folder,
    locate: locator(files),
    sources: articleSources(files),
    surfaces: surfacesOf(files),
    settings: ruleSettingsOf(files),
  });
}
