import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { clusteredMean } from "@/domain/clusters";
import type { Period } from "@/domain/period";
import { attemptSelections, select } from "@/domain/report";
import { meanScore } from "@/prisma/cohort-figures";
import {
  countBestFinals,
  countLessonScores,
  countRemembering,
  countWaiting,
  sumLessonScores,
} from "@/prisma/cohort-scores";
import { comparePeriods, countPeriods } from "@/prisma/cohort-trend";
import { createInvitations } from "@/prisma/invitation";
import { readComparison } from "@/school/compare";
import { readOverview } from "@/school/overview";
import { course as served } from "@/tests/first-course";
import { aBusyCohort, ago, course, lesson, now, sit } from "./busy-cohort";
import { aCertificate, aCohort, anEdition, aUser, test } from "./rows";

type Busy = Awaited<ReturnType<typeof aBusyCohort>>;
const within = (at: Date | null, { from, until }: Period) => at !== null && at >= from && at < until;
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** What a learner did in a period, from the raw rows. */
function doneBy({ facts, readings }: Busy, userId: string, period: Period) {
  const own = facts.filter((fact) => fact.userId === userId);
  const handedIn = own.filter(({ submittedAt }) => within(submittedAt, period));
  const practices = handedIn.filter(({ kind, scope }) => kind === "practice" && scope === "full");
  const checks = handedIn.filter(({ kind }) => kind === "check");
  const read = readings.filter((reading) => reading.userId === userId).flatMap(({ at }) => at);
  return {
    isActive:
      handedIn.length > 0 ||
      own.some(({ startedAt }) => within(startedAt, period)) ||
      read.some((at) => within(at, period)),
    practices: practices.length,
    practice: { right: sum(practices.map(({ right }) => right)), tries: sum(practices.map(({ asked }) => asked)) },
    check: { right: sum(checks.map(({ right }) => right)), tries: sum(checks.map(({ asked }) => asked)) },
  };
}

const clustersOf = (rows: { right: number; tries: number }[]) => ({
  learners: rows.filter(({ tries }) => tries > 0).length,
  right: sum(rows.map(({ right }) => right)),
  tries: sum(rows.map(({ tries }) => tries)),
  rightSquares: sum(rows.map(({ right }) => right ** 2)),
  triesSquares: sum(rows.map(({ tries }) => tries ** 2)),
  products: sum(rows.map(({ right, tries }) => right * tries)),
});

const shareIn = ({ right, tries }: { right: number; tries: number }) => (tries === 0 ? null : right / tries);

test("what a cohort did in a week, how it changed from month to month and how its scores lie is what its raw rows add up to", async ({
  db,
}) => {
  globalThis.phanVaiDb = db;
  const busy = await aBusyCohort(db);
  const { ref, learners, facts } = busy;
  const cohort = { id: ref.cohortId, courseId: course.id, createdAt: ago(100) };
  const overview = await readOverview(cohort, course, "first", now);

  expect(overview.weeks).toHaveLength(12);
  const counted = await countPeriods(db, ref, overview.weeks);
  for (const [index, week] of overview.weeks.entries()) {
    const done = learners.map((userId) => doneBy(busy, userId, week));
    expect(week).toMatchObject({
      active: done.filter(({ isActive }) => isActive).length,
      practices: sum(done.map(({ practices }) => practices)),
      responses: sum(done.map(({ practice }) => practice.tries)),
    });
    expect(counted.find(({ place }) => place === index + 1)).toMatchObject({
      firstResponses: clustersOf(done.map(({ practice }) => practice)),
      checks: clustersOf(done.map(({ check }) => check)),
    });
  }
  expect(sum(overview.weeks.map(({ practices }) => practices))).toBeGreaterThan(10);

  const { periods } = overview.month;
  expect(periods.previous.until).toEqual(new Date("2026-02-11T05:00:00Z"));
  const pairs = learners.map(
    (userId) => [doneBy(busy, userId, periods.current), doneBy(busy, userId, periods.previous)] as const,
  );
  const differencesOf = (of: (done: ReturnType<typeof doneBy>) => number) => ({
    learners: learners.length,
    current: sum(pairs.map(([current]) => of(current))),
    previous: sum(pairs.map(([, previous]) => of(previous))),
    squares: sum(pairs.map(([current, previous]) => (of(current) - of(previous)) ** 2)),
  });
  expect(await comparePeriods(db, ref, periods)).toMatchObject({
    active: differencesOf(({ isActive }) => Number(isActive)),
    practices: differencesOf(({ practices }) => practices),
  });
  for (const [figure, of] of [
    ["right", "practice"],
    ["remembered", "check"],
  ] as const) {
    const current = clustersOf(pairs.map(([done]) => done[of]));
    const previous = clustersOf(pairs.map(([, done]) => done[of]));
    expect(overview.month[figure]).toMatchObject({
      current: shareIn(current),
      previous: shareIn(previous),
      n: { current: current.tries, previous: previous.tries },
    });
  }

  for (const selection of attemptSelections) {
    const scores = learners.flatMap((userId) => {
      const taken = facts
        .filter(
          (fact) => fact.userId === userId && fact.kind === "practice" && fact.scope === "full" && fact.submittedAt,
        )
        .sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
      const own = select(taken, selection);
      return own.length === 0 ? [] : [sum(own.map(({ right }) => right)) / sum(own.map(({ asked }) => asked))];
    });
    const binned = await countLessonScores(db, ref, selection);
    expect(new Map(binned.map(({ bin, n }) => [bin, n]))).toEqual(binsOf(scores));
    const mean = await meanScore(db, ref, selection);
    expect(mean.scores).toBe(scores.length);
    expect(clusteredMean(await sumLessonScores(db, ref, selection))?.share).toBeCloseTo(mean.share ?? 0, 10);
  }
  const best = learners.flatMap((userId) => {
    const shares = facts
      .filter((fact) => fact.userId === userId && fact.kind === "final" && fact.submittedAt)
      .map(({ right, asked }) => right / asked);
    return shares.length === 0 ? [] : [Math.max(...shares)];
  });
  expect(new Map((await countBestFinals(db, ref)).map(({ bin, n }) => [bin, n]))).toEqual(binsOf(best));
  expect(best.length).toBeGreaterThan(3);
});

const binsOf = (shares: number[]) => {
  const bins = shares.map((share) => Math.min(9, Math.floor(share * 10 + 1e-9)));
  return new Map([...new Set(bins)].map((bin) => [bin, bins.filter((other) => other === bin).length]));
};

test("the steps of a cohort hold those who waited, joined, passed and still knew it, each person once", async ({
  db,
}) => {
  globalThis.phanVaiDb = db;
  const editionId = await anEdition(db, course);
  const [never, reading, passed, forgot, checkedOnly] = [
    await aUser(db),
    await aUser(db),
    await aUser(db),
    await aUser(db),
    await aUser(db),
  ];
  const members = [never, reading, passed, forgot, checkedOnly].map(({ id: userId }) => ({
    userId,
    role: "learner" as const,
  }));
  const { id: cohortId } = await aCohort(db, members);
  await db.lessonReading.create({
    data: { userId: reading.id, courseId: course.id, lessonId: lesson, paragraphId: "p", updatedAt: ago(1) },
  });
  for (const { id: userId } of [passed, forgot])
    await aCertificate(db, { userId, courseId: course.id, issuedAt: ago(40) });
  const check = { kind: "check", quizId: "check-30", startedAt: ago(3), submittedAt: ago(2), asked: 4 } as const;
  await sit(db, editionId, { ...check, userId: passed.id, right: 3 });
  await sit(db, editionId, { ...check, userId: passed.id, right: 0, submittedAt: ago(1) });
  await sit(db, editionId, { ...check, userId: forgot.id, right: 2 });
  await sit(db, editionId, { ...check, userId: checkedOnly.id, right: 4 });

  const invite = (changes: object) => ({
    ...{
      tokenHash: randomUUID(),
      role: "learner" as const,
      email: `${randomUUID()}@example.com`,
      cohortId,
      invitedById: null,
      expiresAt: ago(-3),
    },
    ...changes,
  });
  await createInvitations(db, [
    invite({}),
    invite({ expiresAt: ago(1) }),
    invite({ email: null }),
    invite({ email: null, places: 30 }),
    invite({ role: "manager" }),
    invite({ email: never.email }),
  ]);
  for (const gone of [{ usedAt: now }, { revokedAt: now }])
    await db.invitation.create({ data: { ...invite({}), ...gone }, select: { id: true } });
  expect(await countWaiting(db, cohortId)).toBe(3);
  const ref = { cohortId, courseId: course.id, course, now };
  expect(await countRemembering(db, ref)).toEqual({ checked: 2, remembered: 1 });

  const { funnel, lessons } = await readOverview(
    { id: cohortId, courseId: course.id, createdAt: ago(1) },
    course,
    "first",
    now,
  );
  expect(funnel.map(({ step, n, stayed }) => [step, n, stayed])).toEqual([
    ["invited", 8, 3],
    ["joined", 5, 1],
    ["started", 4, 2],
    ["finished", 2, 0],
    ["passed", 2, 1],
    ["remembered", 1, 1],
  ]);
  expect(lessons.n).toBe(0);
});

test("a cohort of nobody has nothing to tell, in the one week since it began", async ({ db }) => {
  globalThis.phanVaiDb = db;
  const { id } = await aCohort(db);
  const { funnel, weeks, month, finals } = await readOverview(
    { id, courseId: course.id, createdAt: ago(1) },
    course,
    "all",
    now,
  );
  expect(funnel.every(({ n, ofAll }) => n === 0 && ofAll === null)).toBe(true);
  expect(weeks).toMatchObject([{ active: 0, practices: 0, right: null, responses: 0 }]);
  expect([month.active, month.right].map(({ change, interval }) => [change, interval])).toEqual([
    [0, null],
    [null, null],
  ]);
  expect(finals.n).toBe(0);
});

test("cohorts side by side have the figures of their own pages", async ({ db }) => {
  globalThis.phanVaiDb = db;
  const busy = await aBusyCohort(db, served);
  const { id: empty } = await aCohort(db);
  const { cohortId, ...rest } = busy.ref;
  const [one, other] = await readComparison(
    [
      { id: cohortId, name: "Đông", courseId: served.id },
      { id: empty, name: "Rỗng", courseId: served.id },
    ],
    "last",
    now,
  );
  const { counts, funnel } = await readOverview(
    { id: cohortId, courseId: served.id, createdAt: now },
    served,
    "last",
    now,
  );
  const stepOf = (wanted: string) => funnel.find(({ step }) => step === wanted)?.n;
  expect(one).toMatchObject({
    ...{ learners: counts.all, overdue: counts.overdue, started: stepOf("started") },
    ...{ finished: stepOf("finished"), passed: stepOf("passed") },
  });
  expect(one?.mean?.share).toBeCloseTo((await meanScore(db, { cohortId, ...rest }, "last")).share ?? 0, 10);
  expect(one?.mean?.interval).not.toBeNull();
  expect(other).toMatchObject({ learners: 0, started: 0, mean: null, solid: null, remembered: null });
});

test("whoever only skipped the pretest was not active, as on the list of people; whoever answered it was", async ({
  db,
}) => {
  globalThis.phanVaiDb = db;
  const editionId = await anEdition(db, course);
  const pretest = { kind: "pretest", quizId: "pretest", startedAt: ago(1), submittedAt: ago(1), right: 0 } as const;
  const [skipping, answering] = [await aUser(db), await aUser(db)];
  await sit(db, editionId, { ...pretest, userId: skipping.id, asked: 0 });
  await sit(db, editionId, { ...pretest, userId: answering.id, asked: 9 });
  const { id: cohortId } = await aCohort(
    db,
    [skipping, answering].map(({ id: userId }) => ({ userId, role: "learner" })),
  );
  const week = { from: ago(7), until: now };
  expect(await countPeriods(db, { cohortId, courseId: course.id }, [week])).toMatchObject([{ place: 1, active: 1 }]);
});
