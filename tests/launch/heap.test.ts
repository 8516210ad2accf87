import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { heapFlags } from "@/bin/start/heap";

const mib = 2 ** 20;

/** Keeps what a server keeps, answers for a while with what is garbage soon and what is garbage late, and tells how large the heap was. */
const program = `
  const kept = Array.from({ length: 1_000_000 }, (_, place) => ({ place, also: [place] }));
  const late = Array.from({ length: 200 }, () => []);
  const answer = () => Array.from({ length: 1000 }, (_, place) => ({ place, also: [place] }));
  for (const place of late.keys()) late[place] = answer();
  gc();
  const livesIn = process.memoryUsage().heapUsed;
  let most = 0;
  for (let answers = 0; answers < 6000; answers += 1) {
    late[answers % late.length] = answer();
    if (answers % 20 === 0) most = Math.max(most, process.memoryUsage().heapTotal);
  }
  console.log(JSON.stringify({ livesIn, most, kept: kept.length }));
`;

test("a server's heap, its young generation included, stays below three times what lives in it", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ["--expose-gc", ...heapFlags, "-e", program]);
  const { livesIn, most } = JSON.parse(stdout);
  expect(livesIn).toBeGreaterThan(60 * mib);
  // Without the flags it takes five times as much and more.
  expect(most).toBeLessThan(3 * livesIn);
});
