import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { longestRunOf } from "@/domain/asking-order";
import { choices } from "@/domain/choice";
import { type Course, lessonItems } from "@/domain/course";
import {
  answeredItemIds,
  deadlineOf,
  finalItems,
  finalLength,
  finalPerKey,
  finalProgress,
  handIn,
  hasSecondFinal,
  isFinalEven,
  isFinalToCome,
  isPassed,
  isResultOpen,
  lateCount,
  nextFinalAt,
  undoHandIn,
  undoMs,
} from "@/domain/final";
import { aCourse, aLesson, anAttempt, aResponse, aResponsibility, at } from "./builders";

/** A course with so many responsibilities of each owner, three items each, spread over two lessons. */
function courseOf(perOwner: number): Course {
  const lessons = ["first", "second"].map((lessonId, half) =>
    aLesson({
      id: lessonId,
      responsibilities: choices.flatMap((owner) =>
        Array.from({ length: perOwner }, (_, index) => index)
          .filter((index) => index % 2 === half)
          .map((index) => aResponsibility({ id: `${owner}-${index}`, lessonId, owner })),
      ),
    }),
  );
  return aCourse({ lessons });
}

const course = courseOf(10);
const itemIds = course.lessons.flatMap(lessonItems).map(({ id }) => id);
const metAt = (ids: readonly string[], minute = 0) => new Map(ids.map((id) => [id, at(minute)]));
const anyMet = fc.subarray(itemIds).map((ids) => metAt(ids));
const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);

test("a final asks eight items of each key, none twice, and no key more than three times in a row", () => {
  fc.assert(
    fc.property(anyMet, fc.integer(), (met, seed) => {
      const items = finalItems(course, met, seed);
      expect(choices.map((key) => items.filter((item) => item.key === key).length)).toEqual([
        finalPerKey,
        finalPerKey,
        finalPerKey,
      ]);
      expect(new Set(idsOf(items)).size).toBe(3 * finalPerKey);
      expect(longestRunOf(items)).toBeLessThanOrEqual(3);
    }),
  );
});

test("the same seed gives the same final, and another seed another one", () => {
  fc.assert(
    fc.property(anyMet, fc.nat(), (met, seed) => {
      expect(finalItems(course, met, seed)).toEqual(finalItems(course, met, seed));
      expect(idsOf(finalItems(course, met, seed))).not.toEqual(idsOf(finalItems(course, met, seed + 1)));
    }),
  );
});

test("a final asks met variants of a key only when it has no other left", () => {
  fc.assert(
    fc.property(anyMet, fc.integer(), (met, seed) => {
      const items = finalItems(course, met, seed);
      for (const key of choices) {
        const unmet = course.lessons.flatMap(lessonItems).filter((item) => item.key === key && !met.has(item.id));
        const asked = items.filter((item) => item.key === key && !met.has(item.id));
        expect(asked).toHaveLength(Math.min(finalPerKey, unmet.length));
      }
    }),
  );
});

test("while unmet variants abound, each responsibility is asked once at most", () => {
  const items = finalItems(course, new Map(), 7);
  expect(new Set(items.map(({ responsibilityId }) => responsibilityId)).size).toBe(24);
});

test("who has met everything is asked about as many responsibilities as there is room for", () => {
  expect(new Set(finalItems(course, metAt(itemIds), 7).map(({ responsibilityId }) => responsibilityId)).size).toBe(24);
});

test("a final taken again asks other variants while there are any", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (seed, again) => {
      const first = idsOf(finalItems(course, new Map(), seed));
      const second = idsOf(finalItems(course, metAt(first), again));
      expect(second.filter((id) => first.includes(id))).toEqual([]);
    }),
  );
});

test("who has met everything is asked what was met longest ago", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), fc.integer(), (seed, again, third) => {
      const first = idsOf(finalItems(course, new Map(), seed));
      const second = idsOf(finalItems(course, metAt(first), again));
      const rest = itemIds.filter((id) => !first.includes(id) && !second.includes(id));
      const met = new Map([...metAt(rest, 1), ...metAt(first, 2), ...metAt(second, 3)]);
      expect(idsOf(finalItems(course, met, third)).filter((id) => second.includes(id))).toEqual([]);
    }),
  );
});

describe("another final", () => {
  const handedIn = (minute: number) => ({ submittedAt: at(minute) });
  const wait = 60_000;

  test("may be started at once after the first hand-in", () => {
    expect(nextFinalAt([], wait)).toBeNull();
    expect(nextFinalAt([handedIn(1)], wait)).toBeNull();
    expect(nextFinalAt([handedIn(1), { submittedAt: null }], wait)).toBeNull();
  });

  test("waits from the second hand-in on, counted from the latest", () => {
    expect(nextFinalAt([handedIn(1), handedIn(5)], wait)).toEqual(at(6));
    expect(nextFinalAt([handedIn(1), handedIn(9), handedIn(5)], wait)).toEqual(at(10));
  });

  test("is to come until its time", () => {
    expect(isFinalToCome(null, at(0))).toBe(false);
    expect(isFinalToCome(at(6), at(5))).toBe(true);
    expect(isFinalToCome(at(6), at(6))).toBe(false);
  });
});

test("the items whose keys are told are those with a response in time", () => {
  const given = anAttempt({
    kind: "final",
    itemIds: ["a", "b", "c"],
    deadlineAt: at(5),
    responses: [aResponse({ itemId: "a", createdAt: at(1) }), aResponse({ itemId: "b", createdAt: at(6) })],
  });
  expect(answeredItemIds(given)).toEqual(new Set(["a"]));
});

test("a small course asks all it has", () => {
  expect(finalItems(courseOf(1), new Map(), 7)).toHaveLength(9);
});

const answered = [
  aResponse({ position: 0, itemId: "a", createdAt: at(1) }),
  aResponse({ position: 2, itemId: "c", createdAt: at(9) }),
];
const final = anAttempt({ kind: "final", itemIds: ["a", "b", "c", "d"], responses: answered });
const handedIn = { ...final, submittedAt: at(10) };
const afterMs = (ms: number) => new Date(at(10).getTime() + ms);

test("a final says which items are still open, by their number", () => {
  expect(finalProgress(final)).toEqual({ answered: 2, total: 4, openNumbers: [2, 4] });
});

test("handing in is the learner's word, with items left open or not, and once", () => {
  expect(handIn(final, at(10))).toEqual({ accepted: true, value: handedIn });
  expect(handIn(handedIn, at(11))).toEqual({ accepted: false, refusal: "already-submitted" });
  expect(handIn(anAttempt(), at(10))).toEqual({ accepted: false, refusal: "not-a-final" });
});

test("a hand-in is taken back within ten seconds, and not at the tenth", () => {
  expect([0, undoMs - 1].map((ms) => undoHandIn(handedIn, afterMs(ms)))).toEqual([
    { accepted: true, value: final },
    { accepted: true, value: final },
  ]);
  expect(undoHandIn(handedIn, afterMs(undoMs))).toEqual({ accepted: false, refusal: "too-late" });
});

test("what was not handed in, or is no final, is not taken back", () => {
  const refused = { accepted: false, refusal: "not-handed-in" };
  expect([undoHandIn(final, at(10)), undoHandIn(anAttempt({ submittedAt: at(10) }), at(10))]).toEqual([
    refused,
    refused,
  ]);
});

test("a result is told only when its hand-in can't be taken back any more", () => {
  const moments = [0, undoMs - 1, undoMs, 86_400_000].map(afterMs);
  expect(moments.map((now) => isResultOpen(handedIn, now))).toEqual([false, false, true, true]);
  expect(isResultOpen(final, afterMs(undoMs))).toBe(false);
  for (const now of moments) expect(undoHandIn(handedIn, now).accepted).toBe(!isResultOpen(handedIn, now));
});

test.each([
  [19, false],
  [20, true],
])("%i of 24 pass at 80 %%: %s", (right, passes) => {
  const ids = Array.from({ length: 24 }, (_, index) => `item-${index}`);
  const responses = ids.slice(0, right).map((itemId, position) => aResponse({ position, itemId }));
  expect(isPassed(anAttempt({ kind: "final", itemIds: ids, responses }), 0.8)).toBe(passes);
});

test("a final without items is not passed", () => {
  expect(isPassed(anAttempt({ kind: "final", itemIds: [] }), 0.8)).toBe(false);
});

test.each([
  [null, 1, null],
  [30, 1, at(30)],
  [30, 1.5, at(45)],
])("with %j minutes and a time factor of %f, a final ends at %j", (minutes, factor, end) => {
  expect(deadlineOf(at(0), minutes, factor)).toEqual(end);
});

test("an item that was answered after the deadline only is late; one that was changed then is not", () => {
  const changed = aResponse({ position: 4, itemId: "a", createdAt: at(8) });
  expect(lateCount({ ...final, deadlineAt: at(5), responses: [...answered, changed] })).toBe(1);
  expect([lateCount(final), lateCount({ ...final, deadlineAt: at(9) })]).toEqual([0, 0]);
});

test("a final has as many items as its course can give, eight of each key at most", () => {
  const course = aCourse({ lessons: [aLesson()] });
  expect(finalLength(course)).toBe(finalItems(course, new Map(), 1).length);
  expect(finalLength(course)).toBe(9);
  const large = aCourse({
    lessons: ["a", "b", "c"].map((id) => aLesson({ id })),
  });
  expect(finalLength(large)).toBe(3 * finalPerKey);
});

test("a final is even where each key has as many items, and another can be made where each has them twice", () => {
  const withSizes = (first: number, both: number, second: number) =>
    aCourse({
      lessons: [
        aLesson({
          responsibilities: choices.flatMap((owner, index) =>
            Array.from({ length: [first, both, second][index] ?? 0 }, (_, at) =>
              aResponsibility({ id: `${owner}-${at}`, owner, size: 2 }),
            ),
          ),
        }),
      ],
    });
  expect([withSizes(3, 2, 3), withSizes(2, 2, 2), withSizes(8, 8, 8)].map(isFinalEven)).toEqual([false, true, true]);
  expect([withSizes(2, 2, 2), withSizes(8, 8, 7), withSizes(8, 8, 8)].map(hasSecondFinal)).toEqual([
    false,
    false,
    true,
  ]);
});
