import { randomUUID } from "node:crypto";
import { Client, type ClientConfig, DatabaseError } from "pg";
import { type Migration, readMigrations } from "./migrations";
import { lineAt, statementsOf } from "./statements";

/** Why the database was left as it was; the message is for whoever runs the app. */
export class MigrationRefused extends Error {}

/**
 * Brings the database to the folder's last migration and returns the names of those it applied. What it records is what
 * `prisma migrate deploy` records and reads, so the two agree; it needs no engine of Prisma's. Each migration is one
 * transaction, and the lock, which is Prisma's own number, lets one migrator work at a time.
 */
export async function migrate(config: ClientConfig, folder: string): Promise<string[]> {
  const migrations = readMigrations(folder);
  const client = new Client({ application_name: "phan-vai migrate", ...config });
  // A connection that breaks also rejects the query that waits on it.
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("SET lock_timeout = '60s'");
    await client.query("SELECT pg_advisory_lock(72707369)");
    const applied = await readApplied(client);
    refuseStrangers(migrations, applied);
    const pending = migrations.filter(({ name }) => !applied.has(name));
    if (pending.length > 0) await prepare(client);
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** A role that may not make tables can serve, and can't migrate. */
async function prepare(client: Client): Promise<void> {
  const { rows } = await client.query<{ schema: string; role: string; may: boolean }>(
    "SELECT current_schema() AS schema, current_user AS role, has_schema_privilege(current_schema(), 'CREATE') AS may",
  );
  for (const { schema, role, may } of rows)
    if (!may)
      throw new MigrationRefused(
        `The role ${role} may not make tables in the database's schema ${schema}, which a migration has to; nothing was changed. ` +
          `As the database's owner run:\n\nGRANT USAGE, CREATE ON SCHEMA "${schema}" TO "${role}";`,
      );
  await client.query(migrationsTable);
}

/** As Prisma's engine creates it (schema-engine, `sql-schema-connector`), but for the "if not exists". */
const migrationsTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`;

/** Name and checksum of what is applied, nothing before the first time. A row without an end is a try of another tool that failed half-way. */
async function readApplied(client: Client): Promise<Map<string, string>> {
  const { rows: found } = await client.query<{ name: string | null }>(
    "SELECT to_regclass('_prisma_migrations') AS name",
  );
  if (!found[0]?.name) return new Map();
  const { rows } = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
    "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  const unfinished = rows.find(({ finished_at }) => finished_at === null);
  if (unfinished)
    throw new MigrationRefused(
      `Another tool began the migration ${unfinished.migration_name} in this database and did not finish it. ` +
        "Settle it with that tool (prisma migrate resolve) or restore a backup; nothing was changed now.",
    );
  return new Map(rows.map(({ migration_name, checksum }) => [migration_name, checksum]));
}

function refuseStrangers(migrations: Migration[], applied: Map<string, string>): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const [name, checksum] of applied) {
    const migration = known.get(name);
    if (!migration)
      throw new MigrationRefused(
        `This database was written by a newer version of Phân Vai: it has the migration ${name}, which this version does not know. ` +
          "Start the newer version, or restore a backup from before it; nothing was changed.",
      );
    if (migration.checksum !== checksum)
      throw new MigrationRefused(
        `${migration.file} was changed after it was applied to this database. Put the file back as it was, and make the change in a new ` +
          "migration (npm run db:migrate -- NAME); nothing was changed.",
      );
  }
}

async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    for (const statement of statementsOf(migration.sql)) {
      try {
        await client.query(statement.text);
      } catch (error) {
        throw new MigrationRefused(failure(migration, statement, error));
      }
    }
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query("COMMIT");
  } catch (error) {
    // When the connection is gone, so is the transaction.
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  }
}

function failure(migration: Migration, { text, line }: { text: string; line: number }, error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  const inside = error instanceof DatabaseError && error.position ? lineAt(text, Number(error.position) - 1) - 1 : 0;
  const detail = error instanceof DatabaseError && error.detail ? ` ${error.detail}` : "";
  return `${migration.file}:${line + inside}: ${said}.${detail}\nThe migration was rolled back: the database is as it was before it.`;
}
