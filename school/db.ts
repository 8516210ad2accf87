import { connectionFrom, type Db, openDb } from "@/prisma/client";

declare global {
  var phanVaiDb: Db | undefined;
}

/** One pool a process; it survives a development reload. A build must not open anybody's database. */
export function db(): Db {
  if (process.env.NEXT_PHASE === "phase-production-build")
    throw new Error("A page asked for the database while it was being built: read a request API first.");
  globalThis.phanVaiDb ??= openDb(connectionFrom(process.env));
  return globalThis.phanVaiDb;
}
