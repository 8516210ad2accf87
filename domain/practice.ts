import { withoutLongRuns } from "./asking-order";
import { chanceFrom, shuffled } from "./chance";
import { type Choice, choices } from "./choice";
import { type Item, type Lesson, lessonItems, type Responsibility } from "./course";

/** A practice asks this many items, as far as the lesson has them. */
export const practiceSize = { least: 8, most: 12 };

/**
 * The items of a lesson's practice in the order in which they are asked, the same for the same seed: a short block of plain
 * items (one of each key), then contrast pairs side by side, then everything else mixed. Each responsibility is asked at
 * least once, where they are no more than a practice asks; each key holds about a third, as far as the lesson has it; and
 * what the learner has not met comes first.
 */
export function practiceItems(lesson: Lesson, metItemIds: ReadonlySet<string>, seed: number): Item[] {
  const chance = chanceFrom(seed);
  const counts = countsOf(lesson);
  const picked = choices.flatMap((key) => pickOfKey(lesson, key, counts[key], metItemIds, chance));
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

/** How many items a lesson's practice asks: two for each responsibility, within `practiceSize`, as far as there are so many. */
export const practiceLength = (lesson: Lesson): number =>
  Math.min(
    lessonItems(lesson).length,
    practiceSize.most,
    Math.max(practiceSize.least, 2 * lesson.responsibilities.length),
  );

/**
 * How many items of each key a practice holds: one for each responsibility, unless they are too many, then more of the rarest,
 * so that each key comes as near to a third as the lesson lets it.
 */
function countsOf(lesson: Lesson): Record<Choice, number> {
  const size = practiceLength(lesson);
  const areAllAsked = lesson.responsibilities.length <= size;
  const counts = countedBy(lesson, () => (areAllAsked ? 1 : 0));
  const most = countedBy(lesson, ({ items }) => items.length);
  for (let left = size - counts.first - counts.both - counts.second; left > 0; left -= 1) {
    const open = choices.filter((key) => counts[key] < most[key]);
    counts[open.reduce((rarest, key) => (counts[key] < counts[rarest] ? key : rarest))] += 1;
  }
  return counts;
}

function countedBy({ responsibilities }: Lesson, count: (responsibility: Responsibility) => number) {
  const of = (key: Choice) => responsibilities.reduce((sum, duty) => sum + (duty.owner === key ? count(duty) : 0), 0);
  return { first: of("first"), both: of("both"), second: of("second") };
}

/** Goes round the key's responsibilities, the least met first, taking one variant of each in turn: plain or unmet ones first. */
function pickOfKey(lesson: Lesson, key: Choice, count: number, met: ReadonlySet<string>, chance: () => number): Item[] {
  const stacks = shuffled(
    lesson.responsibilities.filter((responsibility) => responsibility.owner === key),
    chance,
  ).map((responsibility) => {
    const mixed = shuffled(responsibility.items, chance);
    const rank = (item: Item) => (met.has(item.id) ? 2 : 0) + (item.variant === "plain" ? 0 : 1);
    return mixed.sort((a, b) => rank(a) - rank(b));
  });
  const metIn = (stack: Item[]) => stack.filter(({ id }) => met.has(id)).length;
  stacks.sort((a, b) => metIn(a) - metIn(b));
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
