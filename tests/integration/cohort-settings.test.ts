import { beforeEach, describe, expect, vi } from "vitest";
import { erase } from "@/app/[locale]/manage/[cohort]/learners/[learner]/erase/actions";
import { archive, leaveManaging, rename, takeManagerOff } from "@/app/[locale]/manage/[cohort]/settings/cohort/actions";
import { setAssignment } from "@/prisma/assignment";
import type { Db } from "@/prisma/client";
import { endManaging } from "@/prisma/cohort-settings";
import { createInvitations } from "@/prisma/invitation";
import { newToken, tokenHash } from "@/prisma/token";
import { readDue } from "@/school/due";
import { course } from "@/tests/first-course";
import { form } from "./form";
import { ask, outcomeOf, signedIn, test, type World } from "./people";
import { rendered } from "./rendered";
import { setRequest } from "./request";
import { aCohort, aUser } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.mock("@/app/_ui/shell", () => ({ Shell: ({ children }: { children: unknown }) => children }));

beforeEach<{ db: Db; world: World }>(({ db, world }) => ask(db, world, "manager"));

/** A cohort of the world's manager and whom else it is given. */
const ownCohort = async (db: Db, { manager }: World, others: { userId: string; role: "learner" | "manager" }[] = []) =>
  aCohort(db, [{ userId: manager.id, role: "manager" }, ...others]);

const inviting = (cohortId: string, token = newToken()) => ({
  ...({ tokenHash: tokenHash(token), role: "learner", email: null, cohortId, invitedById: null } as const),
  expiresAt: new Date(Date.now() + 60_000),
});

test("a cohort gets another name, and none without letters", async ({ db, world }) => {
  const { id } = await ownCohort(db, world);
  expect(await outcomeOf(() => rename(null, form({ cohort: id, name: "  Khối   Kho " })))).toContain("said=renamed");
  expect(await outcomeOf(() => rename(null, form({ cohort: id, name: "…" })))).toBe("bad-name");
  expect(await db.cohort.findUnique({ where: { id } })).toMatchObject({ name: "Khối Kho" });
});

test("a cohort that is put away is listed apart, asks for nothing and lets nobody in, and comes back", async ({
  db,
  world,
}) => {
  const learner = await aUser(db);
  const { id } = await ownCohort(db, world, [{ userId: learner.id, role: "learner" }]);
  await db.cohort.update({ where: { id }, data: { name: "Nhóm cất đi" } });
  const due = { dueAt: new Date(Date.now() + 86_400_000), timeZone: "Asia/Ho_Chi_Minh" } as const;
  await setAssignment(db, { cohortId: id, actorId: world.manager.id, now: new Date() }, due);
  await createInvitations(db, [inviting(id)]);
  const owed = () => readDue(learner.id, { course, attempts: [] });
  const press = (away: string) => outcomeOf(() => archive(form({ cohort: id, away })));
  expect(await owed()).not.toBeNull();
  expect(await press("yes")).toContain("said=archived");
  expect(await owed()).toBeNull();
  expect(await db.invitation.count({ where: { cohortId: id, revokedAt: null } })).toBe(0);
  const listed = async () =>
    (await rendered("manage", {})).split("Nhóm đã lưu trữ").map((part) => part.includes("Nhóm cất đi"));
  expect(await listed()).toEqual([false, true]);
  expect(await press("no")).toContain("said=back");
  expect(await listed()).toEqual([true]);
  expect(await owed()).not.toBeNull();
});

test("a manager leaves a cohort that others manage; the last one stays, also of two who leave at once", async ({
  db,
  world,
}) => {
  const other = await aUser(db, { role: "manager" });
  const { id } = await ownCohort(db, world, [{ userId: other.id, role: "manager" }]);
  const leave = async (userId: string) => {
    setRequest(await signedIn(db, userId), "/");
    return outcomeOf(() => leaveManaging(form({ cohort: id })));
  };
  expect(await leave(world.manager.id)).toBe("/manage?said=left");
  expect(await leave(other.id)).toBe(`/manage/${id}/settings?said=only-manager`);
  expect(await leave(world.manager.id)).toBe("none");
  const managers = await db.membership.findMany({ where: { cohortId: id, role: "manager", leftAt: null } });
  expect(managers.map(({ userId }) => userId)).toEqual([other.id]);
});

test("a manager takes another one off, with a note of who did it; nobody is left without a manager, also where two take each other off", async ({
  db,
  world,
}) => {
  const other = await aUser(db, { name: "Quản Lý Kia", role: "manager" });
  const { id } = await ownCohort(db, world, [{ userId: other.id, role: "manager" }]);
  await db.membership.updateMany({ where: { cohortId: id, userId: other.id }, data: { wantsDigest: true } });
  const takeOff = async (actorId: string, manager: string) => {
    setRequest(await signedIn(db, actorId), "/");
    return outcomeOf(() => takeManagerOff(form({ cohort: id, manager })));
  };
  const settings = `/manage/${id}/settings`;
  expect(await rendered("manage/[cohort]/settings", { cohort: id })).toContain("Gỡ quyền của Quản Lý Kia");
  expect(await takeOff(world.manager.id, world.manager.id)).toBe(`${settings}?said=manager-gone`);
  expect(await takeOff(world.manager.id, other.id)).toBe(`${settings}?said=manager-off`);
  expect(await takeOff(world.manager.id, other.id)).toBe(`${settings}?said=manager-gone`);
  expect(await takeOff(other.id, world.manager.id)).toBe("none");
  const rows = await db.membership.findMany({ where: { cohortId: id, role: "manager" }, orderBy: { joinedAt: "asc" } });
  expect(new Map(rows.map(({ userId, leftAt, wantsDigest }) => [userId, [leftAt === null, wantsDigest]]))).toEqual(
    new Map([
      [world.manager.id, [true, false]],
      [other.id, [false, false]],
    ]),
  );
  const noted = { action: "membership-ended", subject: id, actorId: world.manager.id };
  expect(await db.auditEntry.findMany({ where: noted, select: { detail: true } })).toEqual([
    { detail: { manager: other.id } },
  ]);
  await db.membership.updateMany({ where: { cohortId: id, userId: other.id }, data: { leftAt: null } });
  const byManager = (actorId: string) => ({ cohortId: id, actorId, now: new Date() });
  const both = await Promise.all([
    endManaging(db, byManager(world.manager.id), other.id),
    endManaging(db, byManager(other.id), world.manager.id),
  ]);
  expect(both.sort()).toEqual([false, true]);
});

test("an empty cohort shows the one next step: to invite, then to send the links", async ({ db, world }) => {
  const { id } = await ownCohort(db, world);
  expect(await rendered("manage/[cohort]", { cohort: id })).toContain("Bước tiếp theo: mời học viên.");
  await createInvitations(db, [inviting(id)]);
  expect(await rendered("manage/[cohort]", { cohort: id })).toContain(
    "1 lời mời chưa dùng. Bước tiếp theo: gửi liên kết",
  );
});

describe("somebody who left the company", () => {
  const erasing = (cohort: string, learner: string, confirmation: string) =>
    outcomeOf(() => erase(null, form({ cohort, learner, confirmation })));

  test("is erased once their address is typed, with a note of who did it, and what they answered stays", async ({
    db,
    world,
  }) => {
    const learner = await aUser(db, { name: "Người Đã Nghỉ" });
    const { id } = await ownCohort(db, world, [{ userId: learner.id, role: "learner" }]);
    expect(await erasing(id, learner.id, "other@example.com")).toBe("not-confirmed");
    expect(await erasing(id, learner.id, learner.email.toUpperCase())).toBe(`/manage/${id}?said=erased`);
    expect(await db.user.count({ where: { OR: [{ email: learner.email }, { name: "Người Đã Nghỉ" }] } })).toBe(0);
    const audits = { where: { action: "person-erased", subject: learner.id, actorId: world.manager.id } };
    expect(await db.auditEntry.count(audits)).toBe(1);
    expect(await erasing(id, learner.id, learner.email)).toBe("none");
  });

  test("is not this manager's to erase where another's cohort has them, or where they are more than a learner", async ({
    db,
    world,
  }) => {
    const [shared, boss] = [await aUser(db), await aUser(db, { role: "manager" })];
    const { id } = await ownCohort(db, world, [
      { userId: shared.id, role: "learner" },
      { userId: boss.id, role: "learner" },
    ]);
    await db.membership.create({ data: { cohortId: world.otherCohort.id, userId: shared.id, role: "learner" } });
    expect(await erasing(id, shared.id, shared.email)).toBe("not-yours");
    expect(await erasing(id, boss.id, boss.email)).toBe("not-yours");
    const params = { cohort: id, learner: shared.id };
    expect(await rendered("manage/[cohort]/learners/[learner]/erase", params)).toContain("Bạn không xóa được");
    expect(
      await db.user.count({ where: { id: { in: [shared.id, boss.id] }, email: { contains: "example.com" } } }),
    ).toBe(2);
  });
});
