import { expect, test } from "vitest";
import { chanceFrom } from "@/domain/chance";
import { choices } from "@/domain/choice";
import { type Item, lessonItems } from "@/domain/course";
import { finalItems } from "@/domain/final";
import { finalBand, reliabilityOf } from "@/domain/reliability";
import { aCourse, aLesson, aResponsibility } from "./builders";

/** As many responsibilities of each owner as the first course has, three items each. */
const owned = { first: 10, both: 10, second: 13 } as const;
const course = aCourse({
  lessons: [
    aLesson({
      responsibilities: choices.flatMap((owner) =>
        Array.from({ length: owned[owner] }, (_, index) => aResponsibility({ id: `${owner}-${index}`, owner })),
      ),
    }),
  ],
});
const max = 24;

/** A number of the standard normal distribution, by Box and Muller. */
const normal = (chance: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());

type Population = { mean: number; spread: number; leaning: number };

/** Two finals of a learner as the app draws them, of other items: what one of that ability, and leaning to a key, gets right. */
function twoFinals({ mean, spread, leaning }: Population, easeOf: ReadonlyMap<string, number>, chance: () => number) {
  const ability = mean + spread * normal(chance);
  const leanings = new Map(choices.map((key) => [key, leaning * normal(chance)]));
  const isRight = ({ id, key }: Item) =>
    chance() < 1 / (1 + Math.exp(-(ability + (leanings.get(key) ?? 0) + (easeOf.get(id) ?? 0))));
  const first = finalItems(course, new Map(), Math.floor(chance() * 2 ** 31));
  const second = finalItems(course, new Map(first.map(({ id }) => [id, new Date(0)])), Math.floor(chance() * 2 ** 31));
  return [first, second].map((items) => ({ raw: items.filter(isRight).length, max }));
}

/** The share of learners whose second final fell into the band of the first. */
function coverage(population: Population, n: number, groups: number, isByItemsAlone = false): number {
  const chance = chanceFrom(2026 + n);
  let held = 0;
  for (let group = 0; group < groups; group += 1) {
    const easeOf = new Map(course.lessons.flatMap(lessonItems).map(({ id }) => [id, normal(chance)]));
    const learners = Array.from({ length: n }, () => twoFinals(population, easeOf, chance));
    const reliability = isByItemsAlone
      ? null
      : reliabilityOf(
          learners.flatMap(([first]) => first ?? []),
          20,
        );
    held += learners.filter(([first, second]) => {
      const band = first && finalBand(first, reliability);
      return band && second && band.low <= second.raw && second.raw <= band.high;
    }).length;
  }
  return held / (n * groups);
}

const populations = {
  middling: { mean: 1, spread: 0.8, leaning: 0 },
  "given to joining or splitting": { mean: 1.5, spread: 1, leaning: 0.6 },
  strong: { mean: 2.5, spread: 1, leaning: 0.4 },
} as const satisfies Record<string, Population>;

/** Three standard errors of a share of 1,000 that is .95, and on the upper side what whole points add. */
const [least, most] = [0.95 - 0.02, 0.95 + 0.035];

// Bernoulli responses of a Rasch model; the same simulated in numpy 2.4 held .955 to .978.
test.each([
  [20, "middling", 50],
  [50, "given to joining or splitting", 20],
  [100, "strong", 10],
  [500, "given to joining or splitting", 2],
] as const)("estimated from %i learners who are %s, a final's band holds 95 of 100 next results", (n, name, groups) => {
  const held = coverage(populations[name], n, groups);
  expect(held).toBeGreaterThanOrEqual(least);
  expect(held).toBeLessThanOrEqual(most);
});

test.each(["middling", "given to joining or splitting", "strong"] as const)(
  "by the number of items alone, a final's band holds 95 of 100 next results of learners who are %s",
  (name) => {
    const held = coverage(populations[name], 20, 50, true);
    expect(held).toBeGreaterThanOrEqual(least);
    expect(held).toBeLessThanOrEqual(most);
  },
);
