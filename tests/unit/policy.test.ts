import { expect, test } from "vitest";
import { canManageCohorts, canReadReport } from "@/domain/policy";
import { at } from "./builders";

const manager = { id: "mai", role: "manager" } as const;
const learner = { id: "lan", role: "learner" } as const;

test("a manager reads the report of a cohort she manages", () => {
  const memberships = [
    { userId: "lan", role: "learner" as const, leftAt: null },
    { userId: "mai", role: "manager" as const, leftAt: null },
  ];
  expect(canReadReport(manager, memberships)).toBe(true);
});

test.each([
  ["a manager of another cohort", manager, { userId: "minh", role: "manager" as const, leftAt: null }],
  ["a manager who has left the cohort", manager, { userId: "mai", role: "manager" as const, leftAt: at(1) }],
  ["a manager who only learns in the cohort", manager, { userId: "mai", role: "learner" as const, leftAt: null }],
  ["a learner of the cohort", learner, { userId: "lan", role: "learner" as const, leftAt: null }],
  ["a former manager who is a learner now", learner, { userId: "lan", role: "manager" as const, leftAt: null }],
])("%s cannot read its report", (_, viewer, membership) => {
  expect(canReadReport(viewer, [membership])).toBe(false);
});

test("nobody reads the report of a cohort without members", () => {
  expect(canReadReport(manager, [])).toBe(false);
});

test("managers manage cohorts, learners do not", () => {
  expect([canManageCohorts(manager), canManageCohorts(learner)]).toEqual([true, false]);
});
