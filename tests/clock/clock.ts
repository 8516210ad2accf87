import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** What the tests' server reads on each look at its clock: by how many milliseconds it is ahead. */
export const clockFile = `.data/test-clock-${process.env.TEST_PORT ?? 4390}`;

/**
 * Sets the server's clock this many days ahead of the real one; 16 / 24 are sixteen hours. Sessions end three days after
 * their last use, so sign in again after a jump. For specs in `tests/clock` alone, which run one by one; put it back by
 * `test.afterEach(() => moveClock(0))`.
 */
export function moveClock(days: number): void {
  mkdirSync(dirname(clockFile), { recursive: true });
  // By a rename: the server may be reading.
  writeFileSync(`${clockFile}.new`, String(days * 24 * 60 * 60 * 1000));
  renameSync(`${clockFile}.new`, clockFile);
}
