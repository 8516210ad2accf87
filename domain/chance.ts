/**
 * A stream of numbers in [0, 1) that is the same for the same seed: chance as an argument.
 * Mulberry32 by Tommy Ettinger (public domain), 32 bits of state; for shuffling, never for secrets.
 */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fisher-Yates: every order is equally likely. */
export function shuffled<Value>(values: readonly Value[], chance: () => number): Value[] {
  const drawn: Value[] = [];
  const left = [...values];
  while (left.length > 0) drawn.push(...left.splice(Math.floor(chance() * left.length), 1));
  return drawn;
}
