import { labelOf } from "@/content/read/choice-label";
import type { CourseFiles } from "@/content/read/course-files";
import { type Finding, finding } from "@/content/read/finding";
import { locator, toProblem } from "@/content/read/locate";
import type { Problem } from "@/content/read/problem";
import type { ItemEntry, ResponsibilityEntry } from "@/content/read/shapes";
import { choices } from "@/domain/choice";
import type { CourseRoles } from "@/domain/course";
import { idOf } from "@/domain/role-ids";

const leastItems = 2;

/** What has been begun and lacks a part that no course can do without. */
export function incompleteProblems(files: CourseFiles): Problem[] {
  if (!files.course) return [];
  const { roles, sample } = files.course.file;
  const responsibilities = files.lessons.flatMap((lesson) => lesson.responsibilities?.entries ?? []);
  return [
    ...(sample ? reasonFindings(roles, sample) : []),
    ...responsibilities.flatMap(({ value }) => [
      ...itemsFindings(value),
      ...value.items.flatMap((item) => reasonFindings(roles, item)),
    ]),
  ].map(toProblem(locator(files)));
}

const itemsFindings = ({ id, name, items }: ResponsibilityEntry): Finding[] =>
  items.length < leastItems
    ? [finding(`responsibility/${id}`, ["items"], "few-items", { name, n: items.length, least: leastItems })]
    : [];

const reasonFindings = (roles: CourseRoles, { id, rationale }: ItemEntry): Finding[] =>
  choices
    .filter((choice) => !rationale[idOf(roles, choice)])
    .map((choice) => finding(`item/${id}`, ["rationale"], "missing-reason", { choice: labelOf(roles, choice) }));
