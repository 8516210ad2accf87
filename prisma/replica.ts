import { z } from "zod";
import type { Db } from "./client";

/** Which database it is, on whatever server: a copy has the numbers of what it is a copy of. Positions count the bytes of the log of changes (WAL) since its beginning. */
const Place = z.object({ database: z.string(), position: z.bigint() });
export type Place = z.infer<typeof Place>;

/** Where the database stands that is written to: all that was committed before lies before it. */
export async function findWritten(db: Db): Promise<Place> {
  const [row] = await db.$queryRaw<unknown[]>`
    select (select system_identifier from pg_control_system()) || ' ' || (select oid from pg_database where datname = current_database()) as database,
      pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint as position`;
  return Place.parse(row);
}

/** How far a copy has come; null where the server is none, as after it was promoted. */
export async function findReplayed(replica: Db): Promise<Place | null> {
  const [row] = await replica.$queryRaw<unknown[]>`
    select (select system_identifier from pg_control_system()) || ' ' || (select oid from pg_database where datname = current_database()) as database,
      case when pg_is_in_recovery() then pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0')::bigint end as position`;
  return Place.nullable().catch(null).parse(row);
}

/** Remembers of a session that all that was written until now is to be seen by it. */
export const noteWritten = (db: Db, sessionId: string): Promise<number> => db.$executeRaw`
  update sessions set written_position = pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint where id = ${sessionId}::uuid`;

/** What a session is to see; null where it wrote nothing. */
export async function findWrittenBy(db: Db, sessionId: string): Promise<bigint | null> {
  const session = await db.session.findUnique({ where: { id: sessionId }, select: { writtenPosition: true } });
  return session?.writtenPosition ?? null;
}
