/**
 * The door of `npm run demo`, `npm start`, `npm run dev` and `npm test`: needs nothing but Node. Checks the Node version and
 * the port, installs the packages when they are not those of the lock file, and hands over to `launch.ts`.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { install } from "./install.mjs";
import { checkPort } from "./port.mjs";
import { readSettings } from "./settings.mjs";
import { whenStarterIsGone } from "./starter.mjs";
import { messageOf, SetupError, StepFailed } from "./step.mjs";

/**
 * @param {string | undefined} word
 * @param {AbortSignal} signal
 */
async function main(word, signal) {
  checkNode();
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  if (existsSync(".env")) process.loadEnvFile(".env");
  const settings = readSettings(word, process.env);
  if (settings.mode !== "prepare") await checkPort(settings);
  await install(signal);
  const { register } = await import("tsx/esm/api");
  register();
  const { launch } = await import("./launch");
  await launch(settings, signal);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new SetupError(
      `This is Node ${process.versions.node}; Phân Vai needs 20.19 or newer. Install a newer one from https://nodejs.org and run this again.`,
    );
}

// A second Ctrl-C changes nothing: everything under way is being stopped already.
const stopping = new AbortController();
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => stopping.abort());

whenStarterIsGone(() => stopping.abort());

try {
  await main(process.argv[2], stopping.signal);
  process.exit(0);
} catch (error) {
  if (stopping.signal.aborted) console.error("Stopped before it was ready.");
  else if (!(error instanceof StepFailed)) console.error(`✗ ${messageOf(error)}`);
  process.exit(1);
}
