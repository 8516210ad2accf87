import { PrismaPg } from "@prisma/adapter-pg";
import type { ClientBase, Pool } from "pg";
import { z } from "zod";
import { configFor, pooledConfigFor, schemaIn } from "./address";
import { Prisma, PrismaClient } from "./generated/client";
import { WatchedPool } from "./pool";
import { statementNames } from "./statement-names";
import { keepWay } from "./way";

export type Db = PrismaClient;

/** What a query inside a transaction needs: the transaction, or the client itself. */
export type Tx = Prisma.TransactionClient;

/** An outside server by its address, through a pooler where another one leads past it; or the embedded one by its socket folder. */
const Connection = z.union([
  z
    .object({
      DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
      DATABASE_DIRECT_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    })
    .extend({ DATABASE_PREPARED_STATEMENTS: z.string().optional() })
    .transform(({ DATABASE_URL, DATABASE_PREPARED_STATEMENTS }) => ({
      ...pooledConfigFor(DATABASE_URL),
      isPooled: true,
      isPreparing: DATABASE_PREPARED_STATEMENTS === "1",
    })),
  z
    .object({ DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }) })
    .transform(({ DATABASE_URL }) => configFor(DATABASE_URL)),
  z
    .object({ DATABASE_HOST: z.string().min(1), DATABASE_USER: z.string().min(1), DATABASE_NAME: z.string().min(1) })
    .transform((env) => ({ host: env.DATABASE_HOST, user: env.DATABASE_USER, database: env.DATABASE_NAME })),
]);
export type Connection = z.infer<typeof Connection>;

/** Parses the database's place from the environment; throws with what to set. */
export function connectionFrom(env: Record<string, string | undefined>): Connection {
  const parsed = Connection.safeParse(env);
  if (parsed.success) return parsed.data;
  throw new Error("No database: set DATABASE_URL to postgresql://…, or start with `npm start`, which brings its own.");
}

/** The same past a pooler, where there is one: for what works a session long. */
export const directConnectionFrom = (env: Record<string, string | undefined>): Connection =>
  connectionFrom(env.DATABASE_DIRECT_URL ? { DATABASE_URL: env.DATABASE_DIRECT_URL } : env);

/** A copy of the same database for reading alone; null where none is named. It has the schema that the database's own address names. */
export function replicaConnectionFrom(env: Record<string, string | undefined>): Connection | null {
  const { DATABASE_URL, DATABASE_REPLICA_URL } = env;
  if (!DATABASE_URL || !DATABASE_REPLICA_URL) return null;
  const url = new URL(DATABASE_REPLICA_URL);
  const schema = schemaIn(DATABASE_URL);
  if (schema) url.searchParams.set("schema", schema);
  return connectionFrom({ DATABASE_URL: url.href });
}

/** Waits are bounded in milliseconds, so that a frozen database answers with an error instead of never. */
const quick = { connectionTimeoutMillis: 3000, statement_timeout: 4000, query_timeout: 4500 };

/** For what reads a whole cohort, and waits for its turn; and for tests, which share their machine. */
export const patient = { connectionTimeoutMillis: 60_000, statement_timeout: 600_000, query_timeout: 601_000 };

export function openDb(connection: Connection, max = 10, limits = quick): Db {
  const schema = "connectionString" in connection ? schemaIn(connection.connectionString) : undefined;
  // A pooler that knows no prepared statements would meet one on a connection that never heard of it.
  const isPreparing = !("isPooled" in connection) || connection.isPreparing;
  const nameOf = isPreparing ? statementNames() : undefined;
  const pool =
    "isPooled" in connection ? openPool(connection, max, limits) : new WatchedPool({ ...connection, ...limits, max });
  const options = {
    disposeExternalPool: true,
    ...(schema && { schema }),
    ...(nameOf && { statementNameGenerator: nameOf }),
  };
  const transactionOptions = { maxWait: limits.connectionTimeoutMillis, timeout: limits.query_timeout + 500 };
  const client = new PrismaClient({ adapter: new PrismaPg(pool, options), transactionOptions });
  keepWay(client, { pool, nameOf });
  return client;
}

/**
 * A pooler refuses what a connection asks for at its start, but follows a client's zone and date style from one server connection
 * to the next (PgBouncer, "tracked parameters"). How long a statement may take is the role's setting there.
 */
function openPool({ connectionString }: { connectionString: string }, max: number, limits: typeof quick): Pool {
  const { connectionTimeoutMillis, query_timeout } = limits;
  const onConnect = async (client: ClientBase): Promise<void> => {
    await client.query("SET TimeZone TO 'UTC'");
    await client.query("SET DateStyle TO ISO");
  };
  return new WatchedPool({ connectionString, connectionTimeoutMillis, query_timeout, max, onConnect });
}

/** Whether a write met a unique constraint: somebody, perhaps this very request sent twice, was first. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
