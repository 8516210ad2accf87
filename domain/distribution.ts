/** Scores are counted in tenths; the last one holds full marks too. */
export const binCount = 10;

/** Below so many a distribution is that of single people. */
export const fewestScores = 5;

export type Bin = { from: number; to: number; n: number };
export type Distribution = { n: number; bins: Bin[] };

/** Counts by bin, as the database gives them, with the bins that hold nobody. */
export function distributionOf(counts: readonly { bin: number; n: number }[]): Distribution {
  const bins = Array.from({ length: binCount }, (_, bin) => ({
    from: bin / binCount,
    to: (bin + 1) / binCount,
    n: counts.find((count) => count.bin === bin)?.n ?? 0,
  }));
  return { n: bins.reduce((sum, { n }) => sum + n, 0), bins };
}

/** The fullest bin, the higher of two alike. */
export const fullestOf = ({ bins }: Distribution): Bin | undefined =>
  bins.toSorted((a, b) => b.n - a.n || b.from - a.from)[0];
