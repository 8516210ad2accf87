import { linkSync, readdirSync, readFileSync, readlinkSync, realpathSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * After a power cut or a new container, the process number in PostgreSQL's lock files may belong to some other program of this
 * account; PostgreSQL then refuses to start for ever. The locks are void when no process works in the data folder, where all of
 * a server's processes do. Only Linux lets us look; elsewhere the locks stay and PostgreSQL's own message tells what to do.
 */
export function removeAbandonedLocks(data: string, socketFolder: string): void {
  const locks = [join(data, "postmaster.pid"), join(socketFolder, ".s.PGSQL.5432.lock")].map((file) => ({
    file,
    text: read(file),
  }));
  if (process.platform !== "linux" || worksHere(realpathSync(data))) return;
  for (const { file, text } of locks) if (text !== undefined) removeIfStill(file, text);
}

const worksHere = (folder: string): boolean =>
  readdirSync("/proc").some((name) => /^\d+$/.test(name) && folderOf(name) === folder);

function folderOf(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    // It has ended, or belongs to another account, which can't be the server's.
    return undefined;
  }
}

/** Moved away first and looked at then: another starter may have put its own lock there meanwhile, which goes back. */
function removeIfStill(file: string, text: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== text) linkSync(aside, file);
  } catch {
    // Another starter removed it.
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
