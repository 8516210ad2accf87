export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean with its 95 % interval over learners, each one value, by the normal approximation. */
function interval(values: readonly number[]): { mean: number; low: number; high: number } {
  const centre = mean(values);
  const variance = values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
  const half = 1.959964 * Math.sqrt(variance / values.length);
  return { mean: centre, low: centre - half, high: centre + half };
}

/** As in "84.7 % (83.9 to 85.5)"; a dash where nothing was measured. */
export function asShare(values: readonly number[]): string {
  if (values.length === 0) return "–";
  const { mean: centre, low, high } = interval(values);
  return `${(100 * centre).toFixed(1)} % (${(100 * low).toFixed(1)} to ${(100 * high).toFixed(1)})`;
}

export function asCount(values: readonly number[]): string {
  if (values.length === 0) return "–";
  const { mean: centre, low, high } = interval(values);
  return `${centre.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
}

/** The value that a share of all values doesn't exceed (nearest rank); a dash without values. */
export function asPercentile(values: readonly number[], share: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return `${sorted[Math.ceil(share * sorted.length) - 1] ?? "–"}`;
}
