import { type Choice, choices } from "./choice";
import { smallestRest } from "./discrimination";
import type { ItemFigures } from "./item-analysis";

/** Responses to one version of an item that are alike: what was chosen, and how many of the learner's other responses were right. */
export type ItemBin = { choice: Choice; correct: boolean; others: number; othersRight: number; n: number };

/** What some of the learners did with one version of an item. */
export type ItemPart = {
  bins: ItemBin[];
  durationsMs: number[];
  surelyWrong: number;
  omitted: number;
  notReached: number;
};

type Rested = { rest: number; right: number; n: number; counts: ItemFigures["counts"] };

/** Adds up what came of a version of an item, counted learners by learners: who is weak or strong is known when all are there. */
export function figuresFrom(parts: readonly ItemPart[]): ItemFigures {
  const bins = parts.flatMap((part) => part.bins);
  const rested = restedIn(bins.filter(({ others }) => others >= smallestRest));
  const sum = (of: (part: ItemPart) => number) => parts.reduce((total, part) => total + of(part), 0);
  return {
    counts: countsOf(bins),
    surelyWrong: sum((part) => part.surelyWrong),
    omitted: sum((part) => part.omitted),
    notReached: sum((part) => part.notReached),
    medianMs: medianOf(parts.flatMap(({ durationsMs }) => durationsMs)),
    thirds: thirdsOf(rested),
    rest: restOf(rested),
  };
}

function countsOf(bins: readonly Pick<ItemBin, "choice" | "n">[]): ItemFigures["counts"] {
  const counts = { first: 0, both: 0, second: 0 };
  for (const { choice, n } of bins) counts[choice] += n;
  return counts;
}

/** Those whose rest is the same together, the weakest first. */
function restedIn(bins: readonly ItemBin[]): Rested[] {
  const byRest = new Map<number, Rested>();
  for (const { choice, correct, others, othersRight, n } of bins) {
    const rest = othersRight / others;
    const level = byRest.get(rest) ?? { rest, right: 0, n: 0, counts: countsOf([]) };
    level.n += n;
    level.right += correct ? n : 0;
    level.counts[choice] += n;
    byRest.set(rest, level);
  }
  return [...byRest.values()].sort((a, b) => a.rest - b.rest);
}

function restOf(rested: readonly Rested[]): ItemFigures["rest"] {
  const sum = (of: (level: Rested) => number) => rested.reduce((total, level) => total + of(level), 0);
  const right = sum((level) => level.right);
  let left = right;
  let restOfStrongest = 0;
  for (const { rest, n } of rested.toReversed()) {
    const taken = Math.min(left, n);
    restOfStrongest += taken * rest;
    left -= taken;
  }
  return {
    n: sum(({ n }) => n),
    right,
    rest: sum(({ rest, n }) => rest * n),
    restSquared: sum(({ rest, n }) => rest * rest * n),
    restOfRight: sum(({ rest, right: ones }) => rest * ones),
    restOfStrongest,
  };
}

/** Those level with each other take the middle of their places, so that a third never parts them. */
function thirdsOf(rested: readonly Rested[]): ItemFigures["thirds"] {
  const all = rested.reduce((total, { n }) => total + n, 0);
  let below = 0;
  const placed = rested.map(({ n, counts }) => {
    const third = Math.floor((3 * (below + n / 2)) / all);
    below += n;
    return { third, counts };
  });
  const countsIn = (third: number) =>
    countsOf(
      placed
        .filter((level) => level.third === third)
        .flatMap(({ counts }) => choices.map((choice) => ({ choice, n: counts[choice] }))),
    );
  return { weak: countsIn(0), middle: countsIn(1), strong: countsIn(2) };
}

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const half = (sorted.length - 1) / 2;
  return (Number(sorted[Math.floor(half)]) + Number(sorted[Math.ceil(half)])) / 2;
}
