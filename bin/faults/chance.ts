/** Chance that a seed repeats. */
export type Chance = {
  /** A whole number from 0 to below. */
  upTo(below: number): number;
  percent(share: number): boolean;
  of<Value>(values: readonly [Value, ...Value[]]): Value;
};

/** mulberry32 by T. Ettinger, a generator with 32 bits of state: enough to choose faults by. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (below: number) => Math.floor(next() * below);
  return {
    upTo,
    percent: (share) => next() * 100 < share,
    of: (values) => values[upTo(values.length)] ?? values[0],
  };
}
