import { randomBytes } from "node:crypto";
import { Client, type ClientBase, type ClientConfig } from "pg";
import { migrate } from "@/prisma/migrations/migrate";
import { readMigrations } from "@/prisma/migrations/migrations";
import { type BackupReader, BackupRefused, openBackup, type Total } from "./format";
import { compareWith, fillFrom } from "./restore";
import { quoted } from "./tables";

const folder = "prisma/migrations";

/** What a run that was killed has left is known by its name, and goes with the next. */
const prefix = "phan_vai_restoring_";

type Restored<Result> = (at: {
  client: ClientBase;
  schema: string;
  config: ClientConfig;
  totals: Total[];
}) => Promise<Result>;

/**
 * Restores a backup into a schema of its own, which others don't see, beside the one in use; hands it on once every row is there
 * and every constraint holds; and takes it away where it is still there afterwards.
 */
export async function withRestored<Result>(config: ClientConfig, file: string, use: Restored<Result>): Promise<Result> {
  const backup = await openBackup(file);
  const client = new Client({ application_name: "phan-vai backup", ...config });
  client.on("error", () => {});
  const schema = `${prefix}${randomBytes(6).toString("hex")}`;
  const aside = inSchema(config, schema);
  try {
    refuseUnknown(backup, file);
  } catch (error) {
    backup.close();
    throw error;
  }
  await client.connect();
  try {
    await takeAwayLeft(client);
    await makeSchema(client, schema);
    const names = new Set(backup.header.migrations.map(({ name }) => name));
    await migrate(aside, folder, names);
    const totals = await filled(aside, backup);
    return await use({ client, schema, config: aside, totals });
  } finally {
    backup.close();
    await client.query(`DROP SCHEMA IF EXISTS ${quoted(schema)} CASCADE`).catch(() => {});
    await client.end().catch(() => {});
  }
}

/** Proves a backup by restoring it beside what is in use and reading it back. */
export const verifyBackup = (config: ClientConfig, file: string): Promise<Total[]> =>
  withRestored(config, file, async ({ totals }) => totals);

async function filled(aside: ClientConfig, backup: BackupReader): Promise<Total[]> {
  const client = new Client({ application_name: "phan-vai backup", ...aside });
  client.on("error", () => {});
  await client.connect();
  try {
    const totals = await fillFrom(client, backup);
    await compareWith(client, backup.header.tables, totals);
    return totals;
  } finally {
    await client.end().catch(() => {});
  }
}

/** A backup of an older version is brought to this one's schema later; one of a newer version can't be. */
function refuseUnknown({ header }: BackupReader, file: string): void {
  const known = new Map(readMigrations(folder).map(({ name, checksum }) => [name, checksum]));
  for (const { name, checksum } of header.migrations)
    if (known.get(name) !== checksum)
      throw new BackupRefused(
        `${file} was made by ${known.has(name) ? "another" : "a newer"} version of Phân Vai (${header.version}), with the migration ${name}, which this version ` +
          "does not know. Restore it with that version; nothing was changed.",
      );
}

const inSchema = (config: ClientConfig, schema: string): ClientConfig => ({
  ...config,
  options: [config.options, `-c search_path=${schema}`].filter(Boolean).join(" "),
});

async function makeSchema(client: ClientBase, schema: string): Promise<void> {
  const { rows } = await client.query<{ may: boolean; database: string; role: string }>(
    "SELECT has_database_privilege(current_database(), 'CREATE') AS may, current_database() AS database, current_user AS role",
  );
  for (const { may, database, role } of rows)
    if (!may)
      throw new BackupRefused(
        `The role ${role} may not make schemas in the database ${database}, and a backup is restored into one first. As the database's ` +
          `owner run:\n\nGRANT CREATE ON DATABASE ${quoted(database)} TO ${quoted(role)};`,
      );
  await client.query(`CREATE SCHEMA ${quoted(schema)}`);
}

/** Those in which nobody is at work: whoever is holds a connection of this name. */
async function takeAwayLeft(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ schema: string }>(
    `SELECT nspname AS schema FROM pg_namespace WHERE starts_with(nspname, $1) AND NOT EXISTS
       (SELECT 1 FROM pg_stat_activity WHERE application_name = 'phan-vai backup' AND datname = current_database() AND pid <> pg_backend_pid())`,
    [prefix],
  );
  for (const { schema } of rows) await client.query(`DROP SCHEMA IF EXISTS ${quoted(schema)} CASCADE`);
}
