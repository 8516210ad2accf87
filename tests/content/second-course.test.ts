import { expect, test } from "vitest";
import { loadCourse } from "@/content/load";
import { printProblem } from "@/content/read/problem";
import { lint } from "@/content/rules/lint";
import { secondFolder } from "./course-folder";

test("a course on two other roles, without a source article, keeps every rule", () => {
  const loaded = loadCourse(secondFolder);
  if (loaded.problems) throw new Error(loaded.problems.map(printProblem).join("\n"));
  expect(lint(loaded.course, loaded.locate).map(printProblem)).toEqual([]);
  expect(loaded.course.roles.second.short).toEqual({ vi: "Điều phối viên", en: "Coordinator" });
});
