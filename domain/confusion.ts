import type { Response } from "./attempt";
import { type Choice, choices } from "./choice";

/** A response beside the key that its item had. */
export type KeyedResponse = Pick<Response, "choice" | "correct" | "certainty"> & { key: Choice };

/** Counts by key (row) and choice (column): `matrix.first.both` is how often "both" was chosen where the first role alone owns the duty. */
export type ConfusionMatrix = Record<Choice, Record<Choice, number>>;

export function confusionMatrix(responses: readonly Pick<KeyedResponse, "key" | "choice">[]): ConfusionMatrix {
  const matrix: ConfusionMatrix = {
    first: { first: 0, both: 0, second: 0 },
    both: { first: 0, both: 0, second: 0 },
    second: { first: 0, both: 0, second: 0 },
  };
  for (const { key, choice } of responses) matrix[key][choice] += 1;
  return matrix;
}

/** The matrix of pairs that were counted. */
export function matrixOfPairs(pairs: readonly { key: Choice; choice: Choice; n: number }[]): ConfusionMatrix {
  const matrix = confusionMatrix([]);
  for (const { key, choice, n } of pairs) matrix[key][choice] += n;
  return matrix;
}

/** The matrix of counts that were made item by item; what was chosen for an item that was dropped, and so has no key, is no confusion. */
export function matrixOf(items: readonly { key: Choice | null; counts: Record<Choice, number> }[]): ConfusionMatrix {
  const matrix = confusionMatrix([]);
  for (const { key, counts } of items) for (const choice of choices) matrix[key ?? choice][choice] += counts[choice];
  return matrix;
}

/** The share of its row that a cell has, 0 to 1; null where the key was asked too seldom to tell. */
export function rowShare(row: Record<Choice, number>, choice: Choice): number | null {
  const n = rowCount(row);
  return n < smallestSample ? null : row[choice] / n;
}

export const rowCount = ({ first, both, second }: Record<Choice, number>): number => first + both + second;

/** Fewer responses than this tell nothing of a habit. */
export const smallestSample = 8;

/** Of errors each step is a share of the row that a manager would tell apart beside 85 % right; of what is right, a quarter. */
const errorSteps = [0, 0.05, 0.1, 0.2];

/** How strongly a cell is painted, 0 to 4: errors on a scale of their own, and faintly where their row is too short to tell. */
export function heatOf(row: Record<Choice, number>, key: Choice, choice: Choice): number {
  if (row[choice] === 0) return 0;
  if (key === choice) return Math.ceil((4 * row[choice]) / rowCount(row));
  const share = rowShare(row, choice) ?? 0;
  return Math.max(1, errorSteps.filter((step) => share > step).length);
}

export type Confusion = { key: Choice; choice: Choice; count: number };

/** What was taken for what, most often first; nothing that happened never. */
export const confusions = (matrix: ConfusionMatrix): Confusion[] =>
  choices
    .flatMap((key) => choices.map((choice) => ({ key, choice, count: matrix[key][choice] })))
    .filter(({ key, choice, count }) => key !== choice && count > 0)
    .sort((a, b) => b.count - a.count);

/** What was mixed up most: more than once, and more often than anything else; null where nothing stands out. */
export function commonestConfusion(matrix: ConfusionMatrix): Confusion | null {
  const [first, second] = confusions(matrix);
  return first && first.count > 1 && first.count > (second?.count ?? 0) ? first : null;
}

/**
 * Each response read as two decisions (the first role? the second?): *joins* counts "both" chosen for a duty of one, *splits* counts one
 * chosen for a duty of both. Swapping the two roles is neither.
 */
export const tendencies = ({ first, both, second }: ConfusionMatrix): { joins: number; splits: number } => ({
  joins: first.both + second.both,
  splits: both.first + both.second,
});

/** How many of the responses given with each certainty were right; `n` of each, where they were counted. */
export function calibration(
  responses: readonly (Pick<KeyedResponse, "certainty" | "correct"> & { n?: number })[],
): Record<"guess" | "fairly" | "very", { right: number; n: number }> {
  const sumOf = (given: typeof responses) => given.reduce((sum, { n = 1 }) => sum + n, 0);
  const of = (certainty: "guess" | "fairly" | "very") => {
    const given = responses.filter((response) => response.certainty === certainty);
    return { right: sumOf(given.filter(({ correct }) => correct)), n: sumOf(given) };
  };
  return { guess: of("guess"), fairly: of("fairly"), very: of("very") };
}
