import { existsSync, readFileSync } from "node:fs";
import { run } from "./command.mjs";
import { withLock } from "./lock.mjs";
import { npm } from "./npm.mjs";
import { step } from "./step.mjs";

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string | string[], cpu?: string | string[], libc?: string[] }} Entry */

/**
 * Brings `node_modules` to exactly what the lock file says; the lock file itself is never changed.
 *
 * @param {AbortSignal} signal
 */
export const install = (signal) =>
  step("packages", (note) =>
    withLock(".data/install.lock", signal, async () => {
      if (isInstalled()) return note("unchanged");
      await installPackages(signal);
    }),
  );

/**
 * The lock file names no registry, so npm would ask its registry for the list of versions of each package before it takes what it has
 * kept: a third of its processor time, and half a gigabyte written. The lock file's hashes tell what is right; a kept list that is
 * older than the version wanted is npm's reason to say that there is none (ETARGET), and then it asks.
 *
 * @param {AbortSignal} signal
 */
export async function installPackages(signal, folder = ".") {
  const command = [
    ...npm(),
    "ci",
    "--include=dev",
    "--include=optional",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  const options = {
    signal,
    cwd: folder,
    failed:
      "npm ci did not finish. See what npm says below; if it could not reach its registry, check the network and run this again.",
  };
  try {
    await run([...command, "--prefer-offline"], options);
  } catch (error) {
    if (!(error instanceof Error && /\bETARGET\b/.test(error.message))) throw error;
    await run(command, options);
  }
}

/**
 * npm's own record of what it has put into `node_modules`, which it writes last, agrees with the lock file. What it leaves out
 * is for machines of another kind: a checkout that is carried to one of those is installed anew. No package is compiled for one
 * version of Node, so whoever ran npm, the packages serve.
 */
export function isInstalled(folder = ".") {
  const [locked, installed] = [
    packagesIn(`${folder}/package-lock.json`),
    packagesIn(`${folder}/node_modules/.package-lock.json`),
  ];
  return (
    Object.keys(installed).every((place) => locked[place]) &&
    Object.entries(locked).every(
      ([place, entry]) => place === "" || (installed[place] ? isSame(entry, installed[place]) : isForOthers(entry)),
    )
  );
}

/**
 * @param {string} file
 * @returns {Record<string, Entry>}
 */
const packagesIn = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {});

/**
 * @param {Entry} one
 * @param {Entry} other
 */
const isSame = (one, other) => one.version === other.version && one.integrity === other.integrity;

/** An optional package without a kind of machine is a part of one that has it. @param {Entry} entry */
const isForOthers = ({ optional, os, cpu, libc }) =>
  optional === true && (libc !== undefined || !names(os, process.platform) || !names(cpu, process.arch));

/**
 * @param {string | string[] | undefined} kinds
 * @param {string} ours
 */
const names = (kinds, ours) => kinds !== undefined && [kinds].flat().includes(ours);
