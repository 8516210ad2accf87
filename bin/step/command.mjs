import { spawn } from "node:child_process";
import { isFull, SetupError } from "./step.mjs";

/** How long a program that is told to end may take to do so. */
const graceMs = 5000;

/**
 * Runs a program to its end and gives what it printed. A failure is an error with that and with what to do. When the signal is
 * given the program is ended first, so that nothing of it is still at work when the promise settles.
 *
 * @param {string[]} command
 * @param {import("node:child_process").SpawnOptions & { failed: string }} options `failed`: what did not work, and what to do
 * @returns {Promise<string>}
 */
export function run([program = "", ...args], { failed, signal, ...options }) {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    const end = () => {
      child.kill("SIGTERM");
      setTimeout(() => child.kill("SIGKILL"), graceMs).unref();
    };
    signal?.addEventListener("abort", end);
    let printed = "";
    const keep = (/** @type {Buffer} */ chunk) => {
      printed += chunk;
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.on("error", (error) => reject(new SetupError(`${failed}\n\n${program}: ${error.message}`)));
    child.on("close", (code, by) => {
      signal?.removeEventListener("abort", end);
      if (code === 0) resolve(printed);
      // Ctrl-C reaches a child as soon as us.
      else if (by === "SIGINT" || signal?.aborted) reject(new DOMException(`${program} was interrupted`, "AbortError"));
      else
        reject(
          new SetupError(
            `${isFull.test(printed) ? fullDisk : ""}${failed}\n\n${excerpt(printed)}\n(it ended with ${by ?? `exit code ${code}`})`,
          ),
        );
    });
  });
}

const fullDisk = "The disk is full. Free some space and run this again; what was written before stays. ";

/**
 * The beginning, where npm says what is wrong, and the end, where others do.
 *
 * @param {string} text
 */
function excerpt(text) {
  const lines = text.trimEnd().split("\n");
  return lines.length <= 60 ? lines.join("\n") : [...lines.slice(0, 25), "…", ...lines.slice(-35)].join("\n");
}
