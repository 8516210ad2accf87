import { courseIn, type Loaded, type LoadedCourse } from "@/content/load";
import { readCoverage } from "@/content/measures/coverage";
import type { Folder } from "@/content/read/folder";
import { inOrder, type Problem } from "@/content/read/problem";
import { lint } from "@/content/rules/lint";
import { refuse } from "@/domain/outcome";

/** All that is asked of a course before anybody learns from it, wherever its files lie: form, references, the rules of writing, its source. */
export function checkCourse(folder: Folder): Loaded {
  const loaded = courseIn(folder);
  if (!loaded.accepted) return loaded;
  const problems = ruleProblems(loaded.value);
  return problems.length > 0 ? refuse(problems) : loaded;
}

/** What the rules say of a course that is sound in form. */
export function ruleProblems({ course, folder, locate, sources }: LoadedCourse): Problem[] {
  const coverage = folder.files.has("coverage.yaml") ? readCoverage(folder, course, sources).problems : [];
  return inOrder([...lint(course, locate), ...coverage]);
}

/** What courses that stand side by side must not share: an address that names a lesson of one has led there since there were no others. */
export function neighbourProblems(courses: readonly LoadedCourse[]): Problem[] {
  return courses.flatMap(({ course, locate }) =>
    courses
      .filter((other) => other.course.id !== course.id && other.course.lessons.some(({ id }) => id === course.id))
      .map((other) => ({
        ...locate("course", ["id"]),
        message: `A lesson of ${other.course.id} is called ${course.id} too. Give the course or the lesson another id.`,
      })),
  );
}
