import { expect } from "vitest";
import type { Attempt } from "@/domain/attempt";
import { checkDays, checkScore, completedAt, openCheck } from "@/domain/check";
import { dayOf, startOfDay } from "@/domain/day";
import { measuredIn } from "@/domain/gain";
import { pretestState } from "@/domain/pretest";
import { progressOf } from "@/domain/progress";
import { reviewedOn } from "@/domain/review";
import { isSealing } from "@/domain/tellable-known";
import { timeZone } from "@/messages/translator";
import { findAttempts } from "@/prisma/attempt";
import type { Db } from "@/prisma/client";
import { findLatest, findMilestones } from "@/prisma/milestones";
import { aHistory, endOf, storeHistory } from "./histories";
import { course, courseId } from "./item-cohort";
import { anEdition, aUser, test } from "./rows";

/** Everything that a page derives from the attempts it is given. */
function derived(attempts: readonly Attempt[], now: Date) {
  const completed = completedAt(course, attempts);
  return {
    progress: progressOf(course, attempts, []),
    completed,
    check: openCheck(completed, attempts, now),
    checks: checkDays.map((day) => checkScore(attempts, day)),
    measured: measuredIn(attempts, now),
    pretest: pretestState(attempts, []),
    isBegun: attempts.some(({ kind }) => kind !== "pretest"),
    isSealing: isSealing(attempts, now),
    reviewed: reviewedOn(attempts, now, timeZone),
    final: attempts.findLast(({ kind }) => kind === "final")?.id,
    open: attempts.filter(({ submittedAt }) => !submittedAt).map(({ id }) => id),
    latest: attempts.at(-1)?.id,
  };
}

async function aLearner(db: Db, seed: number, length: number) {
  const { id: userId } = await aUser(db);
  const editionIds = [await anEdition(db, course), await anEdition(db, course)];
  const attempts = aHistory(seed, { length, editionIds });
  await storeHistory(db, userId, attempts);
  return { userId, courseId, attempts };
}

test("what a page derives from the milestones is what all of the attempts give, whatever was done", async ({ db }) => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const { attempts, ...learner } = await aLearner(db, seed, seed % 31);
    const all = await findAttempts(db, learner);
    for (const now of [endOf(attempts, 0.1), endOf(attempts, 60 * 24 * 40)]) {
      const since = startOfDay(dayOf(now, timeZone), timeZone);
      expect(derived(await findMilestones(db, learner, since), now), `seed ${seed}`).toEqual(derived(all, now));
    }
  }
});

test("where a trial that came to the account lies across the first practice, the one that ended first is among them", async ({
  db,
}) => {
  const { id: userId } = await aUser(db);
  const editionId = await anEdition(db, course);
  const [begun, trial, later] = aHistory(5, { length: 40, editionIds: [editionId] }).filter(
    ({ quizId, scope, submittedAt }) => quizId === "roles" && scope === "full" && submittedAt,
  );
  if (!begun || !trial || !later) throw new Error("The history has three whole practices.");
  const long = { ...begun, submittedAt: later.startedAt };
  await storeHistory(db, userId, [long, trial, later]);
  const found = await findMilestones(db, { userId, courseId }, later.startedAt);
  expect(found.map(({ id }) => id)).toEqual([long.id, trial.id, later.id]);
});

test("of a quiz the open attempt and the latest are found", async ({ db }) => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const { attempts, ...learner } = await aLearner(db, seed, seed);
    for (const quizId of ["roles", "final", "nothing"]) {
      const own = attempts.filter((attempt) => attempt.quizId === quizId);
      const found = await findLatest(db, { ...learner, quizId });
      expect(found.find(({ submittedAt }) => !submittedAt)).toEqual(own.find(({ submittedAt }) => !submittedAt));
      expect(found.at(-1)?.id).toBe(own.at(-1)?.id);
      expect(found.length).toBeLessThanOrEqual(2);
    }
  }
});

test("so many are found of a thousand attempts as of a hundred", async ({ db }) => {
  const found = async (length: number) => {
    const { attempts, ...learner } = await aLearner(db, 3, length);
    return (await findMilestones(db, learner, endOf(attempts))).length;
  };
  const [some, many] = [await found(100), await found(1000)];
  expect(some).toBeLessThanOrEqual(24);
  expect(many).toBeLessThanOrEqual(24);
});
