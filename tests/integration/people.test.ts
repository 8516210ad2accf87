import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import { type CohortView, cohortViewOf, peopleStates } from "@/domain/cohort-view";
import { dayMs } from "@/domain/day";
import { isTellable } from "@/domain/final";
import { masteryIn } from "@/domain/mastery";
import { scaled, scoreAttempt } from "@/domain/score";
import { findAttempts } from "@/prisma/attempt";
import type { Db } from "@/prisma/client";
import { meanScore, meanSolid } from "@/prisma/cohort-figures";
import { seedDemo } from "@/prisma/demo/seed";
import { countPeople, findSharedNames, listPeople, wordsIn } from "@/prisma/people";
import { rememberParagraph } from "@/prisma/reading";
import { recordResponse } from "@/prisma/response";
import { course } from "@/tests/first-course";
import { aCourse, at } from "@/tests/unit/builders";
import { aCertificate, aCohort, aDelivery, anEdition, aStartedAttempt, aUser, passwordHash, test } from "./rows";

const zone = "Asia/Ho_Chi_Minh";
const small = aCourse();
const now = at(90 * 24 * 60);
const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);

async function aCohortOf(db: Db, names: string[], joinedAt = daysAgo(1)) {
  const users = [];
  for (const name of names) users.push(await aUser(db, { name }));
  const cohort = await aCohort(db, []);
  await db.membership.createMany({
    data: users.map(({ id: userId }) => ({ cohortId: cohort.id, userId, role: "learner" as const, joinedAt })),
  });
  const ref = { cohortId: cohort.id, course: small, now };
  const list = async (asked: Partial<CohortView> = {}) => listPeople(db, ref, { ...cohortViewOf({}), ...asked });
  return {
    users,
    ref,
    list,
    names: async (asked?: Partial<CohortView>) => (await list(asked)).map(({ name }) => name),
  };
}

test("who has not finished by the cohort's date is overdue, but for those who were given longer", async ({ db }) => {
  const { users, ref, names } = await aCohortOf(db, ["An", "Bình", "Chi"]);
  const overdue = () => names({ state: "overdue" });
  expect(await overdue()).toEqual([]);
  await db.assignment.create({ data: { cohortId: ref.cohortId, dueAt: daysAgo(1), timeZone: zone, updatedAt: now } });
  await db.membership.updateMany({ where: { userId: users[1]?.id ?? "" }, data: { dueAt: now } });
  const editionId = await anEdition(db);
  for (const { id: quizId } of small.lessons) {
    const times = { startedAt: daysAgo(1), submittedAt: daysAgo(1) };
    const quiz = { courseId: small.id, quizId, kind: "practice", editionId, seed: 1, ...times } as const;
    await db.attempt.create({ data: { ...quiz, itemIds: [], userId: users[2]?.id ?? "" } });
  }
  expect(await overdue()).toEqual(["An"]);
  expect(await countPeople(db, ref, "")).toMatchObject({ all: 3, overdue: 1 });
  await db.assignment.update({ where: { cohortId: ref.cohortId }, data: { dueAt: now } });
  expect(await overdue()).toEqual([]);
});

describe("the list of a cohort's people", () => {
  test("sorts names as Vietnamese does: Đ follows D, letters with a hat or a hook follow those without, marks count last", async ({
    db,
  }) => {
    const sorted = ["An", "Ái", "Anh", "Ăn", "Ân", "Dung", "Dũng", "Đan", "Ê", "Linh", "Ô", "Ơ", "Phúc", "Uyên", "Ưng"];
    const alphabetical = new Intl.Collator("vi");
    expect([...sorted].sort(alphabetical.compare)).not.toEqual([...sorted].sort());
    const { names } = await aCohortOf(db, [...sorted].reverse());
    expect(await names()).toEqual([...sorted].sort(alphabetical.compare));
  });

  test.for([
    ["duc", ["Đức Huy", "Lê Đực"]],
    ["ĐỨC", ["Đức Huy", "Lê Đực"]],
    ["huy duc", ["Đức Huy"]],
    ["  ", ["Đức Huy", "Lê Đực", "Mai_Anh 100%", "Ngô Ưu"]],
    ["uu", ["Ngô Ưu"]],
    ["_", ["Mai_Anh 100%"]],
    ["%", ["Mai_Anh 100%"]],
    ["nobody", []],
  ] as const)("finds %j without marks, in any order of words, and nothing else", async ([search, found], { db }) => {
    const { names } = await aCohortOf(db, ["Lê Đực", "Ngô Ưu", "Đức Huy", "Mai_Anh 100%"]);
    expect(await names({ search })).toEqual([...found].sort(new Intl.Collator("vi").compare));
  });

  test("finds an address, and a name that was changed or typed in parts", async ({ db }) => {
    const { users, names } = await aCohortOf(db, ["An"]);
    const [an] = users;
    expect(await names({ search: an?.email.slice(0, 12).toUpperCase() ?? "" })).toEqual(["An"]);
    await db.user.update({ where: { id: an?.id ?? "" }, data: { name: "Đa\u0323t" } });
    expect(await names({ search: "dat" })).toEqual(["Đa\u0323t"]);
    expect(await names({ search: "an" })).toEqual([]);
  });

  test.for(["Đặng Thị Ưởng", "É à la Đ", "ĐỒNG hỒ", "İstanbul ß"])(
    "reads %j as the database does",
    async (text, { db }) => {
      const [row] = await db.$queryRaw<{ plain: string }[]>`select searchable(${text}) as plain`;
      expect(wordsIn(text).join(" ")).toBe(row?.plain);
    },
  );

  test("is given by pages, each learner once, and those of the cohort alone, who are in it now", async ({ db }) => {
    const { users, ref, names } = await aCohortOf(
      db,
      Array.from({ length: 27 }, (_, index) => `${index < 9 ? "Kỳ" : "Quý"} ${String(index).padStart(2, "0")}`),
    );
    const gone = users.at(-1);
    await db.membership.updateMany({ where: { userId: gone?.id }, data: { leftAt: now } });
    await aCohort(db, [{ userId: (await aUser(db)).id, role: "learner" }]);
    const pages = [await names({ page: 1 }), await names({ page: 2 }), await names({ page: 3 })];
    expect(pages.map((page) => page.length)).toEqual([25, 1, 0]);
    expect(new Set(pages.flat()).size).toBe(26);
    expect(await names({ size: 100 })).toEqual(pages.flat());
    expect(await countPeople(db, ref, "ky")).toMatchObject({ all: 9, "never-began": 9 });
  });

  test("tells apart who bears the name of another, though not of one in another cohort", async ({ db }) => {
    const { ref } = await aCohortOf(db, ["Nguyễn Văn An", "Nguyễn Văn An", "Lan"]);
    await aCohortOf(db, ["Lan"]);
    const shared = await findSharedNames(db, ref.cohortId, ["Nguyễn Văn An", "Lan", "Minh"]);
    expect([...shared]).toEqual(["Nguyễn Văn An"]);
  });
});

describe("the last activity", () => {
  /** What a learner may do in a course, each 40 days after joining and after a practice on the first of them. */
  const acts: [what: string, act: (db: Db, learner: { userId: string; editionId: string }) => Promise<unknown>][] = [
    ...(["practice", "review", "check", "final"] as const).map((kind): (typeof acts)[number] => [
      `a response in an open ${kind}`,
      async (db, learner) => {
        const quiz = { kind, quizId: kind, startedAt: daysAgo(89) };
        const attempt = await aStartedAttempt(db, { ...learner, ...quiz });
        await recordResponse(db, attempt, aDelivery(), daysAgo(2));
      },
    ]),
    ...(["review", "check", "final"] as const).map((kind): (typeof acts)[number] => [
      `a ${kind} that was handed in`,
      async (db, learner) => {
        const attempt = await aStartedAttempt(db, { ...learner, kind, quizId: kind, startedAt: daysAgo(89) });
        await db.attempt.update({ where: { id: attempt.id }, data: { submittedAt: daysAgo(2) } });
      },
    ]),
    [
      "an attempt that was opened",
      (db, learner) => aStartedAttempt(db, { ...learner, quizId: "b", startedAt: daysAgo(2) }),
    ],
    [
      "reading on",
      (db, { userId }) =>
        rememberParagraph(db, {
          userId,
          courseId: small.id,
          lessonId: "roles",
          paragraphId: "roles-ai",
          completes: false,
          now: daysAgo(2),
        }),
    ],
  ];

  test.for(acts)("counts %s, and nobody who was there two days ago is called quiet", async ([, act], { db }) => {
    const { users, list } = await aCohortOf(db, ["An"], daysAgo(90));
    const learner = { userId: users[0]?.id ?? "", editionId: await anEdition(db, small) };
    await aStartedAttempt(db, { ...learner, quizId: "first", startedAt: daysAgo(90) });
    expect(await list({ state: "quiet" })).toHaveLength(1);
    await act(db, learner);
    const [person] = await list();
    expect(person).toMatchObject({ lastActivityAt: daysAgo(2), isQuiet: false });
    expect(await list({ state: "quiet" })).toEqual([]);
  });

  test("is none for who never began, who is quiet two weeks after joining, and of another course", async ({ db }) => {
    const { users, list, ref } = await aCohortOf(db, ["An"], daysAgo(14));
    const userId = users[0]?.id ?? "";
    await aStartedAttempt(db, { userId, courseId: "another", startedAt: daysAgo(1) });
    expect(await list({ state: "never-began" })).toMatchObject([{ lastActivityAt: null, isQuiet: true }]);
    expect(await countPeople(db, { ...ref, now: new Date(now.getTime() - 1) }, "")).toMatchObject({ quiet: 0 });
  });

  test("is none of a pretest that was skipped: nobody did anything in it", async ({ db }) => {
    const { users, list, ref } = await aCohortOf(db, ["An", "Bình"]);
    for (const [index, { id: userId }] of users.entries()) {
      const pretest = {
        userId,
        courseId: small.id,
        quizId: "pretest",
        kind: "pretest",
        startedAt: daysAgo(1),
      } as const;
      const attempt = await aStartedAttempt(db, pretest);
      if (index === 1) await recordResponse(db, attempt, aDelivery(), daysAgo(0.5));
      await db.attempt.update({ where: { id: attempt.id }, data: { submittedAt: daysAgo(0.5) } });
    }
    expect(await list()).toMatchObject([
      { name: "An", state: "never-began", lastActivityAt: null },
      { name: "Bình", state: "learning", lastActivityAt: daysAgo(0.5) },
    ]);
    expect(await countPeople(db, ref, "")).toMatchObject({ started: 1, "never-began": 1 });
  });
});

test("who holds a certificate passed, also where it was revoked; one that can still be taken back is told to nobody", async ({
  db,
}) => {
  const { users, list, ref } = await aCohortOf(db, ["An", "Bình", "Chi"]);
  const [an, binh, chi] = users.map(({ id }) => id);
  const { code } = await aCertificate(db, { userId: an, issuedAt: daysAgo(3) });
  await aCertificate(db, { userId: binh, issuedAt: daysAgo(3) });
  await db.certificate.updateMany({ where: { userId: binh }, data: { revokedAt: daysAgo(1) } });
  await aCertificate(db, { userId: chi, issuedAt: new Date(now.getTime() + 1) });
  expect(await list()).toMatchObject([
    { name: "An", state: "passed", code, revokedAt: null },
    { name: "Bình", state: "passed", revokedAt: daysAgo(1) },
    { name: "Chi", code: null },
  ]);
  expect((await countPeople(db, ref, "")).passed).toBe(2);
});

test("every figure of the demo's cohort is what the raw rows give: states, lessons, finals, means and what is solid", async ({
  db,
}) => {
  const at = new Date("2026-01-30T03:00:00Z");
  await seedDemo(db, { passwordHash, now: at });
  const { id: cohortId } = await db.cohort.findFirstOrThrow({ where: { name: "Nhóm mẫu" } });
  const ref = { cohortId, course, now: at };
  const lessonIds = course.lessons.map(({ id }) => id);
  const people = await listPeople(db, ref, { ...cohortViewOf({}), size: 100 });
  const solid: number[] = [];
  const scores: number[] = [];
  for (const person of people) {
    const attempts = await findAttempts(db, { userId: person.id, courseId: course.id });
    const practices = attempts.filter((one) => one.kind === "practice" && one.scope === "full" && one.submittedAt);
    expect(person.learned).toBe(lessonIds.filter((id) => practices.some(({ quizId }) => quizId === id)).length);
    const finals = attempts.filter((one) => one.kind === "final" && isTellable(one, at)).map(scoreAttempt);
    const best = finals.sort((a, b) => (scaled(b) ?? 0) - (scaled(a) ?? 0))[0] ?? null;
    expect(person.best).toEqual(best);
    const states = masteryIn(course, attempts, at, zone).map(({ state }) => state);
    if (states.some((state) => state !== "not-started"))
      solid.push(states.filter((state) => state === "solid").length / states.length);
    for (const id of lessonIds) {
      const first = practices.find(({ quizId }) => quizId === id);
      if (first) scores.push(scaled(scoreAttempt(first)) ?? 0);
    }
  }
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  expect((await meanSolid(db, ref, zone))?.share).toBeCloseTo(mean(solid), 10);
  expect((await meanSolid(db, ref, zone))?.learners).toBe(solid.length);
  const { share, scores: n } = await meanScore(db, ref, "first");
  expect([n, share]).toEqual([scores.length, expect.closeTo(mean(scores), 10)]);
  const counts = await countPeople(db, ref, "");
  for (const state of peopleStates)
    expect(counts[state], state).toBe(
      people.filter((person) => {
        if (state === "quiet") return person.isQuiet;
        return state === "overdue" ? person.isOverdue : person.state === state;
      }).length,
    );
  for (const order of ["progress", "activity", "final"] as const) {
    const ids = (await listPeople(db, ref, { ...cohortViewOf({}), order, size: 100 })).map(({ id }) => id);
    expect(new Set(ids).size, order).toBe(people.length);
  }
});

test("the score of an attempt is kept when it ends and gone when it is open again; counted when it is asked for where it is missing", async ({
  db,
}) => {
  const { users, ref } = await aCohortOf(db, ["An"]);
  const attempt = await aStartedAttempt(db, { userId: users[0]?.id, editionId: await anEdition(db, small) });
  await recordResponse(db, attempt, aDelivery({ choice: "second" }), at(1));
  const raw = async () => (await db.attempt.findUniqueOrThrow({ where: { id: attempt.id } })).raw;
  expect(await raw()).toBeNull();
  await db.attempt.update({ where: { id: attempt.id }, data: { submittedAt: at(2) } });
  expect(await raw()).toBe(0);
  const more = { attemptId: attempt.id, choice: "both", correct: true, createdAt: at(1) } as const;
  await db.response.createMany({
    data: [
      { ...more, id: randomUUID(), position: 1, itemId: "roles-ai-plain" },
      { ...more, id: randomUUID(), position: 2, itemId: "roles-team-plain" },
    ],
  });
  await db.attempt.update({ where: { id: attempt.id }, data: { raw: null } });
  // Of three items the first response counts: wrong, right, none.
  expect(await meanScore(db, ref, "first")).toEqual({ share: expect.closeTo(1 / 3, 12), scores: 1 });
  await db.attempt.update({ where: { id: attempt.id }, data: { submittedAt: null } });
  expect(await raw()).toBeNull();
  expect(await meanScore(db, ref, "first")).toEqual({ share: null, scores: 0 });
});
