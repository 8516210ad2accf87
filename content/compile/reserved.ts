import type { CourseFiles } from "@/content/read/course-files";
import { faultOfForm } from "@/content/read/finding";
import type { Problem } from "@/content/read/problem";

/** What stands beside lessons in addresses, and beside their quizzes among attempts. */
const notALesson = ["check", "check-30", "check-90", "final", "map", "pretest", "quiz", "review", "sample"];

/** The rooms beside the courses in this folder, and what may stand in a course's place in an address. */
export const notACourse = [
  ...notALesson,
  "article",
  "compile",
  "courses",
  "draft",
  "drafts",
  "generated",
  "learn",
  "measures",
  "progress",
  "read",
  "rules",
  "write",
];

/** A course or a lesson that was called so could not be reached. */
export function reservedProblems({ course }: CourseFiles): Problem[] {
  if (!course) return [];
  const { yaml, file } = course;
  return [
    ...(notACourse.includes(file.id)
      ? [{ ...yaml.place(["id"]), ...faultOfForm("reserved-course", { id: file.id }) }]
      : []),
    ...file.lessons.flatMap((id, at) =>
      notALesson.includes(id)
        ? [
            {
              ...yaml.place(["lessons", at]),
              ...faultOfForm("reserved-lesson", { id }),
            },
          ]
        : [],
    ),
  ];
}
