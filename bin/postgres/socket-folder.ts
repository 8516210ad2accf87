import { createHash } from "node:crypto";
import { chmodSync, chownSync, lstatSync, mkdirSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SetupError } from "@/bin/step/step.mjs";
import type { Account } from "./account";

/** A socket's whole path may have 103 bytes on macOS and 107 on Linux; its name is `.s.PGSQL.5432`. */
const longest = 103 - "/.s.PGSQL.5432".length;

/** Where the server's socket lies: with its data, which is private; or, where that path is too long, in a private folder of its own. */
export function socketFolder(cluster: string, account: Account | undefined): string {
  if (Buffer.byteLength(cluster) <= longest) return cluster;
  const folder = join(tmpdir(), `phan-vai-${createHash("sha256").update(cluster).digest("hex").slice(0, 16)}`);
  mkdirPrivate(folder, account);
  return folder;
}

/** Leaves nothing in the temporary folder; another start that uses the folder has its socket in it, and keeps it. */
export function removeSocketFolder(cluster: string, folder: string): void {
  if (folder === cluster) return;
  try {
    rmdirSync(folder);
  } catch {
    // It is in use, or gone.
  }
}

/** The temporary folder is everybody's: somebody else may have been there first under our name. */
function mkdirPrivate(folder: string, account: Account | undefined): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
    chmodSync(folder, 0o700);
    if (account) chownSync(folder, account.uid, account.gid);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== (account?.uid ?? process.getuid?.()) || (found.mode & 0o077) !== 0)
    throw new SetupError(
      `${folder} is not a private folder of this account. Remove it, or keep the data under a shorter path (DATA_DIR).`,
    );
}
