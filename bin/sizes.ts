import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Lists source files over 250 lines and says how many are under 40 and 120; exits 1 when a file is too long. */
const limit = 250;
const files = execFileSync("git", ["ls-files", "app", "bin", "content", "domain", "messages", "prisma", "school", "tests"], { encoding: "utf8" })
  .split("\n")
  .filter((file) => /\.(tsx?|mjs|css)$/.test(file));
const lengths = files.map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n").length - 1 })).sort((a, b) => b.lines - a.lines);
const share = (most: number) => `${Math.round((100 * lengths.filter(({ lines }) => lines < most).length) / lengths.length)} %`;
const long = lengths.filter(({ lines }) => lines > limit);

console.log(`${files.length} files: ${share(40)} under 40 lines, ${share(120)} under 120`);
for (const { file, lines } of long) console.error(`${file}: ${lines} lines, over ${limit}: is there a noun missing?`);
process.exitCode = long.length > 0 ? 1 : 0;
