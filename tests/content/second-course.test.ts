import { expect, test } from "vitest";
import { writingProblems } from "@/content/check";
import { loadCourse } from "@/content/load";
import { printProblem } from "@/content/read/problem";
import { secondFolder } from "./course-folder";

test("a course on two other roles, without a source article, keeps every rule", () => {
  const loaded = loadCourse(secondFolder);
  if (!loaded.accepted) throw new Error(loaded.refusal.map(printProblem).join("\n"));
  const { course } = loaded.value;
  expect(writingProblems(loaded.value).map(printProblem)).toEqual([]);
  expect(course.roles.second.short).toEqual({ vi: "Điều phối viên", en: "Coordinator" });
});
