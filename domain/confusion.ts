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

/** The matrix of counts that were made item by item; what was chosen for an item that was dropped, and so has no key, is no confusion. */
export function matrixOf(items: readonly { key: Choice | null; counts: Record<Choice, number> }[]): ConfusionMatrix {
  const matrix = confusionMatrix([]);
  for (const { key, counts } of items) for (const choice of choices) matrix[key ?? choice][choice] += counts[choice];
  return matrix;
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

/** How many of the responses given with each certainty were right. */
export function calibration(
  responses: readonly KeyedResponse[],
): Record<"guess" | "fairly" | "very", { right: number; n: number }> {
  const of = (certainty: "guess" | "fairly" | "very") => {
    const given = responses.filter((response) => response.certainty === certainty);
    return { right: given.filter(({ correct }) => correct).length, n: given.length };
  };
  return { guess: of("guess"), fairly: of("fairly"), very: of("very") };
}
