import type { ClientBase } from "pg";
import { type Connection, type Db, openDb, patient } from "@/prisma/client";
import { migrate } from "@/prisma/migrations/migrate";
import { forgetUser } from "@/prisma/personal";
import { BackupRefused, type Total } from "./format";
import { withRestored } from "./scratch";
import { quoted } from "./tables";

export type Restored = { totals: Total[]; migrated: string[]; erasedAgain: number };

/**
 * Puts a backup in the place of what the database holds: restored beside it, proven, brought to this version's schema, and then
 * exchanged for it in one moment, so that a failure leaves everything as it was. `replace`: also where people are in it. Whoever was
 * erased since the backup was made is erased again.
 */
export async function restoreBackup(
  connection: Connection,
  file: string,
  { replace, now }: { replace: boolean; now: Date },
): Promise<Restored> {
  const restored = await withRestored(connection, file, async ({ client, schema, config, totals }) => {
    const current = await currentSchema(client);
    await refuseOccupied(client, replace);
    const migrated = await migrate(config, "prisma/migrations");
    await refuseServed(client);
    await refuseExtensions(client, current);
    await keepErasures(client, schema);
    await exchange(client, current, schema);
    return { totals, migrated };
  });
  const db = openDb(connection, 1, patient);
  try {
    return { ...restored, erasedAgain: await eraseAgain(db, now) };
  } finally {
    await db.$disconnect();
  }
}

async function currentSchema(client: ClientBase): Promise<string> {
  const { rows } = await client.query<{ name: string }>("SELECT current_schema() AS name");
  const [current] = rows;
  if (!current) throw new Error("the connection has no schema");
  return current.name;
}

const isThere = async (client: ClientBase, table: string): Promise<boolean> =>
  (await client.query("SELECT 1 WHERE to_regclass($1) IS NOT NULL", [table])).rows.length > 0;

async function refuseOccupied(client: ClientBase, replace: boolean): Promise<void> {
  if (replace || !(await isThere(client, "users"))) return;
  const { rows } = await client.query<{ people: number }>("SELECT count(*)::int AS people FROM users");
  if (rows[0] && rows[0].people > 0)
    throw new BackupRefused(
      `The database holds ${rows[0].people} people already, and nothing in it was changed. Name an empty one, or add --replace.`,
    );
}

/** Whoever serves would go on with what it remembers; the launcher's own connection asks nothing. */
async function refuseServed(client: ClientBase): Promise<void> {
  const { rows } = await client.query(
    `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()
       AND usename = current_user AND application_name NOT IN ('phan-vai start', 'phan-vai backup') LIMIT 1`,
  );
  if (rows.length > 0)
    throw new BackupRefused(
      "Somebody is connected to the database: stop the app on every machine first, then run this again. Nothing was changed.",
    );
}

/** They would go with the schema that is exchanged. */
async function refuseExtensions(client: ClientBase, schema: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT extname AS name FROM pg_extension WHERE extnamespace = to_regnamespace($1)",
    [quoted(schema)],
  );
  const [extension] = rows;
  if (extension)
    throw new BackupRefused(
      `The extension ${extension.name} lies in the schema ${schema}, which is exchanged as a whole. As its owner run:\n\n` +
        `CREATE SCHEMA IF NOT EXISTS extensions;\nALTER EXTENSION ${quoted(extension.name)} SET SCHEMA extensions;`,
    );
}

const erasures = ["account-deleted", "account-expired"];

/** The log says who was erased, by an id that leads nowhere any more: that goes into what is restored. */
async function keepErasures(client: ClientBase, schema: string): Promise<void> {
  if (!(await isThere(client, "audit_entries"))) return;
  await client.query(
    `INSERT INTO ${quoted(schema)}.audit_entries (id, action, subject, created_at)
     SELECT id, action, subject, created_at FROM audit_entries WHERE action = ANY($1) ON CONFLICT DO NOTHING`,
    [erasures],
  );
}

async function exchange(client: ClientBase, current: string, schema: string): Promise<void> {
  const former = `${schema}_former`;
  await client.query("BEGIN");
  try {
    await client.query("SET LOCAL lock_timeout = '10s'");
    await client.query(`ALTER SCHEMA ${quoted(current)} RENAME TO ${quoted(former)}`);
    await client.query(`ALTER SCHEMA ${quoted(schema)} RENAME TO ${quoted(current)}`);
    await client.query(`DROP SCHEMA ${quoted(former)} CASCADE`);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  }
  await client.query("ANALYZE");
}

/** A backup holds who was erased after it was made. */
async function eraseAgain(db: Db, now: Date): Promise<number> {
  const entries = await db.auditEntry.findMany({ where: { action: { in: erasures } }, select: { subject: true } });
  const found = await db.user.findMany({
    where: { id: { in: entries.map(({ subject }) => subject) } },
    select: { id: true, email: true },
  });
  for (const { id: userId, email } of found) await forgetUser(db, { userId, email: email ?? "", now });
  return found.length;
}
