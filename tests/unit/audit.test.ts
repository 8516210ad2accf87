import { expect, test } from "vitest";
import { auditActions, cohortAuditActions, cohortOf, isOfAccount } from "@/domain/audit";
import { auditMessages } from "@/messages/audit";

test("a cohort's managers read what was done to it, and what names it", () => {
  const subject = "a";
  expect(cohortOf({ action: "cohort-renamed", subject })).toBe("a");
  expect(cohortOf({ action: "learner-viewed", subject, detail: { cohortId: "b" } })).toBe("b");
  expect(cohortOf({ action: "learner-viewed", subject })).toBeNull();
  expect(cohortOf({ action: "course-published", subject, detail: { number: 1 } })).toBeNull();
});

test("what everybody does with their own account, and authors with a draft, is in no cohort's log", () => {
  expect(cohortAuditActions).toContain("regrade-undone");
  for (const action of ["draft-made", "course-published", "data-exported", "account-deleted"] as const)
    expect(cohortAuditActions).not.toContain(action);
});

test("the server's log tells of what changes an account, and of nothing else", () => {
  for (const action of ["role-changed", "account-closed", "person-erased", "reset-link-made", "passkey-added"] as const)
    expect(isOfAccount(action)).toBe(true);
  for (const action of ["signed-in", "sign-in-failed", "data-exported", "cohort-renamed", "learner-viewed"] as const)
    expect(isOfAccount(action)).toBe(false);
});

test("every kind of entry has words of its own in both languages", () => {
  for (const locale of ["vi", "en"] as const) {
    const words = auditActions.map((action) => auditMessages[locale][action]);
    expect(words.every((text) => text.length > 3)).toBe(true);
    expect(new Set(words).size).toBe(auditActions.length);
  }
});
