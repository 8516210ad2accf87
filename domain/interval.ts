export type Interval = { low: number; high: number };

/**
 * Wilson score interval of a proportion at 95 %, both ends 0 to 1; null for n = 0.
 * E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927), 209–212.
 */
export function wilsonInterval(successes: number, n: number): Interval | null {
  if (n === 0) return null;
  const z = 1.959964;
  const share = successes / n;
  const scale = 1 + z ** 2 / n;
  const centre = (share + z ** 2 / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
