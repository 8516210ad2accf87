import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ClientBase } from "pg";
import { from, to } from "pg-copy-streams";
import { type BackupReader, BackupRefused, type Total, type Trailer } from "./format";
import { copied, listTables, quoted, type Table } from "./tables";

/**
 * Fills the tables of the client's schema with a backup's rows, all or none, and compares what was read with what was written. The
 * tables' own triggers, which would count everything a second time, are off meanwhile; keys, references and checks are not.
 */
export async function fillFrom(client: ClientBase, backup: BackupReader): Promise<Total[]> {
  const { tables } = backup.header;
  const here = await listTables(client);
  await client.query("BEGIN");
  try {
    await client.query("SET LOCAL statement_timeout = 0");
    for (const { name } of here) await client.query(`ALTER TABLE ${quoted(name)} DISABLE TRIGGER USER`);
    if (here.length > 0) await client.query(`TRUNCATE ${here.map(({ name }) => quoted(name)).join(", ")}`);
    const read: Total[] = [];
    for (const table of tables) read.push(await fill(client, table, backup));
    const { totals, sequences } = await backup.trailer();
    refuseOther(read, totals);
    await setSequences(client, sequences);
    for (const { name } of here) await client.query(`ALTER TABLE ${quoted(name)} ENABLE TRIGGER USER`);
    await client.query("COMMIT");
    return totals;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  }
}

async function fill(client: ClientBase, table: Table, backup: BackupReader): Promise<Total> {
  const hash = createHash("sha256");
  let bytes = 0;
  async function* counted() {
    for await (const chunk of backup.table()) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  const rows = client.query(from(`COPY ${copied(table)} FROM STDIN`));
  await pipeline(Readable.from(counted()), rows);
  return { name: table.name, rows: rows.rowCount, bytes, sha256: hash.digest("hex") };
}

async function setSequences(client: ClientBase, sequences: Trailer["sequences"]): Promise<void> {
  for (const [name, value] of Object.entries(sequences))
    if (value !== null) await client.query("SELECT setval($1::regclass, $2::bigint)", [quoted(name), value]);
}

/** Reads every table back, so that what is in the database is what the backup says, byte for byte. */
export async function compareWith(client: ClientBase, tables: readonly Table[], totals: readonly Total[]) {
  const read: Total[] = [];
  for (const table of tables) {
    const hash = createHash("sha256");
    let bytes = 0;
    const rows = client.query(to(`COPY ${copied(table)} TO STDOUT`));
    for await (const chunk of rows as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
    }
    read.push({ name: table.name, rows: rows.rowCount, bytes, sha256: hash.digest("hex") });
  }
  refuseOther(read, totals);
}

function refuseOther(read: readonly Total[], wanted: readonly Total[]): void {
  const other = wanted.find((total, place) => JSON.stringify(total) !== JSON.stringify(read[place]));
  if (other || read.length !== wanted.length)
    throw new BackupRefused(
      `The backup is damaged: the rows of ${other?.name ?? "a table"} are not those that were written. Use another one.`,
    );
}
