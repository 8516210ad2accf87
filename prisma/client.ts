import { PrismaPg } from "@prisma/adapter-pg";
import { z } from "zod";
import { configFor, schemaIn } from "./address";
import { Prisma, PrismaClient } from "./generated/client";

export type Db = PrismaClient;

/** What a query inside a transaction needs: the transaction, or the client itself. */
export type Tx = Prisma.TransactionClient;

/** An outside server by its address, or the embedded one by its socket folder. */
const Connection = z.union([
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

/** Waits are bounded in milliseconds, so that a frozen database answers with an error instead of never. */
const quick = { connectionTimeoutMillis: 3000, statement_timeout: 5000, query_timeout: 6000 };

/** For what reads a whole cohort, and waits for its turn. */
export const patient = { connectionTimeoutMillis: 60_000, statement_timeout: 600_000, query_timeout: 601_000 };

export function openDb(connection: Connection, max = 10, limits = quick): Db {
  const schema = "connectionString" in connection ? schemaIn(connection.connectionString) : undefined;
  return new PrismaClient({ adapter: new PrismaPg({ ...connection, ...limits, max }, schema ? { schema } : {}) });
}

/** Whether a write met a unique constraint: somebody, perhaps this very request sent twice, was first. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
