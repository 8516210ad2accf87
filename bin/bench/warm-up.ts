/** Two rounds agree when the smaller rate is at least so much of the larger one; after so many rounds it is warm enough for a machine that does other things. */
const agreement = 0.95;
const mostRounds = 6;

/** Measures again and again until the last two agree. */
export async function untilAgreed<Found>(
  measure: () => Promise<Found>,
  figure: (found: Found) => number,
): Promise<Found[]> {
  const found: Found[] = [];
  while (found.length < mostRounds && !(found.length >= 2 && apartOf(found.map(figure)) <= 1 - agreement))
    found.push(await measure());
  return found;
}

/** How far the last two figures are apart, as a share of the larger one; infinitely far where there are none. */
export function apartOf(figures: readonly number[]): number {
  const [one, other] = figures.slice(-2);
  if (one === undefined || other === undefined) return Number.POSITIVE_INFINITY;
  return Math.abs(one - other) / Math.max(one, other);
}
