import fc from "fast-check";
import { expect, test } from "vitest";
import {
  countedResponses,
  currentItemId,
  missedItemIds,
  remainingItemIds,
  returnGap,
  unaskedItemIds,
} from "@/domain/attempt";
import { findItem } from "@/domain/course";
import { aCourse, aLesson, anAttempt, anItem, aResponse, aResponsibility, at } from "./builders";
import { anyPattern, anySet, aStart, itemsNamed, play, playToTheEnd } from "./play";

const right = (itemId: string) => ({ itemId, correct: true });
const wrong = (itemId: string) => ({ itemId, correct: false });
const remaining = (itemIds: string[], responses: { itemId: string; correct: boolean }[]) =>
  remainingItemIds({ kind: "practice", itemIds, responses });

test("a new attempt asks its items in the order of its set", () => {
  expect(remaining(["a", "b", "c"], [])).toEqual(["a", "b", "c"]);
});

test("an item that was right at once is not asked again", () => {
  expect(remaining(["a", "b", "c"], [right("a")])).toEqual(["b", "c"]);
});

test("a missed item comes back after three others", () => {
  expect(remaining(["a", "b", "c", "d", "e"], [wrong("a")])).toEqual(["b", "c", "d", "a", "e"]);
});

test("where too few items are left, those right longest ago stand between", () => {
  expect(remaining(["a", "b", "c", "d", "e"], [right("a"), right("b"), right("c"), wrong("d")])).toEqual([
    "e",
    "a",
    "b",
    "d",
  ]);
});

test("an item that stood between counts as right just now, not long ago", () => {
  const responses = [
    right("a"),
    right("b"),
    right("c"),
    wrong("d"),
    right("a"),
    right("b"),
    right("c"),
    wrong("d"),
    right("a"),
    wrong("b"),
  ];
  expect(remaining(["a", "b", "c", "d"], responses)).toEqual(["c", "d", "a", "b"]);
});

test("an item that stood between and was missed now has to be right again", () => {
  const responses = [right("a"), right("b"), right("c"), wrong("d"), wrong("a")];
  expect(remaining(["a", "b", "c", "d"], responses)).toEqual(["b", "c", "d", "a"]);
});

test("what is not asked yet is what has no response, right or wrong, in the set's order", () => {
  expect(
    unaskedItemIds({
      itemIds: ["a", "b", "c", "d"],
      responses: [aResponse({ itemId: "c", correct: false }), aResponse({ itemId: "a" })],
    }),
  ).toEqual(["b", "d"]);
});

test("the only item of a set comes back at once, as nothing can stand between", () => {
  expect(remaining(["a"], [wrong("a")])).toEqual(["a"]);
});

test.each(["check", "final", "pretest"] as const)("a %s asks each item once, right or wrong", (kind) => {
  expect(remainingItemIds({ kind, itemIds: ["a", "b", "c"], responses: [wrong("a"), right("c")] })).toEqual(["b"]);
});

test("an attempt ends, whatever was right or wrong before", () => {
  fc.assert(
    fc.property(
      anySet,
      anyPattern,
      (items, pattern) => currentItemId(playToTheEnd(items, pattern).attempt) === undefined,
    ),
  );
});

test("an attempt goes on exactly as long as an item is unasked or was last wrong", () => {
  fc.assert(
    fc.property(anySet, anyPattern, (items, pattern) => {
      const { attempt } = play(items, pattern);
      const isDone = items.every(({ id }) => attempt.responses.findLast(({ itemId }) => itemId === id)?.correct);
      expect(currentItemId(attempt) === undefined).toBe(isDone);
    }),
  );
});

test("the last response, and no other, finishes the attempt", () => {
  fc.assert(
    fc.property(anySet, anyPattern, (items, pattern) => {
      const finishes = playToTheEnd(items, pattern).recorded.map((recorded) => recorded.finishes);
      expect(finishes).toEqual([...finishes.slice(1).map(() => false), true]);
    }),
  );
});

test("a missed item returns after three different others, or after all others of a smaller set", () => {
  fc.assert(
    fc.property(anySet, anyPattern, (items, pattern) => {
      const { responses } = playToTheEnd(items, pattern).attempt;
      const asked = responses.map(({ itemId }) => itemId);
      const betweens = responses
        .filter(({ correct }) => !correct)
        .map(({ itemId, position }) => asked.slice(position + 1, asked.indexOf(itemId, position + 1)));
      for (const between of betweens) expect(new Set(between).size).toBe(Math.min(returnGap, items.length - 1));
    }),
  );
});

test("an attempt that is submitted asks nothing more", () => {
  expect(currentItemId({ ...aStart(itemsNamed("a", "b")), submittedAt: at(9) })).toBeUndefined();
});

test("the first response to each item counts, in the order of the set", () => {
  const responses = [
    aResponse({ position: 0, itemId: "b", correct: false }),
    aResponse({ position: 1, itemId: "a" }),
    aResponse({ position: 2, itemId: "b", correct: true }),
  ];
  expect(countedResponses(anAttempt({ itemIds: ["a", "b", "c"], responses }))).toEqual([responses[1], responses[0]]);
});

test("an item stays missed when it is right later", () => {
  const responses = [
    aResponse({ position: 0, itemId: "a", correct: false }),
    aResponse({ position: 1, itemId: "b" }),
    aResponse({ position: 2, itemId: "a", correct: true }),
  ];
  expect(missedItemIds(anAttempt({ itemIds: ["a", "b", "c"], responses }))).toEqual(["a"]);
});

test("an item is found in whichever lesson asks it", () => {
  const shared = aLesson({ id: "shared", responsibilities: [aResponsibility({ id: "tune", lessonId: "shared" })] });
  expect(findItem(aCourse({ lessons: [aLesson(), shared] }), "tune-case")).toMatchObject({
    id: "tune-case",
    lessonId: "shared",
  });
});

test("the sample item of the landing page belongs to no quiz", () => {
  const sample = anItem({ id: "tried" });
  expect(findItem(aCourse({ sample }), sample.id)).toBeUndefined();
});
