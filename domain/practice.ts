import { withoutLongRuns } from "./asking-order";
import { chanceFrom, shuffled } from "./chance";
import { type Choice, choices } from "./choice";
import type { Item, Lesson } from "./course";

/** A practice asks this many items, as far as the lesson has them. */
export const practiceSize = { least: 8, most: 12 };

/**
 * The items of a lesson's practice in the order in which they are asked, the same for the same seed: a short block of plain
 * items (one of each key), then contrast pairs side by side, then everything else mixed. Each responsibility is asked at
 * least once, each key holds about a third, and variants that the learner has not met come first.
 */
export function practiceItems(lesson: Lesson, metItemIds: ReadonlySet<string>, seed: number): Item[] {
  const chance = chanceFrom(seed);
  const picked = choices.flatMap((key, index) => pickOfKey(lesson, key, quota(lesson, index), metItemIds, chance));
  const block = shuffled(
    choices.flatMap((key) => picked.find((item) => item.key === key) ?? []),
    chance,
  );
  const pairs = contrastPairs(
    lesson,
    picked.filter((item) => !block.includes(item)),
    chance,
  );
  const opening = [...block, ...pairs];
  const rest = picked.filter((item) => !opening.includes(item));
  return withoutLongRuns(opening, rest, chance);
}

/** How many items a lesson's practice asks: two for each responsibility, within `practiceSize`. */
export const practiceLength = (lesson: Lesson): number =>
  Math.min(practiceSize.most, Math.max(practiceSize.least, 2 * lesson.responsibilities.length));

/** How many items of the key at `index` a practice holds: a third of the size, the remainder going to the first keys. */
function quota(lesson: Lesson, index: number): number {
  const size = practiceLength(lesson);
  return Math.floor(size / choices.length) + (index < size % choices.length ? 1 : 0);
}

/** Goes round the key's responsibilities, taking one variant of each in turn: plain or unmet ones first. */
function pickOfKey(lesson: Lesson, key: Choice, count: number, met: ReadonlySet<string>, chance: () => number): Item[] {
  const stacks = shuffled(
    lesson.responsibilities.filter((responsibility) => responsibility.owner === key),
    chance,
  ).map((responsibility) => {
    const mixed = shuffled(responsibility.items, chance);
    const rank = (item: Item) => (met.has(item.id) ? 2 : 0) + (item.variant === "plain" ? 0 : 1);
    return mixed.sort((a, b) => rank(a) - rank(b));
  });
  const deepest = Math.max(0, ...stacks.map((stack) => stack.length));
  const rounds = Array.from({ length: deepest }, (_, round) => stacks.flatMap((stack) => stack[round] ?? []));
  return rounds.flat().slice(0, count);
}

/** Items of the lesson's contrast pairs, each pair together. */
function contrastPairs(lesson: Lesson, items: Item[], chance: () => number): Item[] {
  const taken: Item[] = [];
  for (const { responsibilityIds } of shuffled(lesson.contrasts, chance)) {
    const pair = responsibilityIds.flatMap(
      (id) => items.find((item) => item.responsibilityId === id && !taken.includes(item)) ?? [],
    );
    if (pair.length === 2) taken.push(...shuffled(pair, chance));
  }
  return taken;
}
