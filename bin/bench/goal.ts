/** A figure beside what it must come to: `must` at least or at most. Null was not measured. */
export type Goal = { name: string; unit: string; value: number | null; must: number; bound: "at least" | "at most" };

export const isReached = ({ value, must, bound }: Goal): boolean | null =>
  value === null ? null : bound === "at least" ? value >= must : value <= must;

export const atLeast = (must: number, name: string, value: number | null, unit = ""): Goal => ({
  ...{ name, unit, value, must },
  bound: "at least",
});

export const atMost = (must: number, name: string, value: number | null, unit = ""): Goal => ({
  ...{ name, unit, value, must },
  bound: "at most",
});
