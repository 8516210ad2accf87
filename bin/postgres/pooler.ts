import { Client, type ClientConfig } from "pg";
import { SetupError } from "@/bin/step/step.mjs";
import { configFor, pooledConfigFor } from "@/prisma/address";
import { quoted, refusalOf } from "./refusal";

type Facts = { server: string; database: string; role: string; schema: string | null; limit: string };

/**
 * Looks whether the pooler at DATABASE_URL leads to the database that DATABASE_DIRECT_URL names, and whether the role brings along
 * what a connection of ours would otherwise ask for: a pooler hands its connections to everybody.
 */
export async function checkPooler(pooler: string, direct: string, schema: string): Promise<void> {
  const [pooled, own] = await Promise.all([
    factsOf(pooledConfigFor(pooler), pooler, "DATABASE_URL"),
    factsOf(configFor(direct), direct, "DATABASE_DIRECT_URL"),
  ]);
  if (pooled.server !== own.server || pooled.database !== own.database)
    throw new SetupError(
      `DATABASE_URL leads to the database ${pooled.database} and DATABASE_DIRECT_URL to ${own.database}, which is not the same one. ` +
        "Name one database in both, once through the pooler and once past it; nothing was changed.",
    );
  if (pooled.schema !== schema)
    throw new SetupError(
      `Through the pooler the role ${pooled.role} works in the schema ${pooled.schema ?? "of nobody"}, and the tables are in ${schema}. Run:\n\n` +
        `ALTER ROLE ${quoted(pooled.role)} IN DATABASE ${quoted(pooled.database)} SET search_path = ${quoted(schema)};\n\n` +
        "and let the pooler connect anew (RECONNECT in PgBouncer's console).",
    );
  if (pooled.limit === "0")
    console.log(
      `  Through the pooler a statement may take for ever. Bound it: ALTER ROLE ${quoted(pooled.role)} IN DATABASE ${quoted(pooled.database)} SET statement_timeout = '5s';`,
    );
}

async function factsOf(config: ClientConfig, url: string, name: string): Promise<Facts> {
  const client = new Client({ ...config, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<Facts>(
      `SELECT (SELECT system_identifier FROM pg_control_system())::text AS server, current_database() AS database,
         current_user AS role, current_schema() AS schema, current_setting('statement_timeout') AS "limit"`,
    );
    const [facts] = rows;
    if (!facts) throw new SetupError(`The server at ${name} did not say what it is.`);
    return facts;
  } catch (error) {
    throw error instanceof SetupError ? error : new SetupError(refusalOf(error, url, name));
  } finally {
    await client.end().catch(() => {});
  }
}
