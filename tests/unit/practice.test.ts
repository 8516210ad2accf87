import fc from "fast-check";
import { expect, test } from "vitest";
import { longestRunOf } from "@/domain/asking-order";
import { type Choice, choices } from "@/domain/choice";
import { type Item, type Lesson, lessonItems, type Responsibility } from "@/domain/course";
import { practiceItems, practiceLength } from "@/domain/practice";
import { aContrast, aLesson, aResponsibility } from "./builders";

/** A lesson with so many responsibilities of each owner, named after the owner and counted from 1. */
function lessonOf(owners: Record<Choice, number>, sizeOf: (index: number) => number = () => 3): Lesson {
  const duties = choices.flatMap((owner) =>
    Array.from({ length: owners[owner] }, (_, index) => ({ owner, id: `${owner}-${index + 1}` })),
  );
  return aLesson({
    responsibilities: duties.map(({ owner, id }, index) => aResponsibility({ id, owner, size: sizeOf(index) })),
  });
}

function named(lesson: Lesson, id: string): Responsibility {
  const found = lesson.responsibilities.find((responsibility) => responsibility.id === id);
  if (!found) throw new Error(`The lesson has no ${id}.`);
  return found;
}

const shareOf = (key: Choice, items: Item[]) => items.filter((item) => item.key === key).length / items.length;
const isBalanced = (lesson: Lesson) =>
  choices.every((key) => shareOf(key, lessonItems(lesson)) >= 0.25 && shareOf(key, lessonItems(lesson)) <= 0.45);

/** Lessons as the course has them: four to seven responsibilities of three or four items, a quarter to 45 % of each key. */
const balancedLesson: fc.Arbitrary<Lesson> = fc
  .tuple(
    fc
      .constantFrom<number[][]>([2, 1, 1], [2, 2, 1], [2, 2, 2], [3, 2, 2])
      .chain((counts) => fc.shuffledSubarray(counts, { minLength: 3 })),
    fc.array(fc.constantFrom(3, 4), { minLength: 7, maxLength: 7 }),
  )
  .map(([[first = 0, both = 0, second = 0], sizes]) => lessonOf({ first, both, second }, (index) => sizes[index] ?? 3))
  .filter(isBalanced);

/** The same with up to three contrast pairs, some of which may meet in one responsibility. */
const anyLesson: fc.Arbitrary<Lesson> = balancedLesson.chain((lesson) => {
  const pairs = lesson.responsibilities.flatMap((left) =>
    lesson.responsibilities.filter((right) => left.owner !== right.owner).map((right) => aContrast(left, right)),
  );
  return fc.subarray(pairs, { maxLength: 3 }).map((contrasts) => ({ ...lesson, contrasts }));
});

/** A lesson, what its learner has met of it, and a seed. */
const anyPractice = anyLesson.chain((lesson) =>
  fc.record({
    lesson: fc.constant(lesson),
    met: fc.subarray(lessonItems(lesson).map(({ id }) => id)).map((ids) => new Set(ids)),
    seed: fc.integer(),
  }),
);

const keep = (holds: (items: Item[], lesson: Lesson, met: Set<string>) => void) =>
  fc.assert(fc.property(anyPractice, ({ lesson, met, seed }) => holds(practiceItems(lesson, met, seed), lesson, met)));

test("the same seed asks the same items in the same order", () => {
  fc.assert(
    fc.property(anyPractice, ({ lesson, met, seed }) => {
      expect(practiceItems(lesson, met, seed)).toEqual(practiceItems(lesson, met, seed));
    }),
  );
});

test("other seeds give other orders", () => {
  const lesson = lessonOf({ first: 2, both: 2, second: 2 });
  const orders = [1, 2, 3, 4, 5].map((seed) =>
    practiceItems(lesson, new Set(), seed)
      .map(({ id }) => id)
      .join(" "),
  );
  expect(new Set(orders).size).toBe(5);
});

test("a practice asks 8 to 12 items, as many as it promises", () => {
  keep((items, lesson) => {
    expect([items.length, items.length >= 8 && items.length <= 12]).toEqual([practiceLength(lesson), true]);
  });
});

test("no item is asked twice, and none from another lesson", () => {
  keep((items, lesson) => {
    const ids = new Set(items.map(({ id }) => id));
    expect(lessonItems(lesson).filter(({ id }) => ids.has(id))).toHaveLength(items.length);
  });
});

test("each responsibility of the lesson is asked", () => {
  keep((items, lesson) => {
    expect(new Set(items.map(({ responsibilityId }) => responsibilityId)).size).toBe(lesson.responsibilities.length);
  });
});

test("each key holds 25 to 45 % of a practice", () => {
  keep((items) => {
    for (const key of choices)
      expect([key, shareOf(key, items) >= 0.25 && shareOf(key, items) <= 0.45]).toEqual([key, true]);
  });
});

test("no key comes more than three times in a row", () => {
  keep((items) => {
    expect(longestRunOf(items)).toBeLessThanOrEqual(3);
  });
});

// About one shuffle in 84 runs to four here: the opening block ends with a key, and the rest begins with all it has of that key.
test("a shuffle that runs longer is drawn again", () => {
  const lesson = lessonOf({ first: 2, both: 2, second: 2 });
  const runs = Array.from({ length: 400 }, (_, seed) => longestRunOf(practiceItems(lesson, new Set(), seed)));
  expect(Math.max(...runs)).toBe(3);
});

test("a practice opens with one item of each key", () => {
  keep((items) => {
    expect(new Set(items.slice(0, 3).map(({ key }) => key)).size).toBe(3);
  });
});

test("a first practice opens with plain items", () => {
  fc.assert(
    fc.property(anyLesson, fc.integer(), (lesson, seed) =>
      practiceItems(lesson, new Set(), seed)
        .slice(0, 3)
        .every(({ variant }) => variant === "plain"),
    ),
  );
});

test("variants that the learner has met wait until the others of their responsibility are used up", () => {
  keep((items, lesson, met) => {
    for (const { items: variants } of lesson.responsibilities) {
      const asked = items.filter((item) => variants.includes(item));
      const unmet = variants.filter(({ id }) => !met.has(id)).length;
      expect(asked.filter(({ id }) => !met.has(id))).toHaveLength(Math.min(unmet, asked.length));
    }
  });
});

test("contrast pairs that share no responsibility follow the opening block, each side by side", () => {
  const lesson = lessonOf({ first: 2, both: 2, second: 2 });
  const contrasts = [
    aContrast(named(lesson, "first-1"), named(lesson, "both-1")),
    aContrast(named(lesson, "first-2"), named(lesson, "second-2")),
  ];
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const asked = practiceItems({ ...lesson, contrasts }, new Set(), seed).map(
        ({ responsibilityId }) => responsibilityId,
      );
      const pairs = [asked.slice(3, 5), asked.slice(5, 7)].map((pair) => pair.sort().join(" "));
      expect(pairs.sort()).toEqual(["both-1 first-1", "first-2 second-2"]);
    }),
  );
});

test("a contrast with a duty of another lesson pulls nothing forward", () => {
  const lesson = lessonOf({ first: 2, both: 2, second: 2 });
  const stray = aContrast(named(lesson, "first-1"), aResponsibility({ id: "elsewhere", owner: "second" }));
  const behindTheBlock = Array.from(
    { length: 30 },
    (_, seed) => practiceItems({ ...lesson, contrasts: [stray] }, new Set(), seed)[3]?.key,
  );
  expect(new Set(behindTheBlock).size).toBe(3);
});

test("a lesson with fewer items than a practice asks all it has", () => {
  const lesson = aLesson({ responsibilities: [aResponsibility({ id: "tune", owner: "first", size: 2 })] });
  expect(
    practiceItems(lesson, new Set(), 7)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(["tune-case", "tune-plain"]);
});

test("a lesson of one key is still asked, though its run cannot be broken", () => {
  expect(longestRunOf(practiceItems(lessonOf({ first: 6, both: 0, second: 0 }), new Set(), 7))).toBe(12);
});

/** Lessons as any author may write them: whatever owners, two to four items each. */
const freeLesson: fc.Arbitrary<Lesson> = fc
  .tuple(
    fc.record({ first: fc.nat(7), both: fc.nat(7), second: fc.nat(7) }),
    fc.array(fc.constantFrom(2, 3, 4), { minLength: 21, maxLength: 21 }),
  )
  .filter(([{ first, both, second }]) => first + both + second > 0)
  .map(([owners, sizes]) => lessonOf(owners, (index) => sizes[index] ?? 2));

test("whatever owners a lesson has, a practice is as long as it promises and asks each duty, as far as twelve go", () => {
  fc.assert(
    fc.property(freeLesson, fc.integer(), (lesson, seed) => {
      const items = practiceItems(lesson, new Set(), seed);
      expect(items).toHaveLength(practiceLength(lesson));
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      const asked = new Set(items.map(({ responsibilityId }) => responsibilityId)).size;
      if (lesson.responsibilities.length <= 12) expect(asked).toBe(lesson.responsibilities.length);
    }),
  );
});

test("of more duties than a practice asks, those not met come next", () => {
  const lesson = lessonOf({ first: 10, both: 10, second: 10 });
  const first = practiceItems(lesson, new Set(), 1);
  const next = practiceItems(lesson, new Set(first.map(({ id }) => id)), 2);
  const duties = (items: Item[]) => new Set(items.map(({ responsibilityId }) => responsibilityId));
  expect([duties(first).size, duties([...first, ...next]).size]).toEqual([12, 24]);
});

test("a practice is two items a responsibility long, within 8 and 12, and never longer than the lesson has", () => {
  expect([1, 4, 5, 6, 7].map((count) => practiceLength(lessonOf({ first: count, both: 0, second: 0 })))).toEqual([
    3, 8, 10, 12, 12,
  ]);
});

test.each<[Choice[], number]>([
  [[], 0],
  [["first"], 1],
  [["first", "first", "both", "first"], 2],
  [["second", "both", "both", "both"], 3],
])("the longest run of %j is %i", (keys, length) => {
  expect(longestRunOf(keys.map((key) => ({ key })))).toBe(length);
});
