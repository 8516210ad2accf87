import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those it lies in, one by one. Left to do them all, Node's `mkdir` names a disk that is only for reading
 * a missing file, and never ends where a system makes no folders, as in /proc.
 *
 * @param {string} folder
 */
export function makeFolder(folder) {
  if (isFolder(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another start may have been first.
    if (!isFolder(folder)) throw error;
  }
}

/** @param {string} path */
const isFolder = (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
