import { Client } from "pg";
import { type ConstructorOptions, PgBoss } from "pg-boss";
import { z } from "zod";
import { schemaIn } from "./address";
import type { Connection } from "./client";

/** pg-boss keeps its tables in a schema of their own, beside ours: `pgboss`, or `phan_vai_pgboss` where ours is `phan_vai`. */
export function bossSchema(connection: Connection): string {
  const schema = "connectionString" in connection ? schemaIn(connection.connectionString) : undefined;
  return schema && schema !== "public" ? `${schema}_pgboss` : "pgboss";
}

/**
 * The queue on our own database, by plain queries alone, so that a pooler in transaction mode may stand between. Its first start makes
 * its tables; a role that may not make schemas needs an empty one, made by the database's owner.
 */
export async function openBoss(connection: Connection, options: ConstructorOptions = {}): Promise<PgBoss> {
  const schema = bossSchema(connection);
  const createSchema = !(await hasSchema(connection, schema));
  return new PgBoss({
    ...connection,
    schema,
    createSchema,
    max: 2,
    application_name: "phan-vai jobs",
    // Nobody reads pg-boss' list of processes, and what it says of each wakes the server fifty times a second.
    registerInstance: false,
    ...options,
  });
}

const StoredJobs = z.object({
  name: z.string(),
  waiting: z.number(),
  active: z.number(),
  failed: z.number(),
  doneAt: z.date().nullable(),
  waitingSince: z.date().nullable(),
});
export type StoredJobs = z.infer<typeof StoredJobs>;

/** What is stored of our jobs, by their name; pg-boss keeps what is done for a week, and counts what there is no oftener than each minute. */
export async function readJobs(boss: PgBoss, schema: string): Promise<StoredJobs[]> {
  const { rows } = await boss.getDb().executeSql(`
    select name, count(*) filter (where state in ('created', 'retry'))::int as waiting,
      count(*) filter (where state = 'active')::int as active, count(*) filter (where state = 'failed')::int as failed,
      max(completed_on) filter (where state = 'completed') as "doneAt",
      min(start_after) filter (where state in ('created', 'retry')) as "waitingSince"
    from ${schema}.job where left(name, 2) <> '__' group by name order by name`);
  return z.array(StoredJobs).parse(rows);
}

/** Even with "if not exists", making a schema asks for a right that a role which finds it there doesn't need. */
async function hasSchema(connection: Connection, schema: string): Promise<boolean> {
  const client = new Client({ ...connection, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query("SELECT 1 FROM pg_namespace WHERE nspname = $1", [schema]);
    return rows.length > 0;
  } finally {
    await client.end();
  }
}
