import { afterEach, beforeEach, expect, vi } from "vitest";
import { setAssignment } from "@/prisma/assignment";
import type { Db } from "@/prisma/client";
import { extendPeople, movePeople, remindPeople, removePeople } from "@/school/cohort-people";
import { course } from "@/tests/first-course";
import { aMailbox } from "./mailbox";
import { aCohort, anEdition, aUser, test } from "./rows";

const closings: (() => Promise<void>)[] = [];
beforeEach<{ db: Db }>(({ db }) => {
  globalThis.phanVaiDb = db;
});
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closings.splice(0)) await close();
});

/** A cohort with two learners and one who left, another cohort of the same manager, and one of another's. */
async function cohorts(db: Db) {
  const [manager, other, an, binh, left] = [
    await aUser(db),
    await aUser(db),
    await aUser(db),
    await aUser(db),
    await aUser(db),
  ];
  const managed = { userId: manager.id, role: "manager" } as const;
  const from = await aCohort(db, [
    managed,
    { userId: an.id, role: "learner" },
    { userId: binh.id, role: "learner" },
    { userId: left.id, role: "learner", leftAt: new Date(0) },
  ]);
  const to = await aCohort(db, [managed]);
  const foreign = await aCohort(db, [{ userId: other.id, role: "manager" }]);
  const userIds = [an.id, left.id, manager.id];
  return {
    manager,
    other,
    an,
    binh,
    left,
    from,
    to,
    foreign,
    people: { cohortId: from.id, managerId: manager.id, userIds },
  };
}

const inside = async (db: Db, cohortId: string) =>
  (await db.membership.findMany({ where: { cohortId, role: "learner", leftAt: null } })).map(({ userId }) => userId);

test("learners are taken out of a cohort: those among them who are in it, with a note for each", async ({ db }) => {
  const { people, an, binh, from, manager } = await cohorts(db);
  expect(await removePeople(people)).toEqual({ accepted: true, value: 1 });
  expect(await inside(db, from.id)).toEqual([binh.id]);
  expect(await removePeople(people)).toEqual({ accepted: true, value: 0 });
  const audits = { where: { action: "learners-removed", subject: an.id, actorId: manager.id } };
  expect(await db.auditEntry.count(audits)).toBe(1);
});

test("learners are moved into another cohort of the manager's, with the time that they have for a final", async ({
  db,
}) => {
  const { people, an, from, to } = await cohorts(db);
  await db.membership.updateMany({ where: { userId: an.id }, data: { timeFactor: 2 } });
  expect(await movePeople(people, to.id)).toEqual({ accepted: true, value: 1 });
  expect([await inside(db, to.id), (await inside(db, from.id)).includes(an.id)]).toEqual([[an.id], false]);
  expect(await db.membership.findFirst({ where: { cohortId: to.id, userId: an.id } })).toMatchObject({ timeFactor: 2 });
  expect(await movePeople({ ...people, cohortId: to.id }, from.id)).toEqual({ accepted: true, value: 1 });
  expect(await inside(db, to.id)).toEqual([]);
});

test("nobody acts on a cohort that they don't manage, nor moves anybody into one", async ({ db }) => {
  const { people, other, foreign, from } = await cohorts(db);
  const no = { accepted: false, refusal: "no-such-cohort" };
  const stranger = { ...people, managerId: other.id };
  const before = await inside(db, from.id);
  expect([await removePeople(stranger), await extendPeople(stranger, null), await remindPeople(stranger)]).toEqual([
    no,
    no,
    no,
  ]);
  expect([await movePeople(people, foreign.id), await movePeople(stranger, foreign.id)]).toEqual([no, no]);
  expect(await movePeople(people, from.id)).toEqual({ accepted: false, refusal: "same-cohort" });
  expect(await inside(db, from.id)).toEqual(before);
});

test("learners get a date of their own where their cohort has one", async ({ db }) => {
  const { people, an, from, manager } = await cohorts(db);
  const dueAt = new Date(Date.now() + 86_400_000);
  expect(await extendPeople(people, dueAt)).toEqual({ accepted: false, refusal: "no-due-date" });
  const byManager = { cohortId: from.id, actorId: manager.id, now: new Date() };
  await setAssignment(db, byManager, { dueAt, timeZone: "Asia/Ho_Chi_Minh" });
  expect(await extendPeople(people, dueAt)).toEqual({ accepted: true, value: 1 });
  const dated = await db.membership.findMany({ where: { cohortId: from.id, dueAt } });
  expect(dated.map(({ userId }) => userId)).toEqual([an.id]);
});

test("a manager's word goes to those who haven't finished and want it, once a day, and says whom it went to", async ({
  db,
}) => {
  const { people, an, binh, from, left } = await cohorts(db);
  expect(await remindPeople(people)).toEqual({ accepted: false, refusal: "no-mail" });
  const { arrived, close } = await aMailbox();
  closings.push(close);
  const [unwilling, finished] = [await aUser(db), await aUser(db)];
  await db.user.update({ where: { id: unwilling.id }, data: { wantsDueMail: false } });
  const members = [unwilling, finished].map(({ id: userId }) => ({
    userId,
    cohortId: from.id,
    role: "learner" as const,
  }));
  await db.membership.createMany({ data: members });
  const own = { userId: finished.id, courseId: course.id, editionId: await anEdition(db), itemIds: [], seed: 1 };
  const [startedAt, submittedAt] = [new Date(), new Date()];
  await db.attempt.createMany({
    data: course.lessons.map(({ id }) => ({ ...own, quizId: id, kind: "practice", startedAt, submittedAt })),
  });
  const all = { ...people, userIds: [an.id, binh.id, left.id, unwilling.id, finished.id] };
  expect(await remindPeople(all)).toEqual({
    accepted: true,
    value: { written: 2, finished: 1, unwilling: 1, today: 0 },
  });
  await vi.waitFor(() => expect(arrived).toHaveLength(2), { timeout: 20_000 });
  expect(arrived.map(({ to }) => to).sort()).toEqual([an.email, binh.email].sort());
  expect(arrived[0]?.mail.text).toContain("Bạn còn 6 bài. Mỗi bài khoảng 6 phút.");
  expect(await remindPeople(all)).toMatchObject({ value: { written: 0, today: 2 } });
});
