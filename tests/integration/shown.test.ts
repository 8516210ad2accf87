import { expect, vi } from "vitest";
import { checkDatabase } from "@/bin/db-check/check";
import type { Attempt } from "@/domain/attempt";
import { checkItems } from "@/domain/check";
import { calibration, matrixOfPairs } from "@/domain/confusion";
import { findItem } from "@/domain/course";
import { diagnosed, unmendedErrors } from "@/domain/diagnosis";
import { recallForecast } from "@/domain/forecast";
import { type Known, knownIn, masteryFrom, masteryIn } from "@/domain/mastery";
import { metFrom, metIn } from "@/domain/met";
import { heldAfter } from "@/domain/retention";
import { reviewItems } from "@/domain/review";
import { rhythmOf, rhythmPeriods } from "@/domain/rhythm";
import { timeZone } from "@/messages/translator";
import { findActiveTimes } from "@/prisma/activity";
import { findAttempts } from "@/prisma/attempt";
import type { Db } from "@/prisma/client";
import { findKnown } from "@/prisma/knowledge";
import { readReasons } from "@/school/review";
import { reasonFromAll, toldFromAll } from "./from-all";
import { aHistory, endOf, storeHistory } from "./histories";
import { course, courseId } from "./item-cohort";
import { anEdition, aUser, test as base } from "./rows";

const served = vi.hoisted(() => ({ db: null as Db | null }));
vi.mock("@/school/db", () => ({ db: () => served.db }));

const seeds = Array.from({ length: 40 }, (_, index) => index + 1);

/** Learners with up to sixty attempts each, whatever they were. */
const test = base.extend("learners", { scope: "file" }, async ({ db }) => {
  served.db = db;
  const editionIds = [await anEdition(db, course), await anEdition(db, course)];
  const learners: { seed: number; userId: string; attempts: Attempt[]; known: Known[] }[] = [];
  for (const seed of seeds) {
    const { id: userId } = await aUser(db);
    await storeHistory(db, userId, aHistory(seed, { length: (seed * 7) % 61, editionIds }));
    const attempts = await findAttempts(db, { userId, courseId });
    const known = (await findKnown(db, { userId, courseId })).filter((one) => one.knowledge !== null);
    learners.push({ seed, userId, attempts, known });
  }
  return learners;
});

const cardFaults = async (db: Db) =>
  (await checkDatabase(db, course)).faults.filter((fault) => fault.includes("the card of"));

test("what is stored is read back as a replay gives it; what is not, db:check finds", async ({ db, learners }) => {
  for (const { seed, attempts, known } of learners)
    expect(new Set(known), `seed ${seed}`).toEqual(new Set(knownIn(course, attempts)));
  expect(await cardFaults(db)).toEqual([]);
  const one = learners.find(({ known }) => known.length > 0);
  const row = { userId: one?.userId ?? "", responsibilityId: one?.known[0]?.card.responsibilityId ?? "" };
  await db.$executeRaw`
    update review_cards set shown = jsonb_set(shown, '{isLastRight}', 'null')
    where user_id = ${row.userId}::uuid and responsibility_id = ${row.responsibilityId}`;
  expect(await cardFaults(db)).toEqual([expect.stringContaining("isLastRight null, a replay gives")]);
});

test("a diagnosis, a forecast and what was held come to the same from what is stored as from all responses", ({
  learners,
}) => {
  let told = 0;
  for (const { seed, attempts, known } of learners) {
    const { matrix, calibration: certainty, errors, held, latest, trials } = toldFromAll(course, attempts);
    const counts = diagnosed(course, known);
    expect(matrixOfPairs(counts), `seed ${seed}`).toEqual(matrix);
    expect(calibration(counts)).toEqual(certainty);
    expect(
      new Set(unmendedErrors(course, known).map(({ responsibility: { id }, ...error }) => ({ id, ...error }))),
    ).toEqual(new Set(errors));
    expect(heldAfter(known, 30)).toEqual({ right: held.filter(Boolean).length, n: held.length });
    expect(new Map(known.map(({ card, shown }) => [card.responsibilityId, shown.isLastRight ?? undefined]))).toEqual(
      latest,
    );
    for (const { low, high, predicted, actual, n } of recallForecast(known.flatMap(({ shown }) => shown.recalls))) {
      const within = trials.filter((trial) => trial.predicted >= low && (trial.predicted < high || high === 1));
      expect(n).toBe(within.length);
      expect(predicted).toBeCloseTo(within.reduce((sum, trial) => sum + trial.predicted, 0) / n, 10);
      expect(actual).toBeCloseTo(within.filter(({ correct }) => correct).length / n, 10);
      told += 1;
    }
  }
  expect(told).toBeGreaterThan(10);
});

test("the states, and what a review and a check ask, come to the same", ({ learners }) => {
  for (const { seed, attempts, known } of learners) {
    for (const now of [endOf(attempts), endOf(attempts, 60 * 24 * 50)]) {
      expect(masteryFrom(course, known, now, timeZone), `seed ${seed}`).toEqual(
        masteryIn(course, attempts, now, timeZone),
      );
    }
    const cards = known.map(({ card }) => card);
    const [bounded, all] = [metFrom(known, attempts), metIn(course, attempts)];
    expect(reviewItems(course, cards, bounded, seed)).toEqual(reviewItems(course, cards, all, seed));
    expect(checkItems(course, bounded, seed)).toEqual(checkItems(course, all, seed));
  }
});

test("why a review asks its items is said as all responses say it, whatever came since it began", async ({
  learners,
}) => {
  const edition = "unused";
  let asked = 0;
  for (const { seed, userId, attempts, known } of learners) {
    const own = { course, edition, attempts, known, cards: [], check: null, nextCheck: null };
    for (const review of attempts.filter(({ kind }) => kind === "review").slice(-3)) {
      const reasons = await readReasons(userId, own, review);
      for (const [itemId, reason] of reasons) {
        const item = findItem(course, itemId);
        if (!item) throw new Error("The course has the item.");
        expect(reason, `seed ${seed}`).toBe(reasonFromAll(course, attempts, item, review.startedAt));
        asked += 1;
      }
    }
  }
  expect(asked).toBeGreaterThan(100);
});

test("the weeks in which something was learned are those of all attempts and responses", async ({ db, learners }) => {
  for (const { seed, userId, attempts } of learners)
    for (const minutes of [1, 60 * 24 * 9, 60 * 24 * 30]) {
      const now = endOf(attempts, minutes);
      const times = attempts
        .filter(({ kind, submittedAt, responses }) => kind !== "pretest" || !submittedAt || responses.length > 0)
        .flatMap(({ startedAt, responses }) => [startedAt, ...responses.map(({ createdAt }) => createdAt)]);
      const found = await findActiveTimes(db, { userId, courseId }, rhythmPeriods(now, timeZone));
      expect(rhythmOf(found, now, timeZone), `seed ${seed}`).toEqual(rhythmOf(times, now, timeZone));
    }
});
