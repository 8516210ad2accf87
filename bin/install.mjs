import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { run } from "./command.mjs";
import { withLock } from "./lock.mjs";
import { SetupError, step } from "./step.mjs";

const stamp = "node_modules/.ensured";

/** What `node_modules` depends on: the lock file, and the machine that native packages are chosen for. */
const wanted = () =>
  createHash("sha256").update(readFileSync("package-lock.json")).update([process.platform, process.arch, process.versions.modules].join()).digest("hex");

const isInstalled = () => existsSync(stamp) && readFileSync(stamp, "utf8") === wanted();

/**
 * Brings `node_modules` to exactly what the lock file says; the lock file itself is never changed.
 *
 * @param {AbortSignal} signal
 */
export const install = (signal) =>
  step("packages", (note) =>
    withLock(".data/install.lock", signal, async () => {
      if (isInstalled()) return note("unchanged");
      await run([...npm(), "ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"], {
        signal,
        failed: "npm ci did not finish. See what npm says below; if it could not reach its registry, check the network and run this again.",
      });
      writeFileSync(stamp, wanted());
    }),
  );

/** The npm that started us, which need not be the first on the path. */
function npm() {
  const npmCli = process.env.npm_execpath;
  if (npmCli && /npm-cli\.c?js$/.test(npmCli)) return [process.execPath, npmCli];
  throw new SetupError("The packages must be installed first, which is npm's work. Start with npm: npm run demo, npm start or npm test.");
}
