import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import type { Db } from "@/prisma/client";
import { findManagedCohort } from "@/prisma/cohort";
import { createInvitations, findInvitation, joinByInvitation, signUpByInvitation } from "@/prisma/invitation";
import { at } from "@/tests/unit/builders";
import { aCohort, aUser, test, together } from "./rows";

type Invitation = Parameters<typeof createInvitations>[1][number];

/** An invitation that is open until minute 60, into a cohort of its own unless told otherwise. */
async function anInvitation(db: Db, changes: Partial<Invitation> = {}) {
  const cohortId = changes.cohortId === undefined ? (await aCohort(db)).id : changes.cohortId;
  const invitation = {
    tokenHash: randomUUID(),
    role: "learner",
    email: null,
    invitedById: null,
    expiresAt: at(60),
    ...changes,
    cohortId,
  } satisfies Invitation;
  await createInvitations(db, [invitation]);
  return { ...invitation, id: (await findInvitation(db, invitation.tokenHash))?.id ?? "" };
}

const newcomer = (email = `${randomUUID()}@example.com`) =>
  ({ email, name: "Gia Hân", passwordHash: "$argon2id$", locale: "vi" }) as const;

const signUp = (db: Db, tokenHash: string, { email = `${randomUUID()}@example.com`, now = at(1) } = {}) =>
  signUpByInvitation(db, { tokenHash, ...newcomer(email), guestId: null, now });

const membershipsOf = (db: Db, cohortId: string | null) =>
  db.membership.findMany({ where: { cohortId: cohortId ?? "" }, select: { userId: true, role: true, leftAt: true } });

describe("signing up by an invitation", () => {
  test("makes the account in the invitation's role, a member of its cohort, and uses the invitation up", async ({
    db,
  }) => {
    const { tokenHash, cohortId } = await anInvitation(db);
    const outcome = await signUp(db, tokenHash, { email: "han@example.com" });
    const user = await db.user.findUnique({ where: { email: "han@example.com" }, select: { id: true, role: true } });
    expect(user?.role).toBe("learner");
    expect(outcome).toEqual({ accepted: true, value: { userId: user?.id } });
    expect(await membershipsOf(db, cohortId)).toEqual([{ userId: user?.id, role: "learner", leftAt: null }]);
    expect(await findInvitation(db, tokenHash)).toMatchObject({ usedAt: at(1) });
  });

  test("without a cohort makes the first manager", async ({ db }) => {
    const { tokenHash } = await anInvitation(db, { role: "manager", cohortId: null });
    const outcome = await signUp(db, tokenHash);
    const userId = outcome.accepted ? outcome.value.userId : "";
    expect(await db.user.findUnique({ where: { id: userId }, select: { role: true, memberships: true } })).toEqual({
      role: "manager",
      memberships: [],
    });
  });

  test("ten times at once lets one in, and one only", async ({ db }) => {
    const { tokenHash, cohortId } = await anInvitation(db);
    const before = await db.user.count();
    const outcomes = await together(10, () => signUp(db, tokenHash));
    expect(outcomes.filter(({ accepted }) => accepted)).toHaveLength(1);
    expect(outcomes.flatMap((outcome) => (outcome.accepted ? [] : [outcome.refusal]))).toEqual(
      Array(9).fill("invitation-used"),
    );
    expect(await db.user.count()).toBe(before + 1);
    expect(await membershipsOf(db, cohortId)).toHaveLength(1);
  });

  test("with an address that has an account is refused, and leaves the invitation open", async ({ db }) => {
    const { tokenHash, cohortId } = await anInvitation(db);
    const { email } = await aUser(db);
    expect(await signUp(db, tokenHash, { email })).toEqual({ accepted: false, refusal: "email-taken" });
    expect(await findInvitation(db, tokenHash)).toMatchObject({ usedAt: null });
    expect(await membershipsOf(db, cohortId)).toEqual([]);
  });

  test("leaves a note of who used which invitation", async ({ db }) => {
    const { id, tokenHash } = await anInvitation(db);
    const outcome = await signUp(db, tokenHash);
    expect(await db.auditEntry.findMany({ where: { subject: id }, select: { actorId: true, action: true } })).toEqual([
      { actorId: outcome.accepted && outcome.value.userId, action: "invitation-used" },
    ]);
  });
});

describe("an invitation lets nobody in", () => {
  test("a second time", async ({ db }) => {
    const { tokenHash } = await anInvitation(db);
    await signUp(db, tokenHash);
    expect(await signUp(db, tokenHash)).toEqual({ accepted: false, refusal: "invitation-used" });
  });

  test("from the moment it expires", async ({ db }) => {
    const { tokenHash } = await anInvitation(db);
    expect(await signUp(db, tokenHash, { now: at(60) })).toEqual({ accepted: false, refusal: "invitation-expired" });
    expect(await signUp(db, tokenHash, { now: new Date(at(60).getTime() - 1) })).toMatchObject({ accepted: true });
  });

  test("with another address than the one it names", async ({ db }) => {
    const { tokenHash } = await anInvitation(db, { email: "named@example.com" });
    expect(await signUp(db, tokenHash, { email: "other@example.com" })).toEqual({
      accepted: false,
      refusal: "invitation-for-another-email",
    });
    expect(await signUp(db, tokenHash, { email: "named@example.com" })).toMatchObject({ accepted: true });
  });

  test("when there is none with that token", async ({ db }) => {
    expect(await signUp(db, randomUUID())).toEqual({ accepted: false, refusal: "no-such-invitation" });
  });

  test("and who was refused has no account", async ({ db }) => {
    const { tokenHash } = await anInvitation(db, { email: "named@example.net" });
    await signUp(db, tokenHash, { email: "refused@example.com" });
    expect(await db.user.count({ where: { email: "refused@example.com" } })).toBe(0);
  });
});

describe("somebody who has an account", () => {
  test("joins the cohort with it", async ({ db }) => {
    const { tokenHash, cohortId } = await anInvitation(db);
    const user = await aUser(db);
    const outcome = await joinByInvitation(db, { tokenHash, userId: user.id, email: user.email, now: at(1) });
    expect(outcome).toEqual({ accepted: true, value: { userId: user.id } });
    expect(await membershipsOf(db, cohortId)).toEqual([{ userId: user.id, role: "learner", leftAt: null }]);
  });

  test("becomes a manager by a manager's invitation, of that cohort", async ({ db }) => {
    const { tokenHash, cohortId } = await anInvitation(db, { role: "manager" });
    const user = await aUser(db);
    await joinByInvitation(db, { tokenHash, userId: user.id, email: user.email, now: at(1) });
    expect(await db.user.findUnique({ where: { id: user.id }, select: { role: true } })).toEqual({ role: "manager" });
    expect(await findManagedCohort(db, { cohortId: cohortId ?? "", managerId: user.id })).toMatchObject({
      id: cohortId,
    });
  });

  test("stays a manager when joining another cohort as a learner", async ({ db }) => {
    const { tokenHash } = await anInvitation(db);
    const user = await aUser(db, { role: "manager" });
    await joinByInvitation(db, { tokenHash, userId: user.id, email: user.email, now: at(1) });
    expect(await db.user.findUnique({ where: { id: user.id }, select: { role: true } })).toEqual({ role: "manager" });
  });

  test("who left the cohort comes back to the same membership", async ({ db }) => {
    const user = await aUser(db);
    const { id: cohortId } = await aCohort(db, [{ userId: user.id, role: "learner", leftAt: at(0) }]);
    const { tokenHash } = await anInvitation(db, { cohortId });
    await joinByInvitation(db, { tokenHash, userId: user.id, email: user.email, now: at(1) });
    expect(await membershipsOf(db, cohortId)).toEqual([{ userId: user.id, role: "learner", leftAt: null }]);
  });

  test("can't join by an invitation for another address", async ({ db }) => {
    const { tokenHash, cohortId } = await anInvitation(db, { role: "manager", email: "boss@example.com" });
    const user = await aUser(db);
    const outcome = await joinByInvitation(db, { tokenHash, userId: user.id, email: user.email, now: at(1) });
    expect(outcome).toEqual({ accepted: false, refusal: "invitation-for-another-email" });
    expect(await membershipsOf(db, cohortId)).toEqual([]);
    expect(await db.user.findUnique({ where: { id: user.id }, select: { role: true } })).toEqual({ role: "learner" });
  });
});

test("an invitation is found with the name of its cohort, by its token's hash alone", async ({ db }) => {
  const { id: cohortId } = await aCohort(db, [], { name: "Nhóm Hà Nội" });
  const { tokenHash, id } = await anInvitation(db, { cohortId });
  expect(await findInvitation(db, tokenHash)).toEqual({
    id,
    role: "learner",
    email: null,
    cohortId,
    expiresAt: at(60),
    usedAt: null,
    revokedAt: null,
    name: null,
    places: null,
    cohort: { name: "Nhóm Hà Nội", courseId: "caio-cto" },
  });
  expect(await findInvitation(db, id)).toBeNull();
});

describe("a group's link", () => {
  test("lets in as many as it has places, also when more come at once, and says then that it is used", async ({
    db,
  }) => {
    const { tokenHash, cohortId } = await anInvitation(db, { places: 3 });
    const outcomes = await together(8, () => signUp(db, tokenHash));
    expect(outcomes.filter(({ accepted }) => accepted)).toHaveLength(3);
    expect(await membershipsOf(db, cohortId)).toHaveLength(3);
    expect(await signUp(db, tokenHash)).toEqual({ accepted: false, refusal: "invitation-used" });
    expect(await db.invitation.findUnique({ where: { tokenHash }, select: { taken: true, usedAt: true } })).toEqual({
      taken: 3,
      usedAt: at(1),
    });
  });

  test("takes no place for who is in the cohort already, and lets nobody back in whom a manager took out", async ({
    db,
  }) => {
    const [inside, outside] = [await aUser(db), await aUser(db)];
    const { id: cohortId } = await aCohort(db, [
      { userId: inside.id, role: "learner" },
      { userId: outside.id, role: "learner", leftAt: at(0) },
    ]);
    const { tokenHash } = await anInvitation(db, { cohortId, places: 3 });
    const join = ({ id: userId, email }: typeof inside) =>
      joinByInvitation(db, { tokenHash, userId, email, now: at(1) });
    expect(await join(inside)).toEqual({ accepted: true, value: { userId: inside.id } });
    expect(await join(outside)).toEqual({ accepted: false, refusal: "left-cohort" });
    expect(await db.invitation.findUnique({ where: { tokenHash }, select: { taken: true } })).toEqual({ taken: 0 });
  });

  test("that was revoked lets nobody in", async ({ db }) => {
    const { tokenHash } = await anInvitation(db, { places: 3 });
    await db.invitation.update({ where: { tokenHash }, data: { revokedAt: at(0) } });
    expect(await signUp(db, tokenHash)).toEqual({ accepted: false, refusal: "invitation-revoked" });
  });
});
