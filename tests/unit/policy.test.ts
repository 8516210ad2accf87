import { expect, test } from "vitest";
import { canManageCohorts } from "@/domain/policy";

test.each([
  ["a manager", "manager", true],
  ["a learner", "learner", false],
] as const)("whether %s manages cohorts: the role %s, %s", (_, role, may) => {
  expect(canManageCohorts({ role })).toBe(may);
});
