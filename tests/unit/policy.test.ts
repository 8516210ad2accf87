import { expect, test } from "vitest";
import { canAuthor, canErase, canMakeResetLink, canManageCohorts, canOperate } from "@/domain/policy";

test("managers make cohorts and courses, authors make courses and nothing else, learners neither", () => {
  const may = (role: "learner" | "author" | "manager") => [canManageCohorts({ role }), canAuthor({ role })];
  expect(may("learner")).toEqual([false, false]);
  expect(may("author")).toEqual([false, true]);
  expect(may("manager")).toEqual([true, true]);
});

test("a manager has a learner erased who is in their cohorts alone, and nobody who is more than a learner", () => {
  const erasable = (role: "learner" | "author" | "manager", cohortIds: string[]) =>
    canErase({ role, cohortIds }, ["one", "two"]);
  expect([erasable("learner", ["one", "two"]), erasable("learner", ["one", "three"])]).toEqual([true, false]);
  expect([erasable("author", ["one"]), erasable("manager", ["one"])]).toEqual([false, false]);
});

test("an operator is a manager who was named one", () => {
  const may = (role: "learner" | "author" | "manager", isOperator: boolean) => canOperate({ role, isOperator });
  expect([may("manager", true), may("manager", false), may("author", true), may("learner", true)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test("a manager makes a link for a new password of nobody who may do more than learn", () => {
  const may = (["learner", "author", "manager"] as const).map((role) => canMakeResetLink({ role }));
  expect(may).toEqual([true, false, false]);
});
