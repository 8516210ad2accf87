import { z } from "zod";
import type { Db } from "./client";

export type OperatingFactName = "backup" | "backup-check" | "mail";

type Detail = Record<string, string | number>;

/** That it worked, with what is worth knowing of it. */
export const noteSuccess = async (
  db: Db,
  name: OperatingFactName,
  succeededAt: Date,
  detail?: Detail,
): Promise<void> => {
  await db.operatingFact.upsert({
    where: { name },
    create: { name, succeededAt, detail },
    update: { succeededAt, detail },
    select: { name: true },
  });
};

/** That it failed, by the fault's code. */
export const noteFault = async (db: Db, name: OperatingFactName, failedAt: Date, fault: string): Promise<void> => {
  await db.operatingFact.upsert({
    where: { name },
    create: { name, failedAt, fault },
    update: { failedAt, fault },
    select: { name: true },
  });
};

/** What worked and failed last, by its name. */
export const readOperatingFacts = async (db: Db) =>
  new Map((await db.operatingFact.findMany()).map((fact) => [fact.name, fact] as const));

const DatabaseFacts = z.tuple([
  z.object({ bytes: z.coerce.number(), server: z.string(), migrations: z.number(), latest: z.string() }),
]);

/** How large the database is, in bytes, and by which migrations it came to be. */
export async function readDatabaseFacts(db: Db) {
  const rows = await db.$queryRaw`
    select pg_database_size(current_database()) as bytes, current_setting('server_version') as server,
      count(*)::int as migrations, coalesce(max(migration_name), '') as latest
    from _prisma_migrations where finished_at is not null and rolled_back_at is null`;
  return DatabaseFacts.parse(rows)[0];
}
