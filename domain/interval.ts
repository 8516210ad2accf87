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

export type Estimate = { share: number; interval: Interval };

/**
 * Where the difference of two shares may lie that know nothing of each other, from where each may lie; of the same people it is
 * rather too wide. R. G. Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven
 * methods", Statistics in Medicine 17 (1998), 873–890, method 10.
 */
export function differenceInterval(one: Estimate, other: Estimate): Interval {
  const difference = one.share - other.share;
  return {
    low: difference - Math.hypot(one.share - one.interval.low, other.interval.high - other.share),
    high: difference + Math.hypot(one.interval.high - one.share, other.share - other.interval.low),
  };
}

/** Whether what lies in the interval is another than none. */
export const isMoreThanChance = (interval: Interval | null): boolean =>
  interval !== null && (interval.low > 0 || interval.high < 0);

/**
 * The whole points between which another `max` independent tries would usually bring (95 %), where these brought `raw`; null
 * without tries. Both samples miss: an interval of the share alone holds the next result in about 87 of 100 cases. The joint
 * score interval of K. Krishnamoorthy and J. Peng, "Improved closed-form prediction intervals for binomial and Poisson
 * distributions", J. Statistical Planning and Inference 141 (2011), 1709–1718, with equal sizes: all y with
 * (y − raw)² ≤ z² (raw + y)(2 max − raw − y) ÷ (2 max).
 */
export function nextPoints(raw: number, max: number): Interval | null {
  if (max === 0) return null;
  const c = 1.959964 ** 2 / (2 * max);
  const middle = raw * (1 - c) + max * c;
  const root = Math.sqrt(Math.max(0, middle ** 2 - (1 + c) * ((1 + c) * raw ** 2 - 2 * max * c * raw)));
  return {
    // A hair of rounding must not shut out what was reached.
    low: Math.max(0, Math.ceil((middle - root) / (1 + c) - 1e-9)),
    high: Math.min(max, Math.floor((middle + root) / (1 + c) + 1e-9)),
  };
}
