/** Below this many responses a bin says nothing worth reading. */
export const smallestBin = 5;

/** Where the bins of predicted recall begin; the last one ends at 1. */
const edges = [0, 0.7, 0.8, 0.9] as const;

/** Responses to reviews and checks whose prediction lies in one bin: how many, how many were right, and their predictions added up. */
export type RecallCount = { low: number; n: number; right: number; predicted: number };

export type RecallBin = {
  low: number;
  high: number;
  /** Mean of what the scheduler predicted. */
  predicted: number;
  /** Share of right responses. */
  actual: number;
  n: number;
};

/** The counts with one more response: what the scheduler predicted of it from the card as it stood just before, and what came of it. */
export function counted(
  counts: readonly RecallCount[],
  { predicted, correct }: { predicted: number; correct: boolean },
): RecallCount[] {
  const low = Math.max(...edges.filter((edge) => edge <= predicted));
  const own = counts.find((count) => count.low === low) ?? { low, n: 0, right: 0, predicted: 0 };
  const more = { low, n: own.n + 1, right: own.right + Number(correct), predicted: own.predicted + predicted };
  return [...counts.filter((count) => count.low !== low), more];
}

/** What the scheduler predicted beside what came of it, over all responsibilities; in bins by the prediction, without those of few responses. */
export const recallForecast = (counts: readonly RecallCount[]): RecallBin[] =>
  edges.flatMap((low, index) => {
    const own = counts.filter((count) => count.low === low);
    const sum = (of: "n" | "right" | "predicted") => own.reduce((total, count) => total + count[of], 0);
    const n = sum("n");
    return n < smallestBin
      ? []
      : [{ low, high: edges[index + 1] ?? 1, predicted: sum("predicted") / n, actual: sum("right") / n, n }];
  });
