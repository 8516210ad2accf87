import { spawn } from "node:child_process";
import { constants } from "node:os";
import { delimiter, dirname } from "node:path";
import { whenStarterIsGone } from "../step/starter.mjs";

/**
 * Starts this very command again on another Node and stands in for it: input and output are its own, signals reach it, and its
 * exit code is ours. Programs that it looks for on the path run on the same Node.
 *
 * @param {string} node
 * @returns {Promise<number>} the exit code
 */
export function handOver(node) {
  const child = spawn(node, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: "inherit",
    env: { ...process.env, PATH: [dirname(node), process.env.PATH].filter(Boolean).join(delimiter) },
  });
  for (const name of signals) process.on(name, () => reachesBoth(name) || child.kill(name));
  whenStarterIsGone(() => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, by) => resolve(code ?? 128 + (by ? constants.signals[by] : 0)));
  });
}

export const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/**
 * Ctrl-C in a terminal reaches the child as soon as us, and many programs take a second one for impatience.
 *
 * @param {string} name
 */
const reachesBoth = (name) => name === "SIGINT" && process.stdin.isTTY;
