/** In milliseconds. */
export type Latencies = { p50Ms: number; p95Ms: number; p99Ms: number };

/** The quantiles of the times: the shortest that so many of them don't exceed. */
export function latenciesOf(times: readonly number[]): Latencies {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) };
}
