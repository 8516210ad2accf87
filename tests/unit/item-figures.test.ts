import { describe, expect, test } from "vitest";
import { figuresFrom, type ItemBin, type ItemPart } from "@/domain/item-figures";

const aPart = (changes: Partial<ItemPart> = {}): ItemPart => ({
  bins: [],
  durationsMs: [],
  surelyWrong: 0,
  omitted: 0,
  notReached: 0,
  ...changes,
});

const aBin = (othersRight: number, changes: Partial<ItemBin> = {}): ItemBin => ({
  choice: "first",
  correct: true,
  others: 8,
  othersRight,
  n: 1,
  ...changes,
});

describe("the figures of an item, counted learners by learners", () => {
  test("are nothing where nobody was asked", () => {
    expect(figuresFrom([])).toMatchObject({ medianMs: null, omitted: 0, rest: { n: 0, rest: 0, restOfStrongest: 0 } });
  });

  test("add up, and the median is of all times", () => {
    const parts = [
      aPart({ bins: [aBin(4)], durationsMs: [9000, 10000], surelyWrong: 1, omitted: 2, notReached: 3 }),
      aPart({
        bins: [aBin(2, { choice: "both", correct: false, n: 2 })],
        durationsMs: [800, 7000],
        surelyWrong: 1,
        omitted: 1,
        notReached: 1,
      }),
    ];
    expect(figuresFrom(parts)).toMatchObject({
      counts: { first: 1, both: 2, second: 0 },
      surelyWrong: 2,
      omitted: 3,
      notReached: 4,
      medianMs: 8000,
      rest: { n: 3, right: 1, rest: 1, restSquared: 0.375, restOfRight: 0.5, restOfStrongest: 0.5 },
    });
    expect(figuresFrom([aPart({ durationsMs: [3, 10, 2] })]).medianMs).toBe(3);
  });

  test("rank nobody who has fewer than eight others, and count them all the same", () => {
    const { counts, rest, thirds } = figuresFrom([aPart({ bins: [aBin(7, { others: 7 })] })]);
    expect([counts.first, rest.n, thirds.strong.first]).toEqual([1, 0, 0]);
  });

  test("keep who is level together, also where the shares come of other numbers", () => {
    const bins = [aBin(8), aBin(4, { n: 2 }), aBin(5, { others: 10, n: 2 }), aBin(6, { others: 12 })];
    const { thirds, rest } = figuresFrom([aPart({ bins: bins.slice(0, 2) }), aPart({ bins: bins.slice(2) })]);
    expect([thirds.weak.first, thirds.middle.first, thirds.strong.first]).toEqual([0, 5, 1]);
    expect(rest).toMatchObject({ n: 6, right: 6, restOfStrongest: 3.5 });
  });
});
