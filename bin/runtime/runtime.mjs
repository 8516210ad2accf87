import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "../step/lock.mjs";
import { SetupError } from "../step/step.mjs";
import { fetchRuntime } from "./fetch-runtime.mjs";

/** @param {string} version */
export function refuseTooOld(version = process.versions.node) {
  const { major, minor } = partsOf(version);
  if (major < 20 || (major === 20 && minor < 19))
    throw new SetupError(
      `This is Node ${version}; Phân Vai needs 20.19 or newer. Install a newer one from https://nodejs.org and run this again.`,
    );
}

/**
 * The Node that everything runs on: the one that started us where it is new enough, else one of our own, which is fetched once.
 * It lies where `npm ci` for the packages leaves it alone.
 *
 * @param {AbortSignal} signal
 * @returns {Promise<string>} its path
 */
export async function findRuntime(signal, folder = ".data/runtime") {
  if (isNewEnough(process.versions.node)) return process.execPath;
  if (!isFetched(folder))
    await withLock(
      ".data/install.lock",
      signal,
      async () => isFetched(folder) || (await fetchRuntime(folder, wanted(), signal)),
    );
  return realpathSync(join(folder, "node_modules", ".bin", "node"));
}

/**
 * What the packages ask for, read together: Node 23 came before some of what 22 has now.
 *
 * @param {string} version
 */
export function isNewEnough(version) {
  const { major, minor } = partsOf(version);
  return major >= 24 || (major === 22 && minor >= 15);
}

/** @param {string} version */
function partsOf(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return { major, minor };
}

/** The machine too: a checkout may be carried to another. */
const wanted = () => `${process.platform}-${process.arch}\n${readFileSync("bin/runtime/package-lock.json", "utf8")}`;

/** @param {string} folder */
function isFetched(folder) {
  const [program, stamp] = [join(folder, "node_modules", ".bin", "node"), join(folder, ".fetched")];
  return existsSync(program) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted();
}
