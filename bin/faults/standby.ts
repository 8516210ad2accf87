import { spawnSync } from "node:child_process";
import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDataFolder } from "@/bin/postgres/data-folder";
import { type Postgres, startPostgres } from "@/bin/postgres/embedded";

/** A server and a copy of it that follows its log of changes, in folders of their own. */
export type Pair = { primary: Postgres; standby: Postgres };

/**
 * Starts a server on a folder where one was made before, and a standby beside it. The copy is of a server that was stopped, so that
 * no program is needed but the embedded ones (PostgreSQL's manual, "File System Level Backup" and "Setting Up a Standby Server").
 */
export async function startPair(folder: string, standbyFolder: string): Promise<Pair> {
  const first = await startPostgres(folder);
  if ((await first.stop()) !== "stopped") throw new Error(`Somebody is connected to the database in ${folder}.`);
  const data = join(openDataFolder(standbyFolder).folder, "postgres");
  copyOwned(join(first.folder, "postgres"), data);
  const primary = await startPostgres(folder);
  follow(data, primary);
  return { primary, standby: await startPostgres(standbyFolder) };
}

/** With its owner, who under root is another account. */
function copyOwned(from: string, to: string): void {
  const { status, stderr } = spawnSync("cp", ["-a", from, to], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${from} could not be copied: ${stderr}`);
  rmSync(join(to, "postmaster.pid"), { force: true });
}

function follow(data: string, { host, port, user }: Postgres): void {
  writeFileSync(join(data, "standby.signal"), "");
  appendFileSync(
    join(data, "postgresql.auto.conf"),
    `primary_conninfo = 'host=${host} port=${port} user=${user} application_name=standby'\n`,
  );
}
