import fc from "fast-check";
import { expect, test } from "vitest";
import { leastKnownItem, longestRunOf } from "@/domain/asking-order";
import { findResponsibility, minutesFor } from "@/domain/course";
import { knownFromAll } from "@/domain/mastery";
import { metIn } from "@/domain/met";
import { dailyCap, reasonFor, reviewedOn, reviewItems, reviewPlan } from "@/domain/review";
import { standBefore } from "@/domain/shown";
import { aCard, aCourse, aLesson, anAttempt, anEvidence, anItem, aResponse, aResponsibility, onDay } from "./builders";

const zone = "Asia/Ho_Chi_Minh";

/** Cards named after the day on which they are due; a second on one day gets a letter. */
const cardsDue = (...days: number[]) =>
  days.map((day, index) =>
    aCard({ responsibilityId: `on-${day}${days.indexOf(day) === index ? "" : "-b"}`, dueAt: onDay(day) }),
  );
const named = (cards: readonly { responsibilityId: string }[]) => cards.map(({ responsibilityId }) => responsibilityId);
const many = (count: number, day: number) =>
  Array.from({ length: count }, (_, index) => aCard({ responsibilityId: `duty-${index + 10}`, dueAt: onDay(day) }));

test("a review holds what is due by the end of today, the longest due first", () => {
  expect(named(reviewPlan(cardsDue(5, 2, 4, 6), 0, onDay(5), zone).due)).toEqual(["on-2", "on-4", "on-5"]);
});

test("a review holds ten items at most, and says how many wait", () => {
  const plan = reviewPlan(many(13, 2), 0, onDay(2), zone);
  expect([plan.due.length, plan.postponed, plan.tomorrow, plan.nextDueAt]).toEqual([dailyCap, 3, 3, null]);
});

test("what was reviewed today counts towards the ten", () => {
  expect([4, 10, 12].map((done) => reviewPlan(many(13, 2), done, onDay(2), zone).due.length)).toEqual([6, 0, 0]);
});

test("tomorrow holds what waits and what comes due, ten at most", () => {
  expect(reviewPlan([...many(12, 2), ...cardsDue(3, 4)], 0, onDay(2), zone).tomorrow).toBe(3);
  expect(reviewPlan([...many(25, 2), ...cardsDue(3)], 0, onDay(2), zone).tomorrow).toBe(dailyCap);
});

test("the next card is announced, and those not due yet can be studied ahead", () => {
  const plan = reviewPlan([...cardsDue(9, 7, 2), ...many(12, 30)], 0, onDay(5), zone);
  expect([plan.nextDueAt, named(plan.ahead).slice(0, 2), plan.ahead.length]).toEqual([
    onDay(7),
    ["on-7", "on-9"],
    dailyCap,
  ]);
});

test("without a card nothing is due, ahead or announced", () => {
  expect(reviewPlan([], 0, onDay(5), zone)).toEqual({ due: [], postponed: 0, tomorrow: 0, nextDueAt: null, ahead: [] });
});

test("each card is due today, waits or lies ahead, in whatever order the cards are read", () => {
  const anyCards = fc.uniqueArray(fc.record({ responsibilityId: fc.string(), day: fc.nat(12) }), {
    selector: ({ responsibilityId }) => responsibilityId,
    maxLength: 30,
  });
  const twoOrders = anyCards
    .map((rows) => rows.map(({ responsibilityId, day }) => aCard({ responsibilityId, dueAt: onDay(day) })))
    .chain((cards) => fc.tuple(fc.constant(cards), fc.shuffledSubarray(cards, { minLength: cards.length })));
  fc.assert(
    fc.property(twoOrders, fc.nat(12), fc.nat(14), ([cards, mixed], day, done) => {
      const plan = reviewPlan(cards, done, onDay(day), zone);
      const later = cards.filter(({ dueAt }) => dueAt > onDay(day)).length;
      expect(plan.due.length + plan.postponed + later).toBe(cards.length);
      expect(plan.due.length).toBeLessThanOrEqual(Math.max(0, dailyCap - done));
      expect(reviewPlan(mixed, done, onDay(day), zone)).toEqual(plan);
    }),
  );
});

test("items reviewed today are counted once, however often they returned, and practice is not counted", () => {
  const responses = [
    aResponse({ position: 0, itemId: "a", createdAt: onDay(0) }),
    aResponse({ position: 1, itemId: "b", correct: false, createdAt: onDay(1) }),
    aResponse({ position: 2, itemId: "c", createdAt: onDay(1) }),
    aResponse({ position: 3, itemId: "b", createdAt: onDay(1) }),
  ];
  const attempts = [
    anAttempt({ kind: "review", responses }),
    anAttempt({ kind: "review", responses: responses.slice(1, 2) }),
    anAttempt({ responses }),
  ];
  expect([0, 1, 2].map((day) => reviewedOn(attempts, onDay(day), zone))).toEqual([1, 3, 0]);
});

const responsibilities = (["first", "first", "first", "both", "both", "second", "second"] as const).map(
  (owner, index) => aResponsibility({ id: `${owner}-${index}`, owner }),
);
const course = aCourse({ lessons: [aLesson({ responsibilities })] });
const cards = responsibilities.map(({ id }) => aCard({ responsibilityId: id }));

test("a review asks one item for each card, in an order without long runs, the same for the same seed", () => {
  fc.assert(
    fc.property(fc.integer(), fc.subarray(cards), (seed, due) => {
      const items = reviewItems(course, due, metIn(course, []), seed);
      expect(named(items).sort()).toEqual(named(due).sort());
      expect(longestRunOf(items)).toBeLessThanOrEqual(3);
      expect(reviewItems(course, due, metIn(course, []), seed)).toEqual(items);
    }),
  );
});

test("a card whose responsibility the course no longer has is left out", () => {
  expect(reviewItems(course, [aCard({ responsibilityId: "gone" })], { items: [] }, 7)).toEqual([]);
  expect([findResponsibility(course, "gone"), findResponsibility(course, "second-5")?.id]).toEqual([
    undefined,
    "second-5",
  ]);
});

test("a review asks a variant not met, or the one met longest ago", () => {
  const attemptAt = (day: number, itemId: string) =>
    anAttempt({ itemIds: [itemId], responses: [aResponse({ itemId, createdAt: onDay(day) })] });
  const met = [attemptAt(4, "second-5-plain"), attemptAt(2, "second-5-angle")];
  const asked = (attempts: typeof met) =>
    [1, 2, 3].flatMap((seed) =>
      reviewItems(course, [aCard({ responsibilityId: "second-5" })], metIn(course, attempts), seed).map(({ id }) => id),
    );
  expect(new Set(asked(met))).toEqual(new Set(["second-5-case"]));
  expect(new Set(asked([...met, attemptAt(5, "second-5-case")]))).toEqual(new Set(["second-5-angle"]));
});

test("among variants not met, chance decides", () => {
  const asked = Array.from({ length: 30 }, (_, seed) =>
    reviewItems(course, [aCard({ responsibilityId: "second-5" })], { items: [] }, seed).map(({ id }) => id),
  );
  expect(new Set(asked.flat()).size).toBe(3);
});

test("a responsibility without an item is a mistake of the content", () => {
  expect(() => leastKnownItem(aResponsibility({ items: [] }), [], () => 0)).toThrow("lead-team has no item");
});

const item = anItem();
const wrongAt = (day: number, certainty: "fairly" | "very") =>
  anEvidence({ correct: false, certainty, at: onDay(day) });
test.each([
  ["it was missed when very sure", "surely-missed", [wrongAt(0, "very")]],
  [
    "it was missed when very sure, and another variant was right in the same sitting",
    "surely-missed",
    [wrongAt(0, "very"), anEvidence({ at: onDay(0.01) })],
  ],
  ["it was missed and the card is due", "due", [wrongAt(0, "fairly")]],
  ["the miss was made good since, and the card is due", "due", [wrongAt(0, "very"), anEvidence({ at: onDay(1) })]],
  ["another variant was met and this one is new", "new-variant", [anEvidence({ itemId: "lead-team-case" })]],
  ["it isn't due yet", "ahead", [anEvidence({ at: onDay(8) })]],
  ["nothing was met at all", "new-variant", []],
  ["what came within the review itself says nothing", "due", [anEvidence(), wrongAt(9, "very")]],
  ["nothing had been met when the review began", "new-variant", [wrongAt(9, "very"), wrongAt(10, "very")]],
] as const)("an item is asked because %s", (_, reason, evidence) => {
  const known = knownFromAll(item.responsibilityId, evidence);
  const stood = known && standBefore(known, onDay(9));
  expect(stood).not.toBeUndefined();
  expect(reasonFor(item, stood ?? null, onDay(9), zone)).toBe(reason);
});

test("how a responsibility stood before two pieces of evidence isn't kept", () => {
  const known = knownFromAll(item.responsibilityId, [anEvidence(), wrongAt(9, "very"), wrongAt(10, "very")]);
  expect(known && [8, 9, 9.5].map((day) => standBefore(known, onDay(day))?.at)).toEqual([
    undefined,
    undefined,
    onDay(9),
  ]);
});

test.each([
  [0, 1],
  [1, 1],
  [3, 2],
  [10, 5],
])("%i items take about %i minutes", (items, minutes) => {
  expect(minutesFor(items)).toBe(minutes);
});
