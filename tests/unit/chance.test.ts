import fc from "fast-check";
import { expect, test } from "vitest";
import { chanceFrom, shuffled } from "@/domain/chance";

const drawThree = (seed: number) => {
  const chance = chanceFrom(seed);
  return [chance(), chance(), chance()];
};

// The Mulberry32 stream as the C source has it, computed with Python's unbounded integers masked to 32 bits.
test.each([
  [0, [0.26642920868471265, 0.0003297457005828619, 0.2232720274478197]],
  [1, [0.6270739405881613, 0.002735721180215478, 0.5274470399599522]],
  [2026, [0.45540769933722913, 0.30849614599719644, 0.6611574492417276]],
  [4294967295, [0.8964226141106337, 0.189478256739676, 0.7156526781618595]],
])("seed %i gives the numbers of Mulberry32", (seed, numbers) => {
  expect(drawThree(seed)).toEqual(numbers);
});

test("a stored seed draws the same whether it was kept signed or unsigned", () => {
  expect(drawThree(-1)).toEqual(drawThree(4294967295));
});

test("a draw is never below 0 and never reaches 1", () => {
  fc.assert(fc.property(fc.integer(), (seed) => drawThree(seed).every((draw) => draw >= 0 && draw < 1)));
});

test("a shuffle loses nothing and adds nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (values, seed) => {
      const ascending = (list: number[]) => [...list].sort((a, b) => a - b);
      expect(ascending(shuffled(values, chanceFrom(seed)))).toEqual(ascending(values));
    }),
  );
});

test("a shuffle leaves what it was given in order", () => {
  const values = Object.freeze(["a", "b", "c"]);
  shuffled(values, chanceFrom(7));
  expect(values).toEqual(["a", "b", "c"]);
});

test("of equally likely draws, each order of three comes from exactly one", () => {
  const draws = [0, 1, 2].flatMap((first) => [0, 1].map((second) => [first / 3, second / 2, 0]));
  const orders = draws.map((numbers) => {
    const left = [...numbers];
    return shuffled(["a", "b", "c"], () => left.shift() ?? 0).join("");
  });
  expect(orders.sort()).toEqual(["abc", "acb", "bac", "bca", "cab", "cba"]);
});
