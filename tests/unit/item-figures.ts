import type { ItemFigures } from "@/domain/item-analysis";

const none = { first: 0, both: 0, second: 0 };

/** An item's figures as the database gives them, with nothing in them but what is said. */
export const figuresWith = (changes: Partial<ItemFigures> = {}): ItemFigures => ({
  counts: none,
  surelyWrong: 0,
  omitted: 0,
  notReached: 0,
  medianMs: null,
  thirds: { weak: none, middle: none, strong: none },
  rest: { n: 0, right: 0, rest: 0, restSquared: 0, restOfRight: 0, restOfStrongest: 0 },
  ...changes,
});
