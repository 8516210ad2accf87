import { courseIn, type Loaded, type LoadedCourse } from "@/content/load";
import { readCoverage } from "@/content/measures/coverage";
import { faultOfForm } from "@/content/read/finding";
import type { Folder } from "@/content/read/folder";
import { toProblem } from "@/content/read/locate";
import { inOrder, type Problem } from "@/content/read/problem";
import { withoutAccepted } from "@/content/rules/accepted";
import { findingsOf } from "@/content/rules/lint";
import { refuse } from "@/domain/outcome";

/** All that is asked of a course before anybody learns from it, wherever its files lie: form, references, the rules of writing, its source. */
export function checkCourse(folder: Folder): Loaded {
  const loaded = courseIn(folder);
  if (!loaded.accepted) return loaded;
  const problems = ruleProblems(loaded.value);
  return problems.length > 0 ? refuse(problems) : loaded;
}

/** What the rules and its source say of a course that is sound in form. */
export function ruleProblems(loaded: LoadedCourse): Problem[] {
  const { course, folder, sources } = loaded;
  const coverage = folder.files.has("coverage.yaml") ? readCoverage(folder, course, sources).problems : [];
  return inOrder([...writingProblems(loaded), ...coverage]);
}

/** What the rules of writing say, beside the warnings that the course accepts. */
export const writingProblems = ({ course, settings, locate }: Pick<LoadedCourse, "course" | "settings" | "locate">) =>
  inOrder(withoutAccepted(findingsOf(course, settings.words), settings.accepted).map(toProblem(locate)));

/** What courses that stand side by side must not share: an address that names a lesson of one has led there since there were no others. */
export function neighbourProblems(courses: readonly LoadedCourse[]): Problem[] {
  return courses.flatMap(({ course, locate }) =>
    courses
      .filter((other) => other.course.id !== course.id && other.course.lessons.some(({ id }) => id === course.id))
      .map((other) => ({
        ...locate("course", ["id"]),
        ...faultOfForm("neighbour-lesson", { course: other.course.id, id: course.id }),
      })),
  );
}
