/** An answer's status, 0 where none came, and how long it took in milliseconds. */
export type Answer = { status: number; ms: number };

/** The answers of each status, the lowest first. */
export const answersBy = (answers: readonly Answer[]): [number, Answer[]][] =>
  [...new Set(answers.map(({ status }) => status))]
    .sort((one, other) => one - other)
    .map((status) => [status, answers.filter((answer) => answer.status === status)]);

/** How many milliseconds the share of the answers took at most; 1 is all of them. */
export function quantile(answers: readonly Answer[], share: number): number {
  const sorted = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}
