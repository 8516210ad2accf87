import { randomUUID } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { run } from "@/bin/step/command.mjs";
import { SetupError } from "@/bin/step/step.mjs";
import type { Account } from "./account";
import { useOwnServer } from "./programs";

/** The database's superuser; only who may enter the private folder of the socket can be it. */
export const user = "phan_vai";

/** A database's folder and log, the programs that serve it and who runs them. */
export type Cluster = { data: string; log: string; native: string; account: Account | undefined };

/** Nothing of our own environment, which could lead PostgreSQL astray (PGPORT, PGDATA, LC_ALL). */
export const environmentOf = ({ native }: Cluster): NodeJS.ProcessEnv => ({
  NODE_ENV: "production",
  PATH: "/usr/bin:/bin",
  LC_ALL: "C",
  TZ: "UTC",
  LD_LIBRARY_PATH: join(native, "lib"),
});

/** Runs one of PostgreSQL's programs as the account that owns the data. */
export const runProgram = (
  cluster: Cluster,
  name: "initdb" | "pg_ctl",
  args: string[],
  failed: string,
): Promise<string> =>
  run([join(cluster.native, "bin", name), ...args], {
    ...cluster.account,
    failed,
    cwd: "/",
    env: environmentOf(cluster),
  });

/**
 * Makes the database's folder when there is none, and never touches one that is there. It is made under another name and
 * renamed when whole, so that a start which is killed leaves nothing half-made, and of two that make it one wins.
 */
export async function createCluster(cluster: Cluster): Promise<void> {
  const { data } = cluster;
  if (existsSync(data) && readdirSync(data).length > 0) return refuseForeign(cluster);
  const half = `${data}.new-${randomUUID()}`;
  try {
    await runProgram(cluster, "initdb", ["-D", half, "-U", user, ...initialSettings], notMade(data));
    renameSync(half, data);
    syncFolder(dirname(data));
    removeHalves(dirname(data));
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(join(data, "PG_VERSION"))) throw error;
  }
}

/** What killed starts have left, and what slower ones are at, who then find the whole one. */
function removeHalves(folder: string): void {
  for (const name of readdirSync(folder))
    if (name.startsWith("postgres.new-")) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 3 });
}

const notMade = (data: string): string =>
  `The database's folder ${data} could not be made. See what initdb says below. If this system can't run it at all, ${useOwnServer}`;

/** Letters of all languages have their upper and lower case whatever languages the machine knows; sorting by a language names its collation. */
const initialSettings = [
  "--auth=trust",
  "--encoding=UTF8",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--locale=C",
  "--no-instructions",
];

const version = "18";

function refuseForeign({ data, account }: Cluster): void {
  const file = join(data, "PG_VERSION");
  const untouched = "Nothing in it was changed.";
  if (!existsSync(file))
    throw new SetupError(
      `${data} is not a database folder (it has no PG_VERSION). ${untouched} Restore it from a backup, or move it away to begin with an empty database.`,
    );
  const found = readFileSync(file, "utf8").trim();
  if (found !== version)
    throw new SetupError(
      `${data} was written by PostgreSQL ${found}, and this version of Phân Vai brings PostgreSQL ${version}. ${untouched} ` +
        "Start the version of Phân Vai that wrote it, or use a server of that version by DATABASE_URL.",
    );
  const { uid } = statSync(data);
  const ours = account?.uid ?? process.getuid?.();
  if (uid !== ours)
    throw new SetupError(
      `${data} belongs to user number ${uid}, and the database would run as ${ours}. ${untouched} ` +
        `Start as that user, or give the folder over: chown -R ${ours} ${data}`,
    );
}

/** A rename is only on the disk when its folder is: without this, a power cut could take the database's name away. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  fsyncSync(handle);
  closeSync(handle);
}
