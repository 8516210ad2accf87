import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect } from "vitest";
import { checkDatabase } from "@/bin/db-check/check";
import { editionOf } from "@/content/compile/edition";
import { currentItemId } from "@/domain/attempt";
import { certificateCode } from "@/domain/certificate";
import { choices } from "@/domain/choice";
import { cohortViewOf } from "@/domain/cohort-view";
import { findItem } from "@/domain/course";
import { undoMs } from "@/domain/final";
import { versionOf } from "@/domain/item-version";
import { nextPosition } from "@/domain/respond";
import { findAttempt, startAttempt } from "@/prisma/attempt";
import type { Db } from "@/prisma/client";
import { endMemberships } from "@/prisma/cohort-people";
import { keepEdition, listEditionsWith } from "@/prisma/edition";
import { handInFinal, startFinal, undoFinal } from "@/prisma/final";
import { joinGuest } from "@/prisma/guest";
import { findMistallied } from "@/prisma/mistallied";
import { listPeople } from "@/prisma/people";
import { forgetUser } from "@/prisma/personal";
import { rememberParagraph } from "@/prisma/reading";
import { regrade, undoRegrade } from "@/prisma/regrading";
import { recordResponse } from "@/prisma/response";
import { aCourse, at } from "@/tests/unit/builders";
import { accepted } from "./accepted";
import { aCohort, aDelivery, aGuestUser, aUser, itemIds, test } from "./rows";

const newCode = () => certificateCode(new Uint8Array(16).map(() => Math.floor(Math.random() * 256)));

/** A course of the test's own, whose first item can be regraded. */
async function aWorld(db: Db) {
  const course = { ...aCourse(), id: `course-${randomUUID()}` };
  const editionId = editionOf(course);
  await keepEdition(db, editionId, course);
  const item = findItem(course, "roles-ai-plain");
  if (!item) throw new Error("the builders' course has that item");
  const ref = { courseId: course.id, itemId: item.id, version: versionOf(item) };
  const judging = { ...ref, item, editionIds: await listEditionsWith(db, ref) };
  const { id: actorId } = await aUser(db, { role: "manager" });
  const { id: cohortId } = await aCohort(db, [], { courseId: course.id });
  const users = [];
  for (let count = 0; count < 3; count += 1) {
    const { id, email } = await aUser(db);
    await db.membership.create({ data: { cohortId, userId: id, role: "learner" } });
    users.push({ id, email });
  }
  return { course, editionId, judging, actorId, cohortId, users };
}
type World = Awaited<ReturnType<typeof aWorld>>;
type Done = { who: number; minute: number; right: boolean };

/** What may happen to a learner's rows; each is tried, and some of it is refused. */
const acts: Record<string, (db: Db, world: World, userId: string, done: Done) => Promise<unknown>> = {
  practise: async (db, { course, editionId }, userId, { minute, right }) => {
    const quiz = { userId, courseId: course.id, quizId: "roles", kind: "practice", scope: "full" } as const;
    const { id } = await startAttempt(db, {
      ...quiz,
      editionId,
      itemIds: [...itemIds],
      seed: 1,
      startedAt: at(minute),
    });
    const attempt = await findAttempt(db, { id, userId });
    const itemId = attempt && currentItemId(attempt);
    const key = findItem(course, itemId ?? "")?.key;
    const choice = right ? key : choices.find((other) => other !== key);
    const position = attempt?.responses.length ?? 0;
    if (itemId) await recordResponse(db, { id, userId }, aDelivery({ itemId, choice, position }), at(minute));
  },
  retry: (db, { course, editionId }, userId, { minute }) =>
    startAttempt(db, {
      ...{ userId, courseId: course.id, quizId: "roles", kind: "practice", scope: "retry", editionId, seed: 1 },
      itemIds: itemIds.slice(0, 1),
      startedAt: at(minute),
    }),
  read: (db, { course }, userId, { minute, right }) =>
    rememberParagraph(db, {
      ...{ userId, courseId: course.id, lessonId: "roles", paragraphId: "roles-ai" },
      completes: right,
      now: at(minute),
    }),
  answerFinal: async (db, { course, editionId }, userId, { minute, right }) => {
    const set = { editionId, itemIds: [...itemIds], seed: 7, startedAt: at(minute) };
    const final = await accepted(startFinal(db, { userId, courseId: course.id, ...set, waitMs: 0 }));
    for (const itemId of itemIds) {
      const choice = right ? findItem(course, itemId)?.key : "both";
      const delivery = aDelivery({ itemId, choice, position: nextPosition(final, itemId) });
      await recordResponse(db, { id: final.id, userId }, delivery, at(minute));
    }
  },
  handIn: async (db, { course }, userId, { minute }) => {
    const id = await latestFinal(db, course.id, userId);
    if (id) await handInFinal(db, { id, userId }, { course, reliability: null, code: newCode(), now: at(minute) });
  },
  takeBack: async (db, { course }, userId, { minute }) => {
    const id = await latestFinal(db, course.id, userId);
    if (id) await undoFinal(db, { id, userId }, { course, now: at(minute) });
  },
  regrade: async (db, { course, judging, actorId }, _, { minute }) => {
    const made = { id: randomUUID(), actorId, at: at(minute), course, reliability: null, newCode };
    await regrade(db, judging, { ...made, key: "second", reason: "Đoạn 2.", revokes: true });
  },
  undoRegrade: async (db, { course, judging, actorId }, _, { minute }) => {
    const standing = await db.regrade.findFirst({ where: { courseId: course.id, undoneAt: null } });
    if (standing) await undoRegrade(db, judging, { id: standing.id, actorId, at: at(minute), course });
  },
  leave: (db, { cohortId, actorId }, userId, { minute }) =>
    endMemberships(db, { cohortId, actorId, userIds: [userId], now: at(minute) }),
  joinAsGuest: async (db, world, userId, done) => {
    const { id: guestId } = await aGuestUser(db);
    await acts.practise?.(db, world, guestId, done);
    await acts.read?.(db, world, guestId, done);
    await joinGuest(db, { guestId, userId, course: world.course });
  },
  erase: async (db, { users }, userId, { minute }) => {
    const user = users.find(({ id }) => id === userId);
    if (user && (await db.user.count({ where: { id: userId } })) > 0)
      await forgetUser(db, { userId, email: user.email, now: at(minute) });
  },
};

const latestFinal = async (db: Db, courseId: string, userId: string) =>
  (await db.attempt.findFirst({ where: { courseId, userId, kind: "final" }, orderBy: { startedAt: "desc" } }))?.id;

const Act = fc.record({
  name: fc.constantFrom(...Object.keys(acts), "practise", "practise", "answerFinal", "handIn", "takeBack"),
  who: fc.nat({ max: 2 }),
  // The clock may be put back, or stand still.
  after: fc.constantFrom(0, 0, 1, 1, 5, -30),
  right: fc.boolean(),
});

test("after each thing that may happen to a learner the tallies are what all rows come to, in any order and with a clock that jumps", async ({
  db,
}) => {
  await fc.assert(
    fc.asyncProperty(fc.array(Act, { minLength: 6, maxLength: 14 }), async (history) => {
      const world = await aWorld(db);
      let minute = 100;
      for (const { name, who, after, right } of history) {
        minute += after;
        const userId = world.users[who]?.id ?? "";
        if (name !== "erase" && (await db.user.count({ where: { id: userId } })) === 0) continue;
        await acts[name]?.(db, world, userId, { who, minute, right });
        expect(await findMistallied(db, world.course.id), name).toEqual([]);
      }
    }),
    { numRuns: 12 },
  );
  expect(await db.tally.count()).toBeGreaterThan(0);
  expect(await db.tally.count({ where: { user: { isErased: true } } })).toBe(0);
});

test("a final tells nothing while its hand-in can be taken back, and neither hides a better one before it nor stays when it was", async ({
  db,
}) => {
  const world = await aWorld(db);
  const { course, cohortId, users } = world;
  const { id: userId = "" } = users[0] ?? {};
  const bestAt = async (now: Date) => {
    const people = await listPeople(db, { cohortId, course, now }, { ...cohortViewOf({}), order: "final" });
    return people.find(({ id }) => id === userId)?.best ?? null;
  };
  const take = async (minute: number, right: boolean) => {
    await acts.answerFinal?.(db, world, userId, { who: 0, minute, right });
    await acts.handIn?.(db, world, userId, { who: 0, minute: minute + 1, right });
  };
  const told = (minute: number) => new Date(at(minute).getTime() + undoMs);
  await take(0, false);
  expect(await bestAt(new Date(told(1).getTime() - 1))).toBeNull();
  expect(await bestAt(told(1))).toEqual({ raw: 1, max: 3 });
  await take(10, true);
  expect(await bestAt(at(11))).toEqual({ raw: 1, max: 3 });
  expect(await bestAt(told(11))).toEqual({ raw: 3, max: 3 });
  await acts.takeBack?.(db, world, userId, { who: 0, minute: 11, right: true });
  expect(await bestAt(told(20))).toEqual({ raw: 1, max: 3 });
});

test("the check finds a tally that is not what the rows come to, one that is missing and one too many", async ({
  db,
}) => {
  const world = await aWorld(db);
  const { course, users } = world;
  const [one = "", two = "", three = ""] = users.map(({ id }) => id);
  for (const userId of [one, two]) await acts.practise?.(db, world, userId, { who: 0, minute: 1, right: true });
  expect((await checkDatabase(db, course)).faults).toEqual([]);
  await db.tally.updateMany({ where: { userId: one }, data: { learnedIds: ["roles"] } });
  await db.lessonTally.deleteMany({ where: { userId: two } });
  await db.lessonTally.create({ data: { userId: three, courseId: course.id, lessonId: "roles" } });
  const { faults } = await checkDatabase(db, course);
  expect(faults.toSorted()).toEqual(
    [one, two, three].sort().map((id) => expect.stringMatching(`^learner ${id}: the tally is stored as `)),
  );
});
