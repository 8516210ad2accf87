import { describe, expect } from "vitest";
import { countedResponses } from "@/domain/attempt";
import { choices } from "@/domain/choice";
import { smallestRest } from "@/domain/discrimination";
import { groupedBy } from "@/domain/grouping";
import type { ItemFigures } from "@/domain/item-analysis";
import { type ItemVersion, itemVersions } from "@/domain/item-version";
import { type AttemptSelection, attemptSelections, select } from "@/domain/report";
import type { Db } from "@/prisma/client";
import { figureItems, findMetEditionIds } from "@/prisma/item-report";
import { at } from "@/tests/unit/builders";
import { aGiven, aMixedCohort, corrected, course, courseId, type Made, write } from "./item-cohort";
import { aCohort, anEdition, aUser, test } from "./rows";

type Outcome = {
  userId: string;
  itemId: string;
  editionId: string;
  given?: ReturnType<typeof countedResponses>[number];
  lack?: string;
};

/** What came of each item that the attempt asked, read off the rules one by one. */
function outcomesOf(attempt: Made): Outcome[] {
  const given = new Map(countedResponses(attempt).map((response) => [response.itemId, response]));
  const last = attempt.itemIds.findLastIndex((id) => given.has(id));
  const isOwnEnd = attempt.kind === "final" && attempt.submittedAt?.getTime() !== attempt.deadlineAt?.getTime();
  return attempt.itemIds.map((itemId, place) => {
    const outcome = { userId: attempt.userId, itemId, editionId: attempt.editionId };
    const response = given.get(itemId);
    return response
      ? { ...outcome, given: response }
      : { ...outcome, lack: place < last || isOwnEnd ? "omitted" : "not-reached" };
  });
}

/** The same as the statement, from the rows themselves: nothing is shared but the rules of an attempt. */
function outcomesIn(made: readonly Made[], selection: AttemptSelection): Outcome[] {
  const counting = made.filter(({ kind, submittedAt, responses }) =>
    kind === "final" ? submittedAt : responses.length > 0,
  );
  const selected = [...groupedBy(counting, ({ userId, quizId }) => `${userId} ${quizId}`).values()].flatMap(
    (attempts) =>
      select(
        attempts.toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime()),
        selection,
      ),
  );
  const inOrder = selected.toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime()).flatMap(outcomesOf);
  if (selection === "all") return inOrder;
  const byItem = groupedBy(
    selection === "first" ? inOrder : inOrder.toReversed(),
    ({ userId, itemId }) => `${userId} ${itemId}`,
  );
  return [...byItem.values()].flatMap((all) => all.find(({ given }) => given) ?? all[0] ?? []);
}

function figuresOf({ item, editionIds }: ItemVersion, outcomes: readonly Outcome[]) {
  const asked = outcomes.filter(({ itemId, editionId }) => itemId === item.id && editionIds.includes(editionId));
  const given = asked.flatMap((outcome) => (outcome.given ? [{ ...outcome.given, userId: outcome.userId }] : []));
  const rested = given.flatMap(({ userId, correct }) => {
    const others = outcomes.filter((other) => other.userId === userId && other.itemId !== item.id && other.given);
    const rest = others.filter((other) => other.given?.correct).length / others.length;
    return others.length < smallestRest ? [] : [{ correct, rest }];
  });
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const right = rested.filter(({ correct }) => correct);
  const times = given.flatMap(({ durationMs }) => durationMs ?? []).toSorted((a, b) => a - b);
  const half = (times.length - 1) / 2;
  const mid = times.length === 0 ? null : ((times[Math.floor(half)] ?? 0) + (times[Math.ceil(half)] ?? 0)) / 2;
  return {
    counts: Object.fromEntries(choices.map((choice) => [choice, given.filter((one) => one.choice === choice).length])),
    surelyWrong: given.filter(({ correct, certainty }) => !correct && certainty === "very").length,
    omitted: asked.filter(({ lack }) => lack === "omitted").length,
    notReached: asked.filter(({ lack }) => lack === "not-reached").length,
    medianMs: mid,
    rest: {
      n: rested.length,
      right: right.length,
      rest: expect.closeTo(sum(rested.map(({ rest }) => rest)), 9),
      restSquared: expect.closeTo(sum(rested.map(({ rest }) => rest ** 2)), 9),
      restOfRight: expect.closeTo(sum(right.map(({ rest }) => rest)), 9),
      restOfStrongest: expect.closeTo(
        sum(
          rested
            .map(({ rest }) => rest)
            .toSorted((a, b) => b - a)
            .slice(0, right.length),
        ),
        9,
      ),
    },
  };
}

test("the figures of every item version are what the stored rows give one by one, whichever attempts are selected", async ({
  db,
}) => {
  const { made, old, now, ref, end } = await aMixedCohort(db, 24);
  const versions = itemVersions([
    { id: old, course },
    { id: now, course: corrected },
  ]);
  for (const selection of attemptSelections) {
    const outcomes = outcomesIn(made, selection);
    const figures = await figureItems(db, versions, { ...ref, selection, now: end });
    for (const version of versions) {
      const expected = figuresOf(version, outcomes);
      const found = figures.get(version);
      if (found) expect(found, `${selection} ${version.item.id}`).toMatchObject(expected);
      else
        expect(
          outcomes.filter(
            ({ itemId, editionId }) => itemId === version.item.id && version.editionIds.includes(editionId),
          ),
        ).toEqual([]);
    }
    expect(versions.filter((version) => figures.get(version)).length).toBeGreaterThan(30);
  }
});

const plain = "roles-first-a-plain";
const others = [
  "roles-first-b-plain",
  "roles-both-a-plain",
  "roles-both-b-plain",
  "roles-second-a-plain",
  "roles-second-b-plain",
  "more-first-a-plain",
  "more-both-a-plain",
  "more-second-a-plain",
];

/** A learner who got so many of the eight others right, and chose so in the item looked at. */
async function aLearnerWith(db: Db, editionId: string, right: number, choice: (typeof choices)[number]) {
  const { id: userId } = await aUser(db);
  const wrong = (id: string) => (id.includes("first") ? "second" : "first");
  const responses = [
    aGiven(plain, 0, { choice }),
    ...others.map((id, index) => aGiven(id, index + 1, index < right ? {} : { choice: wrong(id), correct: false })),
  ];
  await write(db, { userId, editionId, itemIds: [plain, ...others], responses });
  return userId;
}

const figuresFor = async (
  db: Db,
  cohortId: string,
  editionId: string,
  now = at(1000),
): Promise<Map<string, ItemFigures>> => {
  const versions = itemVersions([{ id: editionId, course }]);
  const figures = await figureItems(db, versions, { cohortId, courseId, selection: "first", now });
  return new Map([...figures].map(([{ item }, found]) => [item.id, found]));
};

const cohortOf = async (db: Db, userIds: readonly string[]) =>
  (
    await aCohort(
      db,
      userIds.map((userId) => ({ userId, role: "learner" as const })),
    )
  ).id;

describe("the thirds of an item", () => {
  test("are by the rest: who was right in most others is strong", async ({ db }) => {
    const editionId = await anEdition(db, course);
    const made = [
      [1, "second"],
      [2, "both"],
      [3, "first"],
      [4, "both"],
      [7, "first"],
      [8, "first"],
    ] as const;
    const users = await Promise.all(made.map(([right, choice]) => aLearnerWith(db, editionId, right, choice)));
    const { thirds } = (await figuresFor(db, await cohortOf(db, users), editionId)).get(plain) ?? {};
    expect(thirds).toEqual({
      weak: { first: 0, both: 1, second: 1 },
      middle: { first: 1, both: 1, second: 0 },
      strong: { first: 2, both: 0, second: 0 },
    });
  });

  test("never part learners who are level", async ({ db }) => {
    const editionId = await anEdition(db, course);
    const users = await Promise.all([5, 5, 5, 5, 5, 8].map((right) => aLearnerWith(db, editionId, right, "first")));
    const { thirds } = (await figuresFor(db, await cohortOf(db, users), editionId)).get(plain) ?? {};
    expect([thirds?.weak.first, thirds?.middle.first, thirds?.strong.first]).toEqual([0, 5, 1]);
  });
});

test.for([
  ["of a practice left midway what came after was not reached", {}, [0, 1], [0]],
  [
    "of a final handed in by its learner all that is open was left out",
    { kind: "final", submittedAt: at(9) },
    [1, 0],
    [0, 2],
  ],
  [
    "of a final that time ended what lies before a response was left out, and what came after was not reached",
    { kind: "final", submittedAt: at(9), deadlineAt: at(9) },
    [0, 1],
    [0, 2],
  ],
] as const)("%s", async ([, changes, [omitted, notReached], places], { db }) => {
  const editionId = await anEdition(db, course);
  const { id: userId } = await aUser(db);
  const itemIds = others.slice(0, 4);
  const responses = places.map((place) => aGiven(itemIds[place] ?? "", place));
  await write(db, { userId, editionId, itemIds, responses, ...changes });
  const figures = await figuresFor(db, await cohortOf(db, [userId]), editionId);
  expect(figures.get(itemIds[3] ?? "")).toMatchObject({ omitted, notReached });
  if (places.length > 1) expect(figures.get(itemIds[1] ?? "")).toMatchObject({ omitted: 1, notReached: 0 });
});

test("a final counts nothing while its hand-in can be taken back", async ({ db }) => {
  const editionId = await anEdition(db, course);
  const { id: userId } = await aUser(db);
  const final = { kind: "final", quizId: "final", itemIds: [plain], submittedAt: at(5) } as const;
  await write(db, { ...final, itemIds: [plain], userId, editionId, responses: [aGiven(plain, 0)] });
  const cohortId = await cohortOf(db, [userId]);
  const sizes = await Promise.all(
    [9_999, 10_000].map(async (ms) => (await figuresFor(db, cohortId, editionId, new Date(at(5).getTime() + ms))).size),
  );
  expect(sizes).toEqual([0, 1]);
});

test("nobody counts but the cohort's present learners, in that course", async ({ db }) => {
  const editionId = await anEdition(db, course);
  const [own = "", left = "", manager = "", other = ""] = await Promise.all(
    Array.from({ length: 4 }, () => aLearnerWith(db, editionId, 8, "first")),
  );
  const { id } = await aCohort(db, [
    { userId: own, role: "learner" },
    { userId: left, role: "learner", leftAt: at(0) },
    { userId: manager, role: "manager" },
  ]);
  await aCohort(db, [{ userId: other, role: "learner" }]);
  expect((await figuresFor(db, id, editionId)).get(plain)?.counts).toEqual({ first: 1, both: 0, second: 0 });
  expect((await figuresFor(db, (await aCohort(db)).id, editionId)).size).toBe(0);
});

test("the editions met are those of the cohort's learners in that course, the oldest first", async ({ db }) => {
  const [one, two, unmet] = [await anEdition(db, course), await anEdition(db, corrected), await anEdition(db, course)];
  const own = await aLearnerWith(db, two, 8, "first");
  await write(db, { userId: own, editionId: one, itemIds: [plain], responses: [], quizId: "more" });
  await aLearnerWith(db, unmet, 8, "first");
  expect(await findMetEditionIds(db, { cohortId: await cohortOf(db, [own]), courseId })).toEqual([one, two]);
});
