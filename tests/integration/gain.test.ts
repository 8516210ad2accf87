import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { countedResponses } from "@/domain/attempt";
import { chanceFrom, shuffled } from "@/domain/chance";
import { lessonItems } from "@/domain/course";
import { dayMs } from "@/domain/day";
import { type BeforeAndAfter, type Measure, measuredIn } from "@/domain/gain";
import { findAttempts } from "@/prisma/attempt";
import type { Db } from "@/prisma/client";
import { keepEdition } from "@/prisma/edition";
import { countPretests, findMoments, listPeopleGains } from "@/prisma/gain";
import { countItems } from "@/prisma/gain-counts";
import { readCohortGain, readDutiesOfNow, readDutyGain, readVersionGains } from "@/school/gain";
import { course, edition } from "@/tests/first-course";
import { aCohort, aUser, test } from "./rows";

const now = new Date("2026-03-01T08:00:00Z");
const kinds = { pretest: "pretest", final: "final", "check-30": "check", "check-90": "check" } as const;
const sizes = { pretest: 9, final: 24, "check-30": 6, "check-90": 6 } as const;
const all = course.lessons.flatMap(lessonItems);
const chance = chanceFrom(13);

type Sitting = { daysAgo?: number; isOpen?: boolean; isSkipped?: boolean; isLate?: boolean; courseId?: string };

/** A quiz with chance responses: some are left open, and in a final some are changed. */
async function sit(db: Db, userId: string, quizId: Measure, sitting: Sitting = {}) {
  const { daysAgo = 1, isOpen = false, isSkipped = false, isLate = false, courseId = course.id } = sitting;
  const startedAt = new Date(now.getTime() - daysAgo * dayMs);
  const deadlineAt = new Date(startedAt.getTime() + 60_000);
  const items = shuffled(all, chance).slice(0, sizes[quizId]);
  const positions = items.flatMap((_, index) => {
    if (isSkipped || chance() < 0.1) return [];
    return kinds[quizId] !== "check" && chance() < 0.2 ? [index, index + items.length] : [index];
  });
  await db.attempt.create({
    data: {
      ...{ userId, courseId, quizId, kind: kinds[quizId], editionId: edition, seed: 1, startedAt },
      itemIds: items.map(({ id }) => id),
      submittedAt: isOpen ? null : deadlineAt,
      deadlineAt: isLate ? deadlineAt : null,
      responses: {
        create: positions.flatMap((position) => {
          const item = items[position % items.length];
          if (!item) return [];
          const lateMs = isLate && chance() < 0.3 ? 120_000 : 0;
          const createdAt = new Date(startedAt.getTime() + position + lateMs);
          const correct = chance() < 0.6;
          const choice = item.key;
          return { id: randomUUID(), position, itemId: item.id, choice, correct, createdAt };
        }),
      },
    },
    select: { id: true },
  });
}

/** Every way to stand to a pretest and what follows it. */
async function aMeasuredCohort(db: Db) {
  await keepEdition(db, edition, course);
  const member = async (...sittings: [Measure, Sitting?][]) => {
    const { id } = await aUser(db);
    for (const [measure, sitting] of sittings) await sit(db, id, measure, sitting);
    return id;
  };
  const learners: string[] = [];
  for (let index = 0; index < 6; index += 1)
    learners.push(await member(["pretest", { daysAgo: 60 }], ["final", { daysAgo: 40 - index }]));
  learners.push(
    await member(["pretest", { daysAgo: 99 }], ["final", { isLate: true }], ["check-30"], ["check-90"]),
    await member(["pretest"], ["final", { daysAgo: 9 }], ["final", { daysAgo: 2 }], ["check-30"]),
    await member(["pretest"], ["check-30"]),
    await member(["pretest"], ["final", { isOpen: true }]),
    // Handed in nine seconds ago: it can be taken back.
    await member(["pretest"], ["final", { daysAgo: 69 / 86_400 }]),
    await member(["pretest", { isSkipped: true }], ["final"]),
    await member(["pretest", { isOpen: true }]),
    await member(["final"], ["check-30"]),
    await member(["pretest"], ["final", { courseId: "another-course" }]),
    await member(),
  );
  const left = await member(["pretest"], ["final"]);
  const manager = await member(["pretest"], ["final"]);
  const { id: cohortId } = await aCohort(db, [
    ...learners.map((userId) => ({ userId, role: "learner" as const })),
    { userId: left, role: "learner", leftAt: now },
    { userId: manager, role: "manager" },
  ]);
  // In two cohorts at once, a learner counts once in each.
  await aCohort(
    db,
    learners.slice(0, 3).map((userId) => ({ userId, role: "learner" as const })),
  );
  const attempts = await Promise.all(learners.map((userId) => findAttempts(db, { userId, courseId: course.id })));
  return { ref: { cohortId, courseId: course.id }, learners, attempts };
}

const shareIn = (measured: ReturnType<typeof measuredIn>, wanted: Measure) => {
  const score = measured.find(({ measure }) => measure === wanted)?.score;
  return score && score.raw / score.max;
};
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test("what a cohort's people came to before and after is what the rules make of their rows, whoever they are", async ({
  db,
}) => {
  const { ref, learners, attempts } = await aMeasuredCohort(db);
  const measured = attempts.map((own) => measuredIn(own, now));

  const moments = await findMoments(db, ref, now);
  expect(moments.map(({ measure }) => measure).sort()).toEqual(["check-30", "check-90", "final"]);
  for (const { measure, n, before, after, deviation } of moments) {
    const pairs = measured.flatMap((own) => {
      const [one, other] = [shareIn(own, "pretest"), shareIn(own, measure)];
      return one === undefined || other === undefined ? [] : [[one, other] as const];
    });
    const difference = mean(pairs.map(([one, other]) => other - one));
    const squares = pairs.map(([one, other]) => (other - one - difference) ** 2);
    expect(n).toBe(pairs.length);
    expect(before).toBeCloseTo(mean(pairs.map(([one]) => one)), 10);
    expect(after).toBeCloseTo(mean(pairs.map(([, other]) => other)), 10);
    if (n === 1) expect(deviation).toBeNull();
    else expect(deviation).toBeCloseTo(Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / (n - 1)), 10);
  }
  expect(moments.find(({ measure }) => measure === "final")?.n).toBe(8);
  expect(await countPretests(db, ref, now)).toEqual({ learners: learners.length, taken: 12, skipped: 1 });

  const both = attempts.filter((_, index) =>
    ["pretest", "final"].every((wanted) => measured[index]?.some(({ measure }) => measure === wanted)),
  );
  const firstOf = (own: (typeof attempts)[number], kind: string) =>
    own
      .filter((attempt) => attempt.kind === kind && attempt.submittedAt)
      .sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime())
      .slice(0, 1)
      .flatMap(countedResponses);
  const rightOf = (kind: string, itemId: string) => {
    const given = both.flatMap((own) => firstOf(own, kind)).filter((response) => response.itemId === itemId);
    return { right: given.filter(({ correct }) => correct).length, n: given.length };
  };
  const counts = await countItems(db, ref, now);
  const byId = (a: { itemId: string }, b: { itemId: string }) => a.itemId.localeCompare(b.itemId);
  expect(counts.sort(byId)).toEqual(
    all
      .map(({ id }) => ({
        itemId: id,
        editionId: edition,
        before: rightOf("pretest", id),
        after: rightOf("final", id),
      }))
      .filter(({ before, after }) => before.n + after.n > 0)
      .sort(byId),
  );

  const people = await listPeopleGains(db, ref, { now, skip: 0, take: 99 });
  const gained = learners.flatMap((id, index) => {
    const own = measured[index] ?? [];
    return own.length > 1 && own[0]?.measure === "pretest" ? [{ id, measured: own }] : [];
  });
  expect(people.total).toBe(gained.length);
  expect(new Map(people.people.map((person) => [person.id, person.measured]))).toEqual(
    new Map(gained.map((person) => [person.id, person.measured])),
  );
  const gains = people.people.map((person) => {
    const last = person.measured.at(-1)?.measure ?? "final";
    return (shareIn(person.measured, last) ?? 0) - (shareIn(person.measured, "pretest") ?? 0);
  });
  expect(gains).toEqual(gains.toSorted((a, b) => a - b));
  const second = await listPeopleGains(db, ref, { now, skip: 4, take: 3 });
  expect(second).toEqual({ people: people.people.slice(4, 7), total: people.total });
});

test("a cohort in which nobody took a pretest has no figure at all", async ({ db }) => {
  const { id } = await aUser(db);
  await keepEdition(db, edition, course);
  await sit(db, id, "final");
  const ref = { cohortId: (await aCohort(db, [{ userId: id, role: "learner" }])).id, courseId: course.id };
  expect(await findMoments(db, ref, now)).toEqual([]);
  expect(await countItems(db, ref, now)).toEqual([]);
  expect(await countPretests(db, ref, now)).toEqual({ learners: 1, taken: 0, skipped: 0 });
  expect(await listPeopleGains(db, ref, { now, skip: 0, take: 25 })).toEqual({ people: [], total: 0 });
});

test("a page of people that isn't there gives the first", async ({ db }) => {
  const { ref } = await aMeasuredCohort(db);
  globalThis.phanVaiDb = db;
  const cohort = { id: ref.cohortId, courseId: ref.courseId };
  const [first, beyond] = [await readCohortGain(cohort, course, 1), await readCohortGain(cohort, course, 9)];
  expect(beyond.people).toEqual({ ...first.people, page: 1 });
  expect(first.people.people.length).toBeGreaterThan(0);
});

test("of a large cohort the counts by item are those of before, with their time, until they are counted; its measures and its files are of now", async ({
  db,
}) => {
  const { ref } = await aMeasuredCohort(db);
  globalThis.phanVaiDb = db;
  const cohort = { id: ref.cohortId, courseId: ref.courseId };
  const join = (userIds: string[]) =>
    db.membership.createMany({
      data: userIds.map((userId) => ({ userId, cohortId: ref.cohortId, role: "learner" as const })),
    });
  const some = await db.$queryRaw<{ id: string }[]>`
    insert into users (id, name, email) select gen_random_uuid(), 'N', gen_random_uuid() || '@example.com' from generate_series(1, 500) returning id`;
  await join(some.map(({ id }) => id));
  const look = async () => {
    const { items, countedAt } = await readDutyGain(
      cohort,
      all.map(({ id }) => id),
    );
    const { comparisons, duties, countedAt: ofDuties } = await readCohortGain(cohort, course, 1);
    const { gainCountedAt } = await readVersionGains(cohort);
    expect([ofDuties, gainCountedAt]).toEqual([countedAt, countedAt]);
    expect(answered(duties)).toBe(answered(items));
    return { n: comparisons.find(({ measure }) => measure === "final")?.n, answered: answered(items), countedAt };
  };
  const first = await look();
  expect(first).toMatchObject({ n: 9, countedAt: null });

  const { id } = await aUser(db);
  await sit(db, id, "pretest");
  await sit(db, id, "final");
  await join([id]);
  const after = await look();
  expect(after).toEqual({ n: 10, answered: first.answered, countedAt: expect.any(Date) });
  expect(answered(await readDutiesOfNow(cohort, course, new Date(), db))).toBeGreaterThan(first.answered);
});

const answered = (counts: readonly BeforeAndAfter[]): number =>
  counts.reduce((sum, { before, after }) => sum + before.n + after.n, 0);
