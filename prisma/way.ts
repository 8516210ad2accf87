import type { Pool } from "pg";
import type { statementNames } from "./statement-names";

/** What a client's statements go through, and what names them. */
type Way = { pool: Pool; nameOf: ReturnType<typeof statementNames> | undefined };

const ways = new WeakMap<object, Way>();

/** Lets the client's statements go by `rowsOf` straight to the pool that it uses itself. */
export const keepWay = (client: object, way: Way) => ways.set(client, way);

/** Undefined for a transaction, which has a connection of its own. */
export const wayOf = (tx: object): Way | undefined => ways.get(tx);
