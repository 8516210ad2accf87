import { expect } from "vitest";
import { begunIn } from "@/domain/cohort-mastery";
import { lessonItems } from "@/domain/course";
import { dayMs } from "@/domain/day";
import { undoMs } from "@/domain/final";
import { masteryIn, masteryStates } from "@/domain/mastery";
import { findAttempts } from "@/prisma/attempt";
import type { Db } from "@/prisma/client";
import {
  countFound,
  countStates,
  findCells,
  listColumns,
  listStandings,
  type MasteryRef,
} from "@/prisma/cohort-mastery";
import { rebuildKnown } from "@/prisma/replay";
import { aGiven, aMixedCohort, course, courseId, write } from "./item-cohort";
import { test as base } from "./rows";

const timeZone = "Asia/Ho_Chi_Minh";
const duties = course.lessons.flatMap(({ responsibilities }) => responsibilities.map(({ id }) => id));
const days = (end: Date, after: number) => new Date(end.getTime() + after * dayMs);

/** A cohort as chance made it, with reviews some days later that some get right, and one who never began. */
async function aReviewedCohort(db: Db) {
  const { made, ref, now: editionId, end } = await aMixedCohort(db, 12);
  const learners = [...new Set(made.map(({ userId }) => userId))];
  for (const [place, userId] of learners.entries())
    for (const [day, variant] of [
      [2, 1],
      [5, 2],
    ] as const) {
      const itemIds = course.lessons
        .flatMap(({ responsibilities }) => responsibilities)
        .flatMap(({ items }, index) => ((index + place) % 3 === 0 ? [] : [items[variant]?.id ?? ""]));
      const responses = itemIds.map((itemId, position) =>
        aGiven(itemId, position, {
          createdAt: days(end, day),
          ...(position % 5 === place % 5 && day === 5 ? { choice: "both", correct: false } : {}),
        }),
      );
      const times = { startedAt: days(end, day), submittedAt: days(end, day) };
      await write(db, { userId, editionId, itemIds, responses, kind: "review", quizId: "review", ...times });
    }
  await rebuildKnown(db, course);
  const idle = await db.user.create({ data: { name: "Chưa Học", email: "idle@example.com" }, select: { id: true } });
  await db.membership.create({ data: { cohortId: ref.cohortId, userId: idle.id, role: "learner" } });
  return { cohortId: ref.cohortId, editionId, end, learners: [...learners, idle.id] };
}

const test = base.extend("cohort", { scope: "file" }, ({ db }) => aReviewedCohort(db));

/** What a replay of the learners' responses says, a line for each that isn't "not started". */
async function replayed(db: Db, learners: string[], now: Date) {
  const states = new Map<string, string>();
  for (const userId of learners)
    for (const { responsibilityId, state } of masteryIn(
      course,
      await findAttempts(db, { userId, courseId }),
      now,
      timeZone,
    ))
      if (state !== "not-started") states.set(`${userId} ${responsibilityId}`, state);
  return states;
}

test.for([0, 3, 6, 40])(
  "%i days after the course a cell and a row of the grid say what a replay of the responses says",
  async (day, { db, cohort }) => {
    const now = days(cohort.end, day);
    const ref: MasteryRef = { cohortId: cohort.cohortId, course, now, timeZone };
    const expected = await replayed(db, cohort.learners, now);
    const cells = await findCells(db, ref, cohort.learners, duties);
    expect(
      new Map(cells.map(({ userId, responsibilityId, state }) => [`${userId} ${responsibilityId}`, state])),
    ).toEqual(expected);
    const { learners, countsOf } = await countStates(db, ref);
    expect(learners).toBe(13);
    for (const duty of duties) {
      const own = [...expected].filter(([key]) => key.endsWith(` ${duty}`)).map(([, state]) => state);
      const counts = Object.fromEntries(
        masteryStates.map((state) => [state, own.filter((each) => each === state).length]),
      );
      expect(countsOf(duty)).toEqual({ ...counts, "not-started": 13 - own.length });
    }
  },
);

test("the cohort of these tests has every state, so that each is compared", async ({ db, cohort }) => {
  const seen = new Set<string>();
  for (const day of [0, 3, 6, 40])
    for (const state of (await replayed(db, cohort.learners, days(cohort.end, day))).values()) seen.add(state);
  expect([...seen].sort()).toEqual(["due", "learned", "learning", "solid"]);
});

test("as columns who holds least leads and who has not begun is last; by name, search and page as the address says", async ({
  db,
  cohort,
}) => {
  const ref: MasteryRef = { cohortId: cohort.cohortId, course, now: days(cohort.end, 6), timeZone };
  const columns = await listColumns(db, ref, { search: "", columns: "weakest", page: 1 });
  expect(columns).toHaveLength(13);
  expect(columns.at(-1)?.name).toBe("Chưa Học");
  const expected = await replayed(db, cohort.learners, ref.now);
  const solid = columns
    .slice(0, -1)
    .map(({ id }) => [...expected].filter(([key, state]) => key.startsWith(id) && state === "solid").length);
  expect(solid).toEqual(solid.toSorted((a, b) => a - b));
  expect(new Set(solid).size).toBeGreaterThan(1);
  expect((await listColumns(db, ref, { search: "", columns: "name", page: 1 })).at(-1)?.name).toBe("Chưa Học");
  expect(await listColumns(db, ref, { search: "hoc chua", columns: "weakest", page: 1 })).toHaveLength(1);
  expect(await countFound(db, cohort.cohortId, "hoc chua")).toBe(1);
  expect(await listColumns(db, ref, { search: "", columns: "weakest", page: 2 })).toEqual([]);
});

test("of one responsibility its people stand weakest first with what they know, all or those in one state", async ({
  db,
  cohort,
}) => {
  const ref: MasteryRef = { cohortId: cohort.cohortId, course, now: days(cohort.end, 6), timeZone };
  const [duty = ""] = duties;
  const { countsOf } = await countStates(db, ref);
  const all = await listStandings(db, ref, duty, { mastery: "all", page: 1 });
  const ranks = ["learning", "due", "learned", "solid", "not-started"];
  const places = all.map(({ state }) => ranks.indexOf(state ?? ""));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(all).toHaveLength(13);
  for (const state of masteryStates) {
    const listed = await listStandings(db, ref, duty, { mastery: state, page: 1 });
    expect(listed).toEqual(all.filter((one) => one.state === state));
    expect(listed).toHaveLength(countsOf(duty)[state]);
  }
  const one = all.find(({ responses }) => responses > 0);
  const stored = await db.reviewCard.findFirst({ where: { userId: one?.id ?? "", responsibilityId: duty } });
  expect([one?.known, one?.responses]).toEqual([stored?.known, stored?.responses]);
});

test("for as long as a hand-in can be taken back, nothing is said of its learner, and nothing of what is to be counted anew", async ({
  db,
  cohort,
}) => {
  const now = days(cohort.end, 6);
  const ref: MasteryRef = { cohortId: cohort.cohortId, course, now, timeZone };
  const [sealed = "", other = ""] = cohort.learners;
  const before = await countStates(db, ref);
  const itemIds = course.lessons.flatMap(lessonItems).map(({ id }) => id);
  const final = { kind: "final", quizId: "final", editionId: cohort.editionId, itemIds, responses: [] } as const;
  const submittedAt = new Date(now.getTime() - undoMs + 1);
  await write(db, {
    ...final,
    userId: sealed,
    startedAt: submittedAt,
    submittedAt,
    itemIds: [...itemIds],
    responses: [],
  });
  await db.reviewCard.updateMany({
    where: { userId: other, responsibilityId: duties[0] ?? "" },
    data: { known: null },
  });
  const statesOf = async (userId: string, at: MasteryRef) =>
    (await findCells(db, at, [userId], duties)).map(({ state }) => state);
  expect(new Set(await statesOf(sealed, ref))).toEqual(new Set([null]));
  expect((await statesOf(other, ref)).filter((state) => state === null)).toHaveLength(1);
  const { countsOf } = await countStates(db, ref);
  for (const duty of duties) {
    expect(countsOf(duty)["not-started"]).toBe(before.countsOf(duty)["not-started"]);
    expect(begunIn(countsOf(duty))).toBeLessThan(begunIn(before.countsOf(duty)) + 1);
  }
  expect(await statesOf(sealed, { ...ref, now: new Date(now.getTime() + 1) })).not.toContain(null);
});
