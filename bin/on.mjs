/**
 * `node bin/on.mjs PROGRAM …` runs a file of ours (`bin/content.ts`) or a program of the packages (`vitest`) on the Node that all
 * else runs on. npm's scripts go through it.
 */
import { existsSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { handOver, signals } from "./runtime/hand-over.mjs";
import { findRuntime, refuseTooOld } from "./runtime/runtime.mjs";
import { messageOf, SetupError, StepFailed } from "./step/step.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** @param {string[]} command */
async function main([program, ...args]) {
  refuseTooOld();
  process.chdir(root);
  const node = await findOrStop();
  if (node !== process.execPath) process.exit(await handOver(node));
  const file = fileOf(program);
  process.argv = [process.execPath, file, ...args];
  if (file.endsWith(".ts")) (await import("tsx/esm/api")).register();
  await import(pathToFileURL(file).href);
}

/** A signal ends a fetch under way; once the program runs, signals are its own affair. */
async function findOrStop() {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  for (const name of signals) process.on(name, stop);
  const node = await findRuntime(stopping.signal);
  for (const name of signals) process.off(name, stop);
  return node;
}

/** @param {string | undefined} program */
function fileOf(program) {
  if (!program) throw new SetupError("Say what to run: node bin/on.mjs vitest run tests/unit/attempt.test.ts");
  if (!existsSync("node_modules/tsx"))
    throw new SetupError("The packages are not installed yet. Run npm ci and then this again.");
  const file = program.includes("/") ? resolve(program) : resolve("node_modules/.bin", program);
  if (!existsSync(file))
    throw new SetupError(`There is no ${program} to run, neither as a file of this folder nor in node_modules/.bin.`);
  return realpathSync(file);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof StepFailed)) console.error(`✗ ${messageOf(error)}`);
  process.exit(1);
}
