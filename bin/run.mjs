/**
 * The door of `npm run demo`, `npm start`, `npm run dev` and `npm test`: needs nothing but Node and npm. Checks the port, goes on
 * with a Node that is new enough, installs the packages when they are not those of the lock file, and calls `launch.ts`.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { handOver } from "./runtime/hand-over.mjs";
import { findRuntime, refuseTooOld } from "./runtime/runtime.mjs";
import { checkPort } from "./start/port.mjs";
import { install } from "./step/install.mjs";
import { readSettings } from "./step/settings.mjs";
import { whenStarterIsGone } from "./step/starter.mjs";
import { messageOf, StepFailed } from "./step/step.mjs";

/**
 * @param {string | undefined} word
 * @param {AbortSignal} signal
 * @returns {Promise<number>} the exit code
 */
async function main(word, signal) {
  refuseTooOld();
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  if (existsSync(".env")) process.loadEnvFile(".env");
  const settings = readSettings(word, process.env);
  if (settings.mode !== "prepare") await checkPort(settings);
  const node = await findRuntime(signal);
  if (node !== process.execPath) return handOver(node);
  console.log(`✓ runtime  Node ${process.versions.node}`);
  await install(signal);
  const { register } = await import("tsx/esm/api");
  register();
  const { launch } = await import("./start/launch");
  await launch(settings, signal);
  return 0;
}

// A second Ctrl-C changes nothing: everything under way is being stopped already.
const stopping = new AbortController();
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => stopping.abort());

whenStarterIsGone(() => stopping.abort());

try {
  process.exit(await main(process.argv[2], stopping.signal));
} catch (error) {
  if (stopping.signal.aborted) console.error("Stopped before it was ready.");
  else if (!(error instanceof StepFailed)) console.error(`✗ ${messageOf(error)}`);
  process.exit(1);
}
