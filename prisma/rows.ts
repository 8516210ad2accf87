import type { Tx } from "./client";
import type { Prisma } from "./generated/client";
import { wayOf } from "./way";

/**
 * The rows of a statement of our own, through `pg` itself: the query engine between takes as much of the server's time as all else that
 * records a response. Inside a transaction it goes where the transaction goes. Values come as `pg` reads them: no bigint, which would be a text.
 */
export async function rowsOf(tx: Tx, statement: Prisma.Sql): Promise<unknown> {
  const way = wayOf(tx);
  if (!way) return tx.$queryRaw(statement);
  const { text, values } = statement;
  const name = way.nameOf?.({ sql: text });
  const { rows } = await way.pool.query({ text, values: [...values], ...(name && { name }) });
  return rows;
}
