import { Client, type ClientBase, type ClientConfig } from "pg";
import { quoted } from "@/bin/postgres/refusal";

export type Structure = { constraints: number; indexes: number | null; faults: string[] };

/**
 * What the database itself promises, looked at row by row: a disk that lost something, or triggers that were off, break it in silence.
 * `indexes`: null where PostgreSQL's own check of indexes (amcheck) can't be had. Writes nothing, and nobody waits for it.
 */
export async function checkStructure(config: ClientConfig): Promise<Structure> {
  const client = new Client(config);
  client.on("error", () => {});
  await client.connect();
  try {
    const promises = await listPromises(client);
    const faults: string[] = [];
    for (const { name, broken } of promises) {
      const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${broken}`);
      if (rows[0]?.count) faults.push(`${name}: ${rows[0].count} rows break it`);
    }
    const indexes = await checkIndexes(client);
    return {
      constraints: promises.length,
      indexes: indexes?.count ?? null,
      faults: [...faults, ...(indexes?.faults ?? [])],
    };
  } finally {
    await client.end().catch(() => {});
  }
}

type Promised = { name: string; broken: string };

/** Each with the rows that would break it, as SQL: references, checks, columns that must not be empty, and what triggers keep of people. */
async function listPromises(client: ClientBase): Promise<Promised[]> {
  const { rows } = await client.query<Promised>(
    `SELECT format('%s of %s', conname, conrelid::regclass) AS name,
       CASE contype
         WHEN 'f' THEN format('%s AS one WHERE %s AND NOT EXISTS (SELECT 1 FROM %s AS other WHERE %s)', conrelid::regclass,
           (SELECT string_agg(format('one.%I IS NOT NULL', attname), ' AND ') FROM pg_attribute WHERE attrelid = conrelid AND attnum = ANY (conkey)),
           confrelid::regclass,
           (SELECT string_agg(format('other.%I = one.%I', there.attname, here.attname), ' AND ')
              FROM unnest(conkey, confkey) AS pair (own, referred)
              JOIN pg_attribute here ON here.attrelid = conrelid AND here.attnum = own
              JOIN pg_attribute there ON there.attrelid = confrelid AND there.attnum = referred))
         ELSE format('%s WHERE NOT (%s)', conrelid::regclass, pg_get_expr(conbin, conrelid))
       END AS broken
     FROM pg_constraint WHERE connamespace = current_schema()::regnamespace AND contype IN ('f', 'c') AND conrelid <> 0
     UNION ALL
     SELECT format('columns of %s that must not be empty', attrelid::regclass),
       format('%s WHERE %s', attrelid::regclass, string_agg(format('%I IS NULL', attname), ' OR '))
     FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid
     WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND attnotnull AND attnum > 0 AND NOT attisdropped GROUP BY attrelid
     ORDER BY 1`,
  );
  return [...rows, ofPeople];
}

const ofPeople = {
  name: "the text by which people are found and sorted",
  broken: `users WHERE search_text <> searchable(name || ' ' || coalesce(email, '')) OR sort_key <> vietnamese_order(name)`,
};

/** Every index against its table, by an extension that is made for the look and taken back; only a superuser may. */
async function checkIndexes(client: ClientBase): Promise<{ count: number; faults: string[] } | null> {
  await client.query("BEGIN");
  try {
    const schema = await amcheckSchema(client);
    const { rows } = await client.query<{ name: string; oid: number }>(
      `SELECT c.oid, c.relname AS name FROM pg_class c JOIN pg_index i ON i.indexrelid = c.oid JOIN pg_am a ON a.oid = c.relam
       WHERE c.relnamespace = current_schema()::regnamespace AND a.amname = 'btree' AND i.indisvalid ORDER BY 2`,
    );
    const faults: string[] = [];
    for (const { name, oid } of rows) {
      await client.query("SAVEPOINT look");
      try {
        await client.query(`SELECT ${quoted(schema)}.bt_index_check($1::oid::regclass, true)`, [oid]);
      } catch (error) {
        await client.query("ROLLBACK TO look");
        faults.push(`index ${name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return { count: rows.length, faults };
  } catch (error) {
    if (error instanceof Error && "code" in error) return null;
    throw error;
  } finally {
    await client.query("ROLLBACK").catch(() => {});
  }
}

async function amcheckSchema(client: ClientBase): Promise<string> {
  const found = `SELECT nspname AS schema FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE extname = 'amcheck'`;
  const there = await client.query<{ schema: string }>(found);
  if (there.rows[0]) return there.rows[0].schema;
  await client.query("CREATE EXTENSION amcheck");
  const { rows } = await client.query<{ schema: string }>(found);
  return rows[0]?.schema ?? "public";
}
