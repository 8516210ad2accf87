import { shuffled } from "./chance";
import type { Item, Responsibility } from "./course";

/** No more than this many items of one key in a row: a streak must not hint at the next key. */
export const longestRun = 3;

/** Lays the rest behind the opening so that no key runs longer than `longestRun`; the shuffles tried are bounded. */
export function withoutLongRuns(opening: Item[], rest: Item[], chance: () => number): Item[] {
  for (let tries = 0; tries < 200; tries += 1) {
    const items = [...opening, ...shuffled(rest, chance)];
    if (longestRunOf(items) <= longestRun) return items;
  }
  return [...opening, ...rest];
}

/** The length of the longest streak of one key. */
export function longestRunOf(items: readonly Pick<Item, "key">[]): number {
  let longest = 0;
  let run = 0;
  items.forEach((item, index) => {
    run = items[index - 1]?.key === item.key ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}

/** That an item was shown, and when. */
export type Met = { itemId: string; at: Date };

/** The responsibility's variant that the learner hasn't met, or met longest ago; `met` is in time. */
export function leastKnownItem(responsibility: Responsibility, met: readonly Met[], chance: () => number): Item {
  const metAt = (item: Item) =>
    met.findLast(({ itemId }) => itemId === item.id)?.at.getTime() ?? Number.NEGATIVE_INFINITY;
  const [first, ...others] = shuffled(responsibility.items, chance);
  if (!first) throw new Error(`The responsibility ${responsibility.id} has no item.`);
  return others.reduce((least, item) => (metAt(item) < metAt(least) ? item : least), first);
}
