import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { undoMs } from "@/domain/final";
import { itemVersions } from "@/domain/item-version";
import type { Db } from "@/prisma/client";
import { figureItems } from "@/prisma/item-report";
import { forgetUser } from "@/prisma/personal";
import { findStoredFigures, keepFigures, markItems } from "@/prisma/stored-figures";
import { readItemFigures, readItemsOfNow } from "@/school/item-figures";
import { at } from "@/tests/unit/builders";
import { aGiven, aMixedCohort, corrected, course, courseId, write } from "./item-cohort";
import { aCohort, anEdition, aUser, test } from "./rows";

const itemIds = ["roles-first-a-plain", "roles-both-a-plain"];
const [asked = "", open = ""] = itemIds;

/** A cohort of some who each answered one of two items. */
async function aFewWith(db: Db, learners: number) {
  globalThis.phanVaiDb = db;
  const editionId = await anEdition(db, course);
  const users = await Promise.all(Array.from({ length: learners }, () => aUser(db)));
  const made = [];
  for (const { id: userId } of users)
    made.push(await write(db, { userId, editionId, itemIds, responses: [aGiven(asked, 0)] }));
  const { id: cohortId } = await aCohort(
    db,
    users.map(({ id: userId }) => ({ userId, role: "learner" })),
  );
  const counting = { cohortId, courseId, selection: "first", now: at(1000) } as const;
  return { users, made, editionId, counting, versions: itemVersions([{ id: editionId, course }]) };
}

test("figures that are kept are read as they were counted, of every version", async ({ db }) => {
  globalThis.phanVaiDb = db;
  const { old, now, ref, end } = await aMixedCohort(db, 12);
  const versions = itemVersions([
    { id: old, course },
    { id: now, course: corrected },
  ]);
  const counting = { ...ref, selection: "first", now: end } as const;
  const counted = await figureItems(db, versions, counting);
  await readItemFigures(versions, counting);
  const { figuresOf, countedAt } = await readItemFigures(versions, counting);
  expect(countedAt).toBeNull();
  expect(versions.map(figuresOf)).toEqual(versions.map((version) => counted.get(version)));
  expect((await findStoredFigures(db, { ...ref, selection: "last" }))?.mark).toBeUndefined();
});

test("whatever would change the figures of a cohort changes their mark, and what wouldn't leaves it", async ({
  db,
}) => {
  const { users, made, editionId, counting } = await aFewWith(db, 5);
  const [one, two, three, four] = users;
  const { cohortId } = counting;
  await write(db, {
    ...{ userId: four?.id ?? "", editionId, itemIds, responses: [aGiven(asked, 0)] },
    ...{ kind: "pretest", quizId: "pretest" },
  });
  const mark = async (now = counting.now) => (await markItems(db, { ...counting, now })).mark;
  const changes: [string, () => Promise<unknown>][] = [
    ["a response", () => db.response.create({ data: { ...aGiven(open, 1), attemptId: made[0]?.id ?? "" } })],
    [
      "an attempt that ends",
      () => db.attempt.update({ where: { id: made[0]?.id ?? "" }, data: { submittedAt: at(9) } }),
    ],
    [
      "one that is open again",
      () => db.attempt.update({ where: { id: made[0]?.id ?? "" }, data: { submittedAt: null } }),
    ],
    [
      "a response at the time of another",
      () => db.response.create({ data: { ...aGiven(open, 1), attemptId: made[1]?.id ?? "", createdAt: at(0) } }),
    ],
    ["who leaves", () => db.membership.updateMany({ where: { userId: one?.id }, data: { leftAt: at(10) } })],
    ["who comes back", () => db.membership.updateMany({ where: { userId: one?.id }, data: { leftAt: null } })],
    [
      "who has the account deleted",
      () => forgetUser(db, { userId: two?.id ?? "", email: two?.email ?? "", now: at(11) }),
    ],
    [
      "a regrade",
      () =>
        db.regrade.create({
          data: { id: randomUUID(), courseId, itemId: asked, version: "", reason: "", regradedAt: at(12) },
        }),
    ],
    ["its undo", () => db.regrade.updateMany({ where: { courseId }, data: { undoneAt: at(13) } })],
    [
      "a pretest that ends",
      () => db.attempt.updateMany({ where: { userId: four?.id, kind: "pretest" }, data: { submittedAt: at(14) } }),
    ],
    [
      "a final that is handed in",
      () =>
        write(db, {
          ...{ userId: three?.id ?? "", editionId, itemIds, responses: [aGiven(asked, 0)] },
          ...{ kind: "final", quizId: "final", submittedAt: counting.now },
        }),
    ],
  ];
  for (const [what, change] of changes) {
    const before = await mark();
    expect(await mark(), what).toBe(before);
    await change();
    expect(await mark(), what).not.toBe(before);
  }
  expect(await mark(new Date(counting.now.getTime() + undoMs)), "its hand-in that stands").not.toBe(await mark());
  const before = await mark();
  await aCohort(db, [{ userId: four?.id ?? "", role: "learner" }]);
  await write(db, { userId: (await aUser(db)).id, editionId, itemIds, responses: [aGiven(asked, 0)] });
  expect(await mark()).toBe(before);
  expect((await markItems(db, counting)).learners).toBe(5);
  expect(await db.membership.count({ where: { cohortId, leftAt: null } })).toBe(4);
});

test("of a cohort that is counted in a moment the figures are always of now; of a large one those of before, with their time, until they are counted", async ({
  db,
}) => {
  const { made, counting, versions } = await aFewWith(db, 3);
  const countsIn = ({ figuresOf }: Awaited<ReturnType<typeof readItemFigures>>) =>
    versions.filter(({ item }) => item.id === open).map((version) => figuresOf(version)?.counts.first)[0];
  await readItemFigures(versions, counting);
  const answer = (index: number) =>
    db.response.create({ data: { ...aGiven(open, 1, { choice: "first" }), attemptId: made[index]?.id ?? "" } });
  await answer(0);
  expect(countsIn(await readItemFigures(versions, counting))).toBe(1);

  const some = await db.$queryRaw<{ id: string }[]>`
    insert into users (id, name, email) select gen_random_uuid(), 'N', gen_random_uuid() || '@example.com' from generate_series(1, 500) returning id`;
  await db.membership.createMany({
    data: some.map(({ id: userId }) => ({ userId, cohortId: counting.cohortId, role: "learner" as const })),
  });
  await readItemsOfNow(versions, counting);
  await answer(1);
  const soon = { ...counting, now: new Date(counting.now.getTime() + 59_999) };
  const before = await readItemFigures(versions, soon);
  expect([countsIn(before), before.countedAt]).toEqual([1, counting.now]);
  const later = { ...counting, now: new Date(counting.now.getTime() + 60_000) };
  expect((await readItemFigures(versions, later)).countedAt).toEqual(counting.now);
  // Who wants them as they are now waits for the count that is under way.
  expect(countsIn(await readItemsOfNow(versions, later))).toBe(2);
  expect(await readItemFigures(versions, later)).toMatchObject({ countedAt: null });
});

test("a cohort's figures go with it", async ({ db }) => {
  const { counting, versions } = await aFewWith(db, 1);
  await readItemFigures(versions, counting);
  const kept = await findStoredFigures(db, counting);
  if (!kept) throw new Error("They are kept.");
  await keepFigures(db, counting, { ...kept, figures: [], mark: "another" });
  expect((await findStoredFigures(db, counting))?.mark).toBe("another");
  await db.cohort.delete({ where: { id: counting.cohortId } });
  expect(await findStoredFigures(db, counting)).toBeNull();
});
