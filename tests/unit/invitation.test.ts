import { expect, test } from "vitest";
import { enterBy, type InvitationFact, invitationLifetimeMs, invitationState } from "@/domain/invitation";
import { at } from "./builders";

const anInvitation = (changes: Partial<InvitationFact> = {}): InvitationFact => ({
  role: "learner",
  email: null,
  cohortId: "cohort",
  expiresAt: at(60),
  usedAt: null,
  revokedAt: null,
  ...changes,
});

test("an open invitation lets anybody in who holds its link", () => {
  const invitation = anInvitation();
  expect(enterBy(invitation, "lan@example.com", at(0))).toEqual({ accepted: true, value: invitation });
});

test("an invitation that names an address lets that address in", () => {
  const invitation = anInvitation({ email: "lan@example.com" });
  expect(enterBy(invitation, "lan@example.com", at(0))).toEqual({ accepted: true, value: invitation });
});

test("an invitation that names an address turns every other one away", () => {
  expect(enterBy(anInvitation({ email: "lan@example.com" }), "minh@example.com", at(0))).toEqual({
    accepted: false,
    refusal: "invitation-for-another-email",
  });
});

test("an invitation works once", () => {
  expect(enterBy(anInvitation({ usedAt: at(1) }), "lan@example.com", at(2))).toEqual({
    accepted: false,
    refusal: "invitation-used",
  });
});

test("an invitation is open until the moment it expires", () => {
  const justBefore = new Date(at(60).getTime() - 1);
  expect(
    [justBefore, at(60), at(61)].map(
      (now) => enterBy(anInvitation({ expiresAt: at(60) }), "lan@example.com", now).accepted,
    ),
  ).toEqual([true, false, false]);
});

test("an invitation that was revoked lets nobody in", () => {
  expect(enterBy(anInvitation({ revokedAt: at(0) }), "lan@example.com", at(0))).toEqual({
    accepted: false,
    refusal: "invitation-revoked",
  });
});

test("of an invitation that was used it says so, whatever came later", () => {
  const used = anInvitation({ usedAt: at(1), revokedAt: at(2) });
  expect(invitationState(used, at(90))).toBe("used");
  expect(invitationState(anInvitation({ revokedAt: at(2) }), at(90))).toBe("revoked");
});

test("a link lasts three days", () => {
  expect(invitationLifetimeMs / 86_400_000).toBe(3);
});
