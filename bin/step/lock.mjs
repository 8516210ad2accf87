import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeFolder } from "./folder.mjs";

/**
 * Does the work while no other start does the same in this checkout; the lock is a file with the holder's process id. A holder
 * that was killed loses it.
 *
 * @template T
 * @param {string} file
 * @param {AbortSignal} signal ends the waiting
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, signal, work) {
  makeFolder(dirname(file));
  for (let tries = 0; !take(file); tries += 1) {
    if (tries === 10)
      console.log(
        `… another start (process ${holderOf(file) ?? "unknown"}) is at it; waiting. If there is none, remove ${file}`,
      );
    await sleep(200, undefined, { signal });
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  const mine = `${file}.${process.pid}`;
  const holder = holderOf(file);
  if (holder !== undefined && !isAlive(holder)) evict(file, holder, mine);
  writeFileSync(mine, String(process.pid));
  try {
    // A link appears whole or not at all, unlike a file that is created and then written.
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

/**
 * Of two that evict the same dead holder, the slower one may have moved away the faster one's new lock: it puts it back.
 *
 * @param {string} file
 * @param {number} holder
 * @param {string} mine
 */
function evict(file, holder, mine) {
  try {
    renameSync(file, mine);
    if (!Object.is(holderOf(mine), holder)) linkSync(mine, file);
  } catch {
    // Somebody else evicted it.
  } finally {
    rmSync(mine, { force: true });
  }
}

/** @param {string} file */
function holderOf(file) {
  try {
    return Number.parseInt(readFileSync(file, "utf8"), 10);
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
