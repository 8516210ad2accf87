import { connectionFrom, type Db, openDb, patient } from "@/prisma/client";
import { whenStopping } from "./stopping";

declare global {
  var phanVaiDb: Db | undefined;
  var phanVaiExportDb: Db | undefined;
}

/** One pool a process; it survives a development reload. A build must not open anybody's database. */
export function db(): Db {
  if (process.env.NEXT_PHASE === "phase-production-build")
    throw new Error("A page asked for the database while it was being built: read a request API first.");
  globalThis.phanVaiDb ??= endedWithUs(openDb(connectionFrom(process.env)));
  return globalThis.phanVaiDb;
}

/** Beside it, for files that read a whole cohort: however many are asked for, two are made at a time, and pages have all the other connections. */
export function exportDb(): Db {
  globalThis.phanVaiExportDb ??= endedWithUs(openDb(connectionFrom(process.env), 2, patient));
  return globalThis.phanVaiExportDb;
}

function endedWithUs(opened: Db): Db {
  whenStopping("pool", () => opened.$disconnect());
  return opened;
}
