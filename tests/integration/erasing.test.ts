import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { checkDatabase } from "@/bin/db-check/check";
import { itemVersions } from "@/domain/item-version";
import { attemptSelections } from "@/domain/report";
import type { Db } from "@/prisma/client";
import { seedDemo } from "@/prisma/demo/seed";
import { listFinalScores } from "@/prisma/final";
import { figureItems, findMetEditionIds } from "@/prisma/item-report";
import { listOutcomes } from "@/prisma/item-responses";
import { statementsOf } from "@/prisma/migrations/statements";
import { listPeople } from "@/prisma/people";
import { forgetUser } from "@/prisma/personal";
import { rebuildKnown } from "@/prisma/replay";
import { summariseAttempts } from "@/prisma/report";
import { course as served } from "@/tests/first-course";
import { aMixedCohort, corrected, course, courseId } from "./item-cohort";
import { passwordHash, test } from "./rows";

const forget = async (db: Db, id: string) => {
  const { email } = await db.user.findUniqueOrThrow({ where: { id }, select: { email: true } });
  await forgetUser(db, { userId: id, email: email ?? "", now: new Date() });
};

const byScore = (a: { raw: number; max: number }, b: { raw: number; max: number }) => a.raw - b.raw || a.max - b.max;

test("the items' figures, and the finals' scores, are the same after learners had their accounts deleted", async ({
  db,
}) => {
  const { made, old, now, ref, end } = await aMixedCohort(db, 16);
  const versions = itemVersions([
    { id: old, course },
    { id: now, course: corrected },
  ]);
  const figures = async () => {
    const all = await Promise.all(
      attemptSelections.map((selection) => figureItems(db, versions, { ...ref, selection, now: end })),
    );
    // Sums of fractions may come in another order.
    return JSON.parse(
      JSON.stringify(all.map((found) => versions.map((version) => found.get(version) ?? null))),
      (_, value) => (typeof value === "number" ? Number(value.toFixed(9)) : value),
    );
  };
  const scores = async () => (await listFinalScores(db, courseId)).toSorted(byScore);
  const [before, scored, met] = [await figures(), await scores(), await findMetEditionIds(db, ref)];
  const users = [...new Set(made.map(({ userId }) => userId))];
  const gone = users.slice(0, 5);
  for (const id of gone) await forget(db, id);
  expect(await figures()).toEqual(before);
  expect(await scores()).toEqual(scored);
  expect(await findMetEditionIds(db, ref)).toEqual(met);

  // Nobody is listed, and nothing of theirs has an id, a seed or a time that it had.
  const listed = await Promise.all(
    versions.map((version) => listOutcomes(db, version, { ...ref, selection: "all", now: end }, 1)),
  );
  const left = new Set(users.slice(5));
  expect(listed.flatMap(({ outcomes }) => outcomes).filter(({ userId }) => !left.has(userId))).toEqual([]);
  const people = await listPeople(
    db,
    { cohortId: ref.cohortId, course, now: end },
    { search: "", state: "all", order: "name", page: 1, size: 100 },
  );
  expect(new Set(people.map(({ id }) => id))).toEqual(left);
  expect(await summariseAttempts(db, courseId, gone)).toEqual([]);
  const nobody = await db.user.findMany({
    where: { isErased: true },
    include: { attempts: { include: { responses: true } }, memberships: true },
  });
  expect(nobody).toHaveLength(5);
  expect(new Set(nobody.map(({ name, passwordHash: hash }) => `${name} ${hash}`))).toEqual(new Set(["Đã xóa null"]));
  const stored = JSON.stringify(nobody);
  for (const { id, userId, responses } of made.filter((attempt) => gone.includes(attempt.userId)))
    for (const known of [id, userId, ...responses.map((response) => response.id)]) expect(stored).not.toContain(known);
  const times = [...stored.matchAll(/\d{4}-\d\d-\d\dT(\d\d:\d\d:\d\d\.\d{3})Z/g)].map(([, time]) => time);
  expect(new Set(times)).toEqual(new Set(["00:00:00.000"]));
  expect(nobody.flatMap(({ attempts }) => attempts).every(({ seed, scope }) => seed === 0 && scope === "full")).toBe(
    true,
  );
  expect(await db.user.count({ where: { id: { in: gone } } })).toBe(0);
});

test("what a deleted account leaves behind is checked as everything that is stored, and no replay makes cards of it", async ({
  db,
}) => {
  await seedDemo(db, { passwordHash, now: new Date("2026-01-30T03:00:00Z") });
  const { id } = await db.user.findUniqueOrThrow({ where: { email: "learner@example.com" }, select: { id: true } });
  await forget(db, id);
  const { attempts } = await db.user.findFirstOrThrow({
    where: { isErased: true, attempts: { some: { courseId: served.id, editionId: { not: "" } } } },
    orderBy: { attempts: { _count: "desc" } },
    select: { attempts: { select: { id: true, responses: { select: { id: true, correct: true } } } } },
  });
  const faults = async () =>
    (await checkDatabase(db, served)).faults.filter((fault) => attempts.some((own) => fault.includes(own.id)));
  expect(await faults()).toEqual([]);
  await rebuildKnown(db, served);
  expect(await db.reviewCard.count({ where: { user: { isErased: true } } })).toBe(0);
  const [response] = attempts.flatMap(({ responses }) => responses);
  await db.response.update({ where: { id: response?.id ?? "" }, data: { correct: !response?.correct } });
  expect((await faults()).join()).toMatch(/^nobody's attempt .* is stored as /);
});

test("accounts that were deleted before this was so are nobody's, too, and count in the cohorts that they left with it", async ({
  db,
}) => {
  const { made, now, ref, end } = await aMixedCohort(db, 12);
  const versions = itemVersions([{ id: now, course: corrected }]);
  const figures = async () => {
    const found = await figureItems(db, versions, { ...ref, selection: "first", now: end });
    return versions.map((version) => found.get(version)?.counts ?? null);
  };
  const before = await figures();
  const userId = made[0]?.userId ?? "";
  await db.user.update({ where: { id: userId }, data: { name: "Đã xóa", email: `${userId}@deleted.invalid` } });
  await db.membership.updateMany({ where: { userId }, data: { leftAt: end } });
  expect(await figures()).not.toEqual(before);
  const migration = readFileSync("prisma/migrations/20261127140000_erased_learners/migration.sql", "utf8");
  await db.$executeRawUnsafe(statementsOf(migration).at(-1)?.text ?? "");
  expect(await figures()).toEqual(before);
  expect(await db.user.count({ where: { id: userId } })).toBe(0);
});
