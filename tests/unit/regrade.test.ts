import { describe, expect, test } from "vitest";
import { remainingItemIds } from "@/domain/attempt";
import { findItem } from "@/domain/course";
import { diagnosed } from "@/domain/diagnosis";
import { feedbackOn, toldResponses } from "@/domain/feedback";
import { versionOf } from "@/domain/item-version";
import { knownIn } from "@/domain/mastery";
import { effectOn, isRight, type Regrade, regradedCourse, regradedItem } from "@/domain/regrade";
import { respond } from "@/domain/respond";
import { aCourse, anAttempt, aResponse, at } from "./builders";

const course = aCourse();
const itemIds = ["roles-ai-plain", "roles-team-plain", "roles-systems-plain"];
const item = findItem(course, "roles-ai-plain");
if (!item) throw new Error("The builders' course has that item.");
const aRegrade = (changes: Partial<Regrade> = {}): Regrade => ({
  itemId: item.id,
  version: versionOf(item),
  key: "second",
  reason: "Đoạn 2 nói đây là việc của CTO.",
  at: at(100),
  ...changes,
});
const dropped = regradedItem(item, aRegrade({ key: null }));
const judgedAnew = regradedCourse(course, [aRegrade()]);

const byKey = (given: { itemId: string; choice: "first" | "both" | "second"; correct: boolean }[]) =>
  given.map((response, position) => aResponse({ ...response, position }));

describe("a regraded course", () => {
  test("judges the version by the new key, keeps what it was, and leaves all other items and the course as they are", () => {
    const changed = findItem(judgedAnew, item.id);
    expect(changed).toMatchObject({ key: "second", regraded: { was: "first", key: "second" } });
    expect(findItem(judgedAnew, "roles-team-plain")).toBe(findItem(course, "roles-team-plain"));
    expect(findItem(course, item.id)?.key).toBe("first");
    expect(changed && versionOf(changed)).toBe(versionOf(item));
  });

  test("is the course itself where another version was regraded, or none", () => {
    expect(regradedCourse(course, [])).toBe(course);
    expect(regradedCourse(course, [aRegrade({ version: "other words" })])).toEqual(course);
  });

  test("judges a response that comes now by the new key", () => {
    const input = { id: "a", position: 0, itemId: item.id, certainty: "very" as const, durationMs: 1 };
    const judge = (choice: "first" | "second") => {
      const outcome = respond(anAttempt({ itemIds }), findItem(judgedAnew, item.id), { ...input, choice }, at(1));
      return outcome.accepted && outcome.value.response.correct;
    };
    expect([judge("first"), judge("second")]).toEqual([false, true]);
  });
});

test("whoever answered a dropped item has its point, whatever the choice", () => {
  expect((["first", "both", "second"] as const).map((choice) => isRight(dropped, choice))).toEqual([true, true, true]);
  expect(isRight(item, "both")).toBe(false);
});

describe("what a regrade makes of an attempt", () => {
  const responses = byKey([
    { itemId: "roles-ai-plain", choice: "first", correct: true },
    { itemId: "roles-team-plain", choice: "both", correct: true },
  ]);
  const regraded = regradedItem(item, aRegrade());

  test("is its score before and after, and for a final whether it is passed", () => {
    const final = anAttempt({ kind: "final", itemIds: itemIds.slice(0, 2), responses, submittedAt: at(9) });
    expect(effectOn(final, regraded, 0.8)).toEqual({
      before: { raw: 2, max: 2 },
      after: { raw: 1, max: 2 },
      passed: { before: true, after: false },
    });
    expect(effectOn({ ...final, kind: "practice" }, regraded, 0.8)?.passed).toBeNull();
  });

  test("is nothing where the score stays, in a retry, and in a final that isn't handed in", () => {
    const attempt = anAttempt({ itemIds, responses });
    expect(effectOn(attempt, dropped, 0.8)).toBeNull();
    expect(effectOn({ ...attempt, scope: "retry" }, regraded, 0.8)).toBeNull();
    expect(effectOn({ ...attempt, kind: "final" }, regraded, 0.8)).toBeNull();
  });
});

test("what is asked next follows the verdicts as they were told: a regrade brings nothing back and takes nothing away", () => {
  const told = byKey([{ itemId: "roles-ai-plain", choice: "second", correct: false }]);
  const moved = told.map((response) => ({ ...response, correct: true, told: false }));
  const asked = { kind: "practice" as const, itemIds };
  expect(remainingItemIds({ ...asked, responses: moved })).toEqual(remainingItemIds({ ...asked, responses: told }));
  expect(remainingItemIds({ ...asked, responses: moved })).toContain("roles-ai-plain");
});

describe("what is told of a regraded item", () => {
  const wrong = { choice: "first" as const, certainty: "very" as const, correct: false };
  const changed = findItem(judgedAnew, item.id) ?? item;

  test("is the new key with the regrade's own reason: the item's reasons argue for the former", () => {
    expect(feedbackOn(judgedAnew, changed, wrong, "vi")).toMatchObject({
      key: "second",
      reason: "Đoạn 2 nói đây là việc của CTO.",
      whyNot: [],
      contrast: null,
      regraded: { at: at(100).toISOString(), isDropped: false },
    });
    expect(feedbackOn(course, item, wrong, "vi").regraded).toBeUndefined();
  });

  test("is no confusion where a dropped item gave its point", () => {
    const attempt = anAttempt({
      itemIds,
      responses: byKey([{ itemId: item.id, choice: "both", correct: true }]),
    });
    const judged = regradedCourse(course, [aRegrade({ key: null })]);
    expect(toldResponses(judged, attempt, "vi")[0]).toMatchObject({ key: "both", feedback: { key: "both" } });
    expect(diagnosed(judged, knownIn(course, [attempt]))[0]).toMatchObject({ key: "both", choice: "both" });
  });
});
