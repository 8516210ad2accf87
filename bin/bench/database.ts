import { existsSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { openDataFolder } from "@/bin/postgres/data-folder";
import { startPostgres } from "@/bin/postgres/embedded";
import { socketFolder } from "@/bin/postgres/socket-folder";
import type { Db } from "@/prisma/client";

/** Each run begins on an empty database; a server that a killed run left behind is stopped first. */
export async function dropDatabase(wished: string): Promise<void> {
  const { folder } = openDataFolder(wished);
  if (existsSync(join(folder, "postgres", "postmaster.pid"))) {
    const left = await startPostgres(wished);
    if ((await left.stop()) === "in use") throw new Error(`Another run uses ${folder}. Wait until it is done.`);
  }
  rmSync(folder, { recursive: true, force: true });
}

/** How to reach the database in the folder once it runs. */
export function placeOf(wished: string) {
  const { folder, account } = openDataFolder(wished);
  return { host: socketFolder(resolve(folder, "postgres"), account), user: "phan_vai", database: "phan_vai" };
}

const Settings = z.object({ server_version: z.string(), fsync: z.string(), synchronous_commit: z.string() });

/** What decides whether an acknowledged response survives a power cut, as the server says. */
export async function settingsOf(db: Db): Promise<z.infer<typeof Settings>> {
  const shown = await Promise.all([
    db.$queryRaw`show server_version`,
    db.$queryRaw`show fsync`,
    db.$queryRaw`show synchronous_commit`,
  ]);
  return Settings.parse(Object.assign({}, ...shown.flat()));
}
