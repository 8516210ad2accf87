import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { openDataFolder } from "@/bin/postgres/data-folder";
import { ensureBrowser } from "@/bin/step/browser";

type Check = { name: string; command: string[] };

/** Everything that CI runs, cheapest first; all of it runs even when something fails, so that one run tells all. What takes one core runs beside another. */
const stages: { checks: Check[]; atOnce: number }[] = [
  {
    atOnce: 2,
    checks: [
      { name: "types", command: ["node", "node_modules/typescript-7/bin/tsc", "--noEmit"] },
      { name: "lint", command: ["npx", "biome", "check"] },
      { name: "layers", command: ["npm", "run", "--silent", "arch"] },
      { name: "picture of the layers", command: ["npm", "run", "--silent", "layers", "--", "--check"] },
      { name: "unused", command: ["npm", "run", "--silent", "unused"] },
      { name: "sizes", command: ["npm", "run", "--silent", "sizes"] },
      { name: "content", command: ["npm", "run", "--silent", "content"] },
      { name: "content cues", command: ["npm", "run", "--silent", "content:cues"] },
      { name: "content novice", command: ["npm", "run", "--silent", "content:novice"] },
      { name: "content coverage", command: ["npm", "run", "--silent", "content:coverage"] },
    ],
  },
  {
    atOnce: 1,
    checks: [
      { name: "unit", command: ["npx", "vitest", "run", "--project", "unit", "--coverage"] },
      {
        name: "content tests, components",
        command: ["npx", "vitest", "run", "--project", "content", "--project", "component"],
      },
      { name: "integration", command: ["npx", "vitest", "run", "--project", "integration"] },
      {
        name: "end to end, accessibility",
        command: ["npx", "playwright", "test", "--project", "e2e", "--project", "a11y"],
      },
    ],
  },
  {
    // Each goes through its files one by one, and neither moves the machine's clock: the browser tests move their server's.
    atOnce: 2,
    checks: [
      {
        name: "end to end, with the clock moved",
        command: ["npx", "playwright", "test", "--project", "clock", "--no-deps"],
      },
      { name: "launch", command: ["npx", "vitest", "run", "--project", "launch"] },
    ],
  },
];

const counts = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
const failedTests = new Set<string>();
const secondGo = "At a second go: ";
const secondGoes = new Set<string>();

/** Adds up what the runners say of themselves on their closing lines. */
function count(lines: string[]) {
  for (const line of lines) {
    if (!/^\s*(Tests\s|\d+ (passed|failed|skipped)\b)/.test(line)) continue;
    for (const [, n, word] of line.matchAll(/(\d+) (passed|failed|skipped)/g)) {
      if (word === "passed" || word === "failed" || word === "skipped") counts[word] += Number(n);
    }
  }
}

/** Keeps the tests that passed at their second go (`vitest.config.ts`; Playwright names them itself, in what it says last). */
function keepSecondGoes(lines: string[]) {
  for (const line of lines) if (line.startsWith(secondGo)) secondGoes.add(line.trim());
}

/** Keeps the tests that failed, each with what it said first: whoever reads the end of a long log sees them. */
function keepFailed(lines: string[]) {
  const said = lines.filter((line) => line.trim() !== "");
  for (const [index, line] of said.entries()) {
    if (/^\s*(FAIL\s|\d+\) \[)/.test(line)) failedTests.add(`${line.trim()}\n    ${said[index + 1]?.trim() ?? ""}`);
  }
}

/** So many at once; what several say is said when each is done, whole. */
async function runAll({ checks, atOnce }: (typeof stages)[number]): Promise<void> {
  const left = [...checks];
  const next = async (): Promise<void> => {
    const check = left.shift();
    if (!check) return;
    await run(check, atOnce === 1);
    await next();
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}

function run({ name, command: [program = "", ...args] }: Check, saysAsItGoes: boolean): Promise<void> {
  if (saysAsItGoes) console.log(`\n── ${name}`);
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, FORCE_COLOR: "0" },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        output += chunk;
        if (saysAsItGoes) process.stdout.write(chunk);
      });
    }
    child.on("error", (error) => {
      failures.push(`${name}: ${error.message}`);
      resolve();
    });
    child.on("close", (code) => {
      if (!saysAsItGoes) console.log(`\n── ${name}\n${output}`);
      const lines = stripVTControlCharacters(output).split("\n");
      count(lines);
      keepSecondGoes(lines);
      if (code !== 0) {
        failures.push(name);
        keepFailed(lines);
      }
      resolve();
    });
  });
}

rmSync(openDataFolder(".data/test").folder, { recursive: true, force: true });
console.log(`browser: ${ensureBrowser()}`);
for (const stage of stages) await runAll(stage);

if (failures.length > 0) console.error(`\nFailed: ${failures.join(", ")}\n`);
for (const test of failedTests) console.error(test);
for (const test of secondGoes) console.error(test);
const failed = failures.length > 0 ? Math.max(1, counts.failed) : counts.failed;
console.log(`\n${counts.passed} passed, ${failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ""}`);
process.exitCode = failed > 0 ? 1 : 0;
