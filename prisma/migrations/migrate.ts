import { randomUUID } from "node:crypto";
import { Client, type ClientConfig, DatabaseError } from "pg";
import { type Migration, readMigrations } from "./migrations";
import { lineAt, statementsOf } from "./statements";

/** Why the database was left as it was; the message is for whoever runs the app. */
export class MigrationRefused extends Error {}

/**
 * Brings the database to the folder's last migration and returns the names of those it applied. What it records is what
 * `prisma migrate deploy` records and reads, so the two agree; it needs no engine of Prisma's. Each migration is one
 * transaction, which waits for Prisma's own lock, so one migrator works at a time; a lock of the session would stay behind on a
 * pooler's connection. `only`: no more than those, for rows that fit an older schema.
 */
export async function migrate(config: ClientConfig, folder: string, only?: ReadonlySet<string>): Promise<string[]> {
  const migrations = readMigrations(folder).filter(({ name }) => !only || only.has(name));
  const client = new Client({ application_name: "phan-vai migrate", ...config });
  // A connection that breaks also rejects the query that waits on it.
  client.on("error", () => {});
  await client.connect();
  const applied: string[] = [];
  try {
    for (;;) {
      const name = await inTransaction(client, () => applyNext(client, migrations));
      if (name === undefined) return applied;
      applied.push(name);
    }
  } finally {
    await client.end();
  }
}

/** Applies the first migration that is missing; undefined once none is. */
async function applyNext(client: Client, migrations: Migration[]): Promise<string | undefined> {
  await client.query("SET LOCAL lock_timeout = '60s'");
  await client.query("SELECT pg_advisory_xact_lock(72707369)");
  const applied = await readApplied(client);
  refuseStrangers(migrations, applied);
  const next = migrations.find(({ name }) => !applied.has(name));
  if (!next) return undefined;
  await prepare(client);
  await apply(client, next);
  return next.name;
}

async function inTransaction<Result>(client: Client, work: () => Promise<Result>): Promise<Result> {
  await client.query("BEGIN");
  try {
    const result = await work();
    await client.query("COMMIT");
    return result;
  } catch (error) {
    // When the connection is gone, so is the transaction.
    await client.query("ROLLBACK").catch(() => {});
    throw error;
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

type Applied = { checksum: string; isAdditive: boolean };

/** What is applied by its name, nothing before the first time. A row without an end is a try of another tool that failed half-way. */
async function readApplied(client: Client): Promise<Map<string, Applied>> {
  const { rows: found } = await client.query<{ name: string | null }>(
    "SELECT to_regclass('_prisma_migrations') AS name",
  );
  if (!found[0]?.name) return new Map();
  const { rows } = await client.query<Applied & { name: string; isUnfinished: boolean }>(
    'SELECT migration_name AS name, checksum, finished_at IS NULL AS "isUnfinished", coalesce(logs = \'additive\', false) AS "isAdditive" FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  const unfinished = rows.find(({ isUnfinished }) => isUnfinished);
  if (unfinished)
    throw new MigrationRefused(
      `Another tool began the migration ${unfinished.name} in this database and did not finish it. ` +
        "Settle it with that tool (prisma migrate resolve) or restore a backup; nothing was changed now.",
    );
  return new Map(rows.map(({ name, checksum, isAdditive }) => [name, { checksum, isAdditive }]));
}

/** A newer version's migration is no obstacle if that version marked it as additive, which it left in the row. */
function refuseStrangers(migrations: Migration[], applied: Map<string, Applied>): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const [name, { checksum, isAdditive }] of applied) {
    const migration = known.get(name);
    if (!migration && !isAdditive)
      throw new MigrationRefused(
        `This database was written by a newer version of Phân Vai: it has the migration ${name}, which this version does not know. ` +
          "Start the newer version, or restore a backup from before it; nothing was changed.",
      );
    if (migration && migration.checksum !== checksum)
      throw new MigrationRefused(
        `${migration.file} was changed after it was applied to this database. Put the file back as it was, and make the change in a new ` +
          "migration (npm run db:migrate -- NAME); nothing was changed.",
      );
  }
}

async function apply(client: Client, migration: Migration): Promise<void> {
  for (const statement of statementsOf(migration.sql)) {
    try {
      await client.query(statement.text);
    } catch (error) {
      throw new MigrationRefused(failure(migration, statement, error));
    }
  }
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count, logs)
     VALUES ($1, $2, $3, now(), clock_timestamp(), 1, $4)`,
    [randomUUID(), migration.checksum, migration.name, migration.isAdditive ? "additive" : null],
  );
}

function failure(migration: Migration, { text, line }: { text: string; line: number }, error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  const inside = error instanceof DatabaseError && error.position ? lineAt(text, Number(error.position) - 1) - 1 : 0;
  const detail = error instanceof DatabaseError && error.detail ? ` ${error.detail}` : "";
  return `${migration.file}:${line + inside}: ${said}.${detail}\nThe migration was rolled back: the database is as it was before it.`;
}
