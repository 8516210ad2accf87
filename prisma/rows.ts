import type { Pool } from "pg";
import type { Tx } from "./client";
import type { Prisma } from "./generated/client";
import type { statementNames } from "./statement-names";

/** What a client's statements go through, and what names them. */
type Way = { pool: Pool; nameOf: ReturnType<typeof statementNames> | undefined };

const ways = new WeakMap<object, Way>();

/** Lets the client's statements go by `rowsOf` straight to the pool that it uses itself. */
export const keepWay = (client: object, way: Way) => ways.set(client, way);

/**
 * The rows of a statement of our own, through `pg` itself: the query engine between takes as much of the server's time as all else that
 * records a response. Inside a transaction it goes where the transaction goes. Values come as `pg` reads them: no bigint, which would be a text.
 */
export async function rowsOf(tx: Tx, statement: Prisma.Sql): Promise<unknown> {
  const way = ways.get(tx);
  if (!way) return tx.$queryRaw(statement);
  const { text, values } = statement;
  const name = way.nameOf?.({ sql: text });
  const { rows } = await way.pool.query({ text, values: [...values], ...(name && { name }) });
  return rows;
}
