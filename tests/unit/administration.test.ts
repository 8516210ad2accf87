import { expect, test } from "vitest";
import { type Administered, refuseLeaving, refuseOperator, refuseRole } from "@/domain/administration";

const person = (changes: Partial<Administered> = {}): Administered => ({
  role: "manager",
  isOperator: false,
  isClosed: false,
  isOnlyManager: false,
  ...changes,
});

test("an operator lays that down, and the only manager of a cohort hands it over, before they become less or leave", () => {
  expect([refuseRole(person(), "learner"), refuseLeaving(person())]).toEqual([null, null]);
  for (const refusal of [
    refuseRole(person({ isOperator: true }), "author"),
    refuseLeaving(person({ isOperator: true })),
  ])
    expect(refusal).toBe("still-operator");
  for (const refusal of [
    refuseRole(person({ isOnlyManager: true }), "learner"),
    refuseLeaving(person({ isOnlyManager: true })),
  ])
    expect(refusal).toBe("only-manager");
  expect(refuseRole(person({ role: "learner", isOnlyManager: true }), "manager")).toBeNull();
});

test("a manager whose account is in use can be made an operator, and the last operator stays one", () => {
  expect(refuseOperator(person(), true, 1)).toBeNull();
  expect(refuseOperator(person({ isClosed: true }), true, 1)).toBe("not-a-manager");
  expect(refuseOperator(person({ role: "author" }), true, 1)).toBe("not-a-manager");
  expect([refuseOperator(person({ isOperator: true }), false, 0), refuseOperator(person(), false, 1)]).toEqual([
    "last-operator",
    null,
  ]);
});
