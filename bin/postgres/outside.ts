import { Client } from "pg";
import { SetupError } from "@/bin/step/step.mjs";
import { configFor, schemaIn } from "@/prisma/address";
import { readMigrations } from "@/prisma/migrations/migrations";
import { quoted, refusalOf } from "./refusal";

type Facts = {
  version: number;
  fsync: string;
  pages: string;
  encoding: string;
  isReadOnly: boolean;
  hasTemporary: boolean;
  database: string;
  role: string;
  schema: string | null;
};

/**
 * Looks at a server that is not ours before anything is written: what it is, and whether the database is empty or our own.
 * Gives the schema that the tables are in.
 */
export async function checkOutside(url: string, name: string): Promise<{ schema: string }> {
  const client = new Client({ ...configFor(url), connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<Facts>(
      `SELECT current_setting('server_version_num')::int AS version, current_setting('fsync') AS fsync, current_setting('full_page_writes') AS pages,
         current_setting('server_encoding') AS encoding, current_setting('transaction_read_only') = 'on' AS "isReadOnly",
         has_database_privilege(current_database(), 'TEMPORARY') AS "hasTemporary",
         current_database() AS database, current_user AS role, current_schema() AS schema`,
    );
    const [facts] = rows;
    if (!facts) throw new SetupError(`The server at ${name} did not say what it is.`);
    refuseServer(facts, name);
    return { schema: await ownSchema(client, facts, schemaIn(url)) };
  } catch (error) {
    throw error instanceof SetupError ? error : new SetupError(refusalOf(error, url, name));
  } finally {
    await client.end().catch(() => {});
  }
}

function refuseServer(
  { version, fsync, pages, encoding, isReadOnly, hasTemporary, database, role }: Facts,
  name: string,
): void {
  if (version < 150_000)
    throw new SetupError(
      `The server at ${name} is PostgreSQL ${Math.floor(version / 10_000)}; Phân Vai needs 15 or newer.`,
    );
  if (fsync !== "on" || pages !== "on")
    throw new SetupError(
      `The server at ${name} runs with fsync or full_page_writes off: a power cut would lose results. Switch both on.`,
    );
  if (encoding !== "UTF8")
    throw new SetupError(
      `The database ${database} at ${name} has the encoding ${encoding}, which can't hold Vietnamese names. Nothing in it was changed. ` +
        `Make one that can, and name it in ${name}:\n\nCREATE DATABASE ${quoted(`${database}_utf8`)} ENCODING 'UTF8' LOCALE 'C' TEMPLATE template0;`,
    );
  if (isReadOnly)
    throw new SetupError(
      `The server at ${name} takes no writes: it is the copy of another server, which is to be named instead, or default_transaction_read_only is on. ` +
        `Where it is set for the database, this takes it off:\n\nALTER DATABASE ${quoted(database)} RESET default_transaction_read_only;`,
    );
  if (!hasTemporary)
    throw new SetupError(
      `The role ${role} may not make temporary tables in the database ${database}, which show whether the disk takes more. As its owner run:\n\n` +
        `GRANT TEMPORARY ON DATABASE ${quoted(database)} TO ${quoted(role)};`,
    );
}

/** The schema that our tables are in or may be made in; one that holds others' is refused. */
async function ownSchema(
  client: Client,
  { database, role, schema }: Facts,
  wanted: string | undefined,
): Promise<string> {
  if (schema === null || (wanted !== undefined && schema !== wanted))
    throw new SetupError(
      `There is no schema ${wanted ?? "public"} in the database ${database} that the role ${role} may use. As its owner run:\n\n` +
        `CREATE SCHEMA IF NOT EXISTS ${quoted(wanted ?? "public")};\nGRANT USAGE, CREATE ON SCHEMA ${quoted(wanted ?? "public")} TO ${quoted(role)};`,
    );
  if (await lacksRights(client))
    throw new SetupError(
      `The role ${role} may not read and write the tables that are there. If they are Phân Vai's, run as their owner:\n\n` +
        `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${quoted(schema)} TO ${quoted(role)};`,
    );
  const others = await othersTables(client);
  if (others.length > 0)
    throw new SetupError(
      `The database ${database} holds other tables (${others.slice(0, 3).join(", ")}${others.length > 3 ? " …" : ""}), and Phân Vai keeps apart. ` +
        `Nothing in it was changed. Name an empty database, or a schema of its own: run CREATE SCHEMA phan_vai; and end the address with ?schema=phan_vai`,
    );
  return schema;
}

/** Whether somebody else made the schema's tables and keeps them; where there are no migrations of ours, they are others'. */
async function lacksRights(client: Client): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT 1 FROM pg_class c WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND to_regclass('_prisma_migrations') IS NOT NULL
       AND EXISTS (SELECT 1 FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS needed WHERE NOT has_table_privilege(c.oid, needed)) LIMIT 1`,
  );
  return rows.length > 0;
}

/** The schema's tables where none of our migrations was applied in it; those of extensions don't count. */
async function othersTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class c WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')
       AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'e') ORDER BY relname`,
  );
  const names = rows.map(({ name }) => name);
  if (!names.includes("_prisma_migrations")) return names;
  const [first] = readMigrations("prisma/migrations");
  const applied = await client.query("SELECT 1 FROM _prisma_migrations WHERE migration_name = $1", [first?.name]);
  return applied.rows.length > 0 ? [] : names.filter((name) => name !== "_prisma_migrations");
}
