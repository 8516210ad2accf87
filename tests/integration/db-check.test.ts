import { expect } from "vitest";
import { checkDatabase } from "@/bin/db-check/check";
import { inFormerNames } from "@/bin/db-check/former-names";
import { hashOf } from "@/content/compile/edition";
import type { Db } from "@/prisma/client";
import { seedDemo } from "@/prisma/demo/seed";
import { keepEdition } from "@/prisma/edition";
import { freshenKnown, rebuildKnown } from "@/prisma/replay";
import { course, edition } from "@/tests/first-course";
import { passwordHash, test } from "./rows";

const faultsIn = async (db: Db) => (await checkDatabase(db, course)).faults;

const learnerOf = (db: Db) =>
  db.user.findUniqueOrThrow({ where: { email: "learner@example.com" }, select: { id: true } });

test("what the rules have stored is found as a replay gives it; what is tampered with is told, and cards are put right by a replay", async ({
  db,
}) => {
  await seedDemo(db, { passwordHash, now: new Date("2026-01-30T03:00:00Z") });
  expect(await faultsIn(db)).toEqual([]);
  const { id: userId } = await learnerOf(db);
  const [stale, gone] = await db.reviewCard.findMany({
    where: { userId },
    select: { responsibilityId: true },
    take: 2,
  });
  const card = (id = "") => ({
    userId_courseId_responsibilityId: { userId, courseId: course.id, responsibilityId: id },
  });
  await db.reviewCard.update({ where: card(stale?.responsibilityId), data: { reps: 99 } });
  await db.reviewCard.delete({ where: card(gone?.responsibilityId) });
  const faults = await faultsIn(db);
  expect(faults).toHaveLength(2);
  expect(faults.join("\n")).toMatch(
    new RegExp(`learner ${userId}: the card of ${gone?.responsibilityId} is missing; it is due 2026-`),
  );
  expect(faults.join("\n")).toMatch(
    new RegExp(`learner ${userId}: the card of ${stale?.responsibilityId} has reps 99, a replay gives \\d`),
  );
  expect(await freshenKnown(db, { course, edition, isMigrated: false })).toBe(0);
  expect(await rebuildKnown(db, course)).toBe(1);
  expect(await faultsIn(db)).toEqual([]);
});

test("a changed verdict, place or end of an attempt, a changed score on a certificate and a changed edition are each told", async ({
  db,
}) => {
  await seedDemo(db, { passwordHash, now: new Date("2026-01-30T03:00:00Z") });
  const { id: userId } = await learnerOf(db);
  await db.$executeRaw`update attempts set submitted_at = submitted_at`;
  const attempts = await db.attempt.findMany({
    where: { userId, kind: "practice" },
    include: { responses: { orderBy: { position: "asc" } } },
  });
  const [first, second, third] = attempts;
  const [response] = first?.responses ?? [];
  const last = second?.responses.at(-1);
  await db.response.update({ where: { id: response?.id ?? "" }, data: { correct: !response?.correct } });
  await db.response.update({ where: { id: last?.id ?? "" }, data: { position: 90 } });
  await db.attempt.update({ where: { id: third?.id ?? "" }, data: { submittedAt: null } });
  await db.certificate.updateMany({ where: { userId }, data: { raw: 24 } });
  await db.edition.update({ where: { id: edition }, data: { content: { ...course, masteryScore: 0.1 } } });
  const said = (await faultsIn(db)).join("\n");
  expect(said).toMatch(/^edition .*: its content is not what it is named by/m);
  expect(said).toMatch(
    new RegExp(`attempt ${first?.id}: the response at 0 is stored as (right|wrong): \\w+, where the key is \\w+`),
  );
  expect(said).toMatch(new RegExp(`attempt ${first?.id}: its score is stored as \\d+, its responses come to \\d+`));
  expect(said).toMatch(new RegExp(`attempt ${second?.id}: a response to [\\w-]+ is at 90, where the rules put none`));
  expect(said).toMatch(new RegExp(`attempt ${third?.id}: nothing is left to ask, and it is open`));
  expect(said).toMatch(/a certificate says 24 of 24, and its final came to 22 of 24/);
});

test("an edition from before answers were positions is what it is named by, in the names of then", async ({ db }) => {
  const former = hashOf(inFormerNames(course));
  expect(former).not.toBe(edition);
  await keepEdition(db, former, course);
  expect((await faultsIn(db)).filter((fault) => fault.includes(former))).toEqual([]);
  expect(JSON.stringify(inFormerNames(course))).not.toMatch(/"(first|second)"/);
});
