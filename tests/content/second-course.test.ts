import { expect, test } from "vitest";
import { loadCourse } from "@/content/load";
import { printProblem } from "@/content/read/problem";
import { lint } from "@/content/rules/lint";
import { secondFolder } from "./course-folder";

test("a course on two other roles, without a source article, keeps every rule", () => {
  const loaded = loadCourse(secondFolder);
  if (!loaded.accepted) throw new Error(loaded.refusal.map(printProblem).join("\n"));
  const { course, locate } = loaded.value;
  expect(lint(course, locate).map(printProblem)).toEqual([]);
  expect(course.roles.second.short).toEqual({ vi: "Điều phối viên", en: "Coordinator" });
});
