import { expect, test } from "vitest";
import { canAuthor, canManageCohorts } from "@/domain/policy";

test("managers make cohorts and courses, authors make courses and nothing else, learners neither", () => {
  const may = (role: "learner" | "author" | "manager") => [canManageCohorts({ role }), canAuthor({ role })];
  expect(may("learner")).toEqual([false, false]);
  expect(may("author")).toEqual([false, true]);
  expect(may("manager")).toEqual([true, true]);
});
