import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { Db } from "@/prisma/client";
import { createCohort, findLearnerOf, findManagedCohort, listManagedCohorts } from "@/prisma/cohort";
import { at } from "@/tests/unit/builders";
import { aCohort, aUser, test } from "./rows";

/** A cohort with everyone who may come near it, and one beside it with a manager and a learner of its own. */
async function twoCohorts(db: Db) {
  const person = async (role: "learner" | "manager", name: string) => ({
    userId: (await aUser(db, { role, name })).id,
    role,
  });
  const manager = await person("manager", "Quản");
  const formerManager = await person("manager", "Cựu");
  const otherManager = await person("manager", "Khác");
  const learner = await person("learner", "Học");
  const formerLearner = await person("learner", "Nghỉ");
  const otherLearner = await person("learner", "Ngoài");
  const cohort = await aCohort(db, [
    manager,
    learner,
    { ...formerManager, leftAt: at(1) },
    { ...formerLearner, leftAt: at(1) },
  ]);
  const other = await aCohort(db, [otherManager, otherLearner], { name: "Nhóm khác" });
  return {
    cohort,
    other,
    manager: manager.userId,
    formerManager: formerManager.userId,
    otherManager: otherManager.userId,
    learner: learner.userId,
    formerLearner: formerLearner.userId,
    otherLearner: otherLearner.userId,
  };
}

type Cast = Awaited<ReturnType<typeof twoCohorts>>;
type Person = Exclude<keyof Cast, "cohort" | "other">;
const strangers: Person[] = ["formerManager", "otherManager", "learner", "formerLearner", "otherLearner"];

test("a cohort's manager finds it", async ({ db }) => {
  const { cohort, manager } = await twoCohorts(db);
  expect(await findManagedCohort(db, { cohortId: cohort.id, managerId: manager })).toEqual({
    id: cohort.id,
    name: "Nhóm một",
    courseId: "caio-cto",
    finalMinutes: null,
    archivedAt: null,
    createdAt: expect.any(Date),
  });
});

test.for(strangers)("to its %s a cohort does not exist", async (person, { db }) => {
  const cast = await twoCohorts(db);
  expect(await findManagedCohort(db, { cohortId: cast.cohort.id, managerId: cast[person] })).toBeNull();
});

test("a manager who only learns in a cohort doesn't find it", async ({ db }) => {
  const { id: userId } = await aUser(db, { role: "manager" });
  const cohort = await aCohort(db, [{ userId, role: "learner" }]);
  expect(await findManagedCohort(db, { cohortId: cohort.id, managerId: userId })).toBeNull();
});

test("no manager finds a cohort that isn't there", async ({ db }) => {
  const { manager } = await twoCohorts(db);
  expect(await findManagedCohort(db, { cohortId: randomUUID(), managerId: manager })).toBeNull();
});

test("a manager finds a learner of the cohort", async ({ db }) => {
  const { cohort, manager, learner } = await twoCohorts(db);
  expect(await findLearnerOf(db, { cohortId: cohort.id, managerId: manager, learnerId: learner })).toEqual({
    id: learner,
    name: "Học",
    email: expect.any(String),
    role: "learner",
  });
});

test.for(strangers)("to its %s a cohort's learner does not exist", async (person, { db }) => {
  const cast = await twoCohorts(db);
  expect(
    await findLearnerOf(db, { cohortId: cast.cohort.id, managerId: cast[person], learnerId: cast.learner }),
  ).toBeNull();
});

test.for(["formerLearner", "otherLearner", "manager", "otherManager"] as const)(
  "a cohort's manager finds no learner in its %s",
  async (person, { db }) => {
    const cast = await twoCohorts(db);
    expect(
      await findLearnerOf(db, { cohortId: cast.cohort.id, managerId: cast.manager, learnerId: cast[person] }),
    ).toBeNull();
  },
);

test("a learner isn't found through another cohort of the same manager", async ({ db }) => {
  const { manager, learner } = await twoCohorts(db);
  const second = await aCohort(db, [{ userId: manager, role: "manager" }]);
  expect(await findLearnerOf(db, { cohortId: second.id, managerId: manager, learnerId: learner })).toBeNull();
});

test("a manager sees the cohorts managed now, oldest first, each with the number of its learners", async ({ db }) => {
  const { cohort, manager } = await twoCohorts(db);
  const second = await aCohort(db, [{ userId: manager, role: "manager" }], { name: "Nhóm hai" });
  expect((await listManagedCohorts(db, manager)).map(({ id, _count }) => [id, _count.memberships])).toEqual([
    [cohort.id, 1],
    [second.id, 0],
  ]);
});

test.for(["formerManager", "learner", "formerLearner", "otherLearner"] as const)(
  "its %s sees no cohort",
  async (person, { db }) => {
    const cast = await twoCohorts(db);
    expect(await listManagedCohorts(db, cast[person])).toEqual([]);
  },
);

test("who makes a cohort manages it", async ({ db }) => {
  const { id: managerId } = await aUser(db, { role: "manager" });
  const { id } = await createCohort(db, { name: "Nhóm mới", courseId: "caio-cto", managerId });
  expect(await findManagedCohort(db, { cohortId: id, managerId })).toMatchObject({ name: "Nhóm mới" });
  expect(await db.membership.count({ where: { cohortId: id, role: "learner" } })).toBe(0);
});

test("one person can be both manager and learner of a cohort", async ({ db }) => {
  const { id } = await aUser(db, { role: "manager" });
  const cohort = await aCohort(db, [
    { userId: id, role: "manager" },
    { userId: id, role: "learner" },
  ]);
  expect(await findLearnerOf(db, { cohortId: cohort.id, managerId: id, learnerId: id })).toMatchObject({ id });
});
