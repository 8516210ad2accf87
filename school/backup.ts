import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { verifyBackup } from "@/prisma/backup/scratch";
import { type Backup, writeBackup } from "@/prisma/backup/write";
import type { Connection, Db } from "@/prisma/client";
import { noteFault, noteSuccess, type OperatingFactName } from "@/prisma/operating";
import { version } from "./version";

/** Where and when backups are made by themselves, and how many are kept, as the start script checked it; null: none are. */
export function backupPlan(env: Record<string, string | undefined> = process.env) {
  const folder = env.BACKUP_DIR;
  if (!folder || folder === "none") return null;
  const [hour, minute] = (env.BACKUP_TIME || "02:30").split(":").map(Number);
  return { folder, keep: Number(env.BACKUP_KEEP || 14), cron: `${minute} ${hour} * * *` };
}

/** A new one's name in the folder: its time, so that names are in the order of their making. */
export const backupName = (at: Date): string =>
  `phan-vai-${at.toISOString().replace(/\.\d+/, "").replaceAll(/[-:]/g, "")}.backup`;

const isBackup = (name: string): boolean => /^phan-vai-\d{8}T\d{6}Z\.backup$/.test(name);

type Wanted = { connection: Connection; file: string; at: Date; isVerified: boolean };

/** Makes a backup and, unless it is to be skipped, proves it by restoring it beside what is in use. What came of each is kept for whoever runs the app. */
export async function backUp(db: Db, { connection, file, at, isVerified }: Wanted): Promise<Backup> {
  const backup = await noted(db, "backup", at, () => writeBackup(connection, file, { madeAt: at, version }));
  await noteSuccess(db, "backup", at, { bytes: backup.bytes, rows: backup.rows });
  if (isVerified) {
    await noted(db, "backup-check", at, () => verifyBackup(connection, file));
    await noteSuccess(db, "backup-check", at);
  }
  return backup;
}

/** The scheduled one: into its folder, proven, and only then the oldest beyond those that are kept go. */
export async function backUpByPlan(
  db: Db,
  connection: Connection,
  { folder, keep, at }: { folder: string; keep: number; at: Date },
): Promise<Backup> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const backup = await backUp(db, { connection, file: join(folder, backupName(at)), at, isVerified: true });
  const names = readdirSync(folder).filter(isBackup).sort();
  for (const name of names.slice(0, Math.max(0, names.length - keep))) rmSync(join(folder, name), { force: true });
  return backup;
}

async function noted<Result>(db: Db, name: OperatingFactName, at: Date, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    // A full disk refuses the note too; what is thrown says more.
    await noteFault(db, name, at, faultCode(error)).catch(() => {});
    throw error;
  }
}

/** What went wrong by its code or name: a database's message may hold somebody's data. */
const faultCode = (error: unknown): string =>
  error instanceof Error ? ("code" in error && String(error.code)) || error.constructor.name : "unknown";
