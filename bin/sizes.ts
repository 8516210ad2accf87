import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * `npm run sizes`: says how long the source files are, and exits with 1 where STYLE.md's rule does not hold: four in ten under
 * 40 lines, nine in ten under 120, none over 250. A file of tests may have 350: its cases stand side by side.
 */
const most = { source: 250, tests: 350 };
const shares = [
  { under: 40, atLeast: 0.4 },
  { under: 120, atLeast: 0.9 },
];

const files = execFileSync(
  "git",
  ["ls-files", "app", "bin", "content", "domain", "messages", "prisma", "school", "tests"],
  { encoding: "utf8" },
)
  .split("\n")
  .filter((file) => /\.(tsx?|mjs|css)$/.test(file))
  .map((file) => ({
    file,
    lines: readFileSync(file, "utf8").split("\n").length - 1,
    isTest: file.startsWith("tests/"),
  }));
const sources = files.filter(({ isTest }) => !isTest);

const faults = files
  .filter(({ lines, isTest }) => lines > (isTest ? most.tests : most.source))
  .map(({ file, lines }) => `${file}: ${lines} lines: is there a noun missing?`);
for (const { under, atLeast } of shares) {
  const share = sources.filter(({ lines }) => lines < under).length / sources.length;
  console.log(`${Math.round(100 * share)} % of ${sources.length} source files are under ${under} lines`);
  if (share < atLeast)
    faults.push(`Too few source files are under ${under} lines: at least ${100 * atLeast} % should be.`);
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
