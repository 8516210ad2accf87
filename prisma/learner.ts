import type { Db } from "./client";
import { Prisma } from "./generated/client";

/**
 * What replays all of a learner's responses (a hand-in, its undo) has to know that none comes between: it takes the learner
 * alone, and a response shares them with others. Held until the transaction ends; in memory only, so it costs no write.
 */
export const takeLearner = (tx: Pick<Db, "$executeRaw">, userId: string) => tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${userId}, 0))`;

/** The same, shared, as a part of a statement. */
export const shareLearner = (userId: string): Prisma.Sql => Prisma.sql`select pg_advisory_xact_lock_shared(hashtextextended(${userId}, 0))`;
