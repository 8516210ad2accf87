import { expect, test } from "vitest";
import type { Attempt, QuizKind } from "@/domain/attempt";
import { recallForecast as forecastOf } from "@/domain/forecast";
import { knownIn } from "@/domain/mastery";
import { cardOf, recallAt } from "@/domain/schedule";
import { aCourse, aLesson, anAttempt, aResponse, aResponsibility, at } from "./builders";

const ids = ["one", "two", "three", "four", "five", "six"];
const course = aCourse({ lessons: [aLesson({ responsibilities: ids.map((id) => aResponsibility({ id })) })] });
const day = 24 * 60;

const recallForecast = (taught: typeof course, attempts: Attempt[]) =>
  forecastOf(knownIn(taught, attempts).flatMap(({ shown }) => shown.recalls));

/** One response a responsibility, all in the same minute; the named ones wrong. */
const asked = (kind: QuizKind, minute: number, { wrong = [] as string[], of = ids } = {}): Attempt =>
  anAttempt({
    kind,
    itemIds: of.map((id) => `${id}-plain`),
    submittedAt: at(minute),
    responses: of.map((id, position) =>
      aResponse({ position, itemId: `${id}-plain`, correct: !wrong.includes(id), createdAt: at(minute) }),
    ),
  });

/** What the schedule's own rules say of a duty right at minute 0. */
const predictedAt = (minute: number) => {
  const card = cardOf("one", [{ itemId: "one-plain", correct: true, certainty: "fairly", at: at(0) }]);
  return card ? recallAt(card, at(minute)) : 0;
};

test("a prediction is of the card as it stood just before, beside what came of it", () => {
  const [bin, ...others] = recallForecast(course, [
    asked("practice", 0),
    asked("review", 2 * day, { wrong: ["one", "two"] }),
  ]);
  expect(others).toEqual([]);
  expect(bin).toMatchObject({ low: 0.9, high: 1, n: 6 });
  expect(bin?.predicted).toBeCloseTo(predictedAt(2 * day), 10);
  expect(bin?.actual).toBeCloseTo(4 / 6, 10);
});

test("after a longer while less is predicted, in a bin of its own", () => {
  const [bin] = recallForecast(course, [asked("practice", 0), asked("check", 30 * day, { wrong: ids })]);
  expect(predictedAt(30 * day)).toBeLessThan(0.8);
  expect(bin).toMatchObject({ actual: 0, n: 6 });
  expect(bin && bin.low <= bin.predicted && bin.predicted < bin.high).toBe(true);
});

test("a bin of fewer than five responses is left out", () => {
  expect(recallForecast(course, [asked("practice", 0), asked("review", 2 * day, { of: ids.slice(0, 4) })])).toEqual([]);
  expect(
    recallForecast(course, [asked("practice", 0), asked("review", 2 * day, { of: ids.slice(0, 5) })]),
  ).toHaveLength(1);
});

test("nothing was predicted of a responsibility that wasn't met before", () => {
  expect(recallForecast(course, [asked("review", 0)])).toEqual([]);
});

test("practice and finals aren't held against the schedule, but move its cards on", () => {
  const practised = [asked("practice", 0), asked("practice", 3 * day)];
  expect(recallForecast(course, practised)).toEqual([]);
  expect(recallForecast(course, [asked("practice", 0), asked("final", 3 * day)])).toEqual([]);
  const [bin] = recallForecast(course, [...practised, asked("review", 6 * day)]);
  expect(bin?.predicted).toBeGreaterThan(predictedAt(6 * day));
});
