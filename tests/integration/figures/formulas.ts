/** The formulas once more, each written plainly from its source; nothing here is the app's. */
export type Range = readonly [low: number, high: number];

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
export const mean = (values: readonly number[]): number => sum(values) / values.length;

const z = 1.959964;

/** E. B. Wilson, JASA 22 (1927): the roots p of (share − p)² = z² p(1 − p) ÷ n. */
export function wilson(right: number, n: number): Range {
  const share = right / n;
  const a = 1 + z ** 2 / n;
  const b = -(2 * share + z ** 2 / n);
  const root = Math.sqrt(Math.max(0, b ** 2 - 4 * a * share ** 2));
  return [Math.max(0, (-b - root) / (2 * a)), Math.min(1, (-b + root) / (2 * a))];
}

function covariance(xs: readonly number[], ys: readonly number[]): number {
  const [x, y] = [mean(xs), mean(ys)];
  return sum(xs.map((value, index) => (value - x) * ((ys[index] ?? 0) - y))) / (xs.length - 1);
}

export const deviationOf = (xs: readonly number[]): number => Math.sqrt(covariance(xs, xs));

export type Telling = { n: number; index: number; range: Range; efficiency: number; efficiencyRange: Range };

/** Moodle, "Quiz statistics calculations": the correlation with the rest, and the covariance ÷ the one of both in order; Fisher's z. */
export function tellingOf(pairs: readonly { right: boolean; rest: number }[]): Telling | null {
  const xs = pairs.map(({ right }) => Number(right));
  const ys = pairs.map(({ rest }) => rest);
  if (pairs.length < 4 || new Set(xs).size < 2 || new Set(ys).size < 2) return null;
  const inOrder = (values: readonly number[]) => values.toSorted((a, b) => a - b);
  const index = covariance(xs, ys) / (deviationOf(xs) * deviationOf(ys));
  const most = covariance(inOrder(xs), inOrder(ys));
  const half = z / Math.sqrt(pairs.length - 3);
  const range = [Math.tanh(Math.atanh(index) - half), Math.tanh(Math.atanh(index) + half)] as const;
  const stretch = covariance(xs, ys) / most / index;
  return {
    n: pairs.length,
    index,
    range,
    efficiency: covariance(xs, ys) / most,
    efficiencyRange: [range[0] * stretch, Math.min(1, range[1] * stretch)],
  };
}

export function medianOf(values: readonly number[]): number | null {
  const inOrder = values.toSorted((a, b) => a - b);
  const middle = inOrder.slice((inOrder.length - 1) / 2, inOrder.length / 2 + 1);
  return inOrder.length === 0 ? null : mean(middle);
}

/** Kuder and Richardson's formula 21 as an analysis of variance of learners by items says it (Hoyt 1941): 1 − within ÷ between. */
export function reliabilityOf(raws: readonly number[], k: number): { kr21: number; error: number } {
  const rows = raws.map((raw) => Array.from({ length: k }, (_, place) => Number(place < raw)));
  const whole = mean(rows.flat());
  const between = (k * sum(rows.map((row) => (mean(row) - whole) ** 2))) / (rows.length - 1);
  const within = sum(rows.flatMap((row) => row.map((x) => (x - mean(row)) ** 2))) / (rows.length * (k - 1));
  return { kr21: 1 - within / between, error: Math.sqrt(k * within) };
}

/** Student's t at 97.5 %: where the integral of its density from 0 is .475, by Simpson's rule and halving. */
export function studentAt(degrees: number): number {
  // Without its constant; the whole integral gives it.
  const density = (t: number) => (1 + t ** 2 / degrees) ** (-(degrees + 1) / 2);
  const integral = (to: number) => {
    // t = tan u carries the infinite end to π/2.
    const [end, steps] = [Math.atan(to), 2000];
    const at = (u: number) => density(Math.tan(u)) / Math.cos(u) ** 2;
    const h = end / steps;
    return (
      (h / 3) *
      sum(Array.from({ length: steps + 1 }, (_, i) => at(i * h) * (i === 0 || i === steps ? 1 : 2 + 2 * (i % 2))))
    );
  };
  const whole = integral(1e8);
  let [low, high] = [0, 700];
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2;
    if (integral(middle) / whole < 0.95) low = middle;
    else high = middle;
  }
  return low;
}
