import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip, type Gzip } from "node:zlib";
import { Client, type ClientBase, type ClientConfig } from "pg";
import { to } from "pg-copy-streams";
import { BackupRefused, formatName, type Header, type Total } from "./format";
import { copied, listTables, readSequences, type Table } from "./tables";

export type Backup = { file: string; bytes: number; rows: number; totals: Total[] };

/**
 * Writes all that is stored as it was at one moment (one snapshot) into a file for its owner alone, while others read and write.
 * The file gets its name when it is whole and on the disk.
 */
export async function writeBackup(
  config: ClientConfig,
  file: string,
  { madeAt, version }: { madeAt: Date; version: string },
): Promise<Backup> {
  const half = `${file}.${process.pid}.half`;
  const client = new Client({ application_name: "phan-vai backup", ...config });
  // A connection that breaks also rejects the query that waits on it.
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    // It takes as long as it takes, whatever the role's limits for pages are.
    await client.query("SET LOCAL statement_timeout = 0");
    const header = await headerOf(client, { madeAt, version });
    const totals = await writeTables(client, header, half);
    await client.query("COMMIT");
    const { size: bytes } = await stat(half);
    await rename(half, file);
    await onDisk(dirname(file));
    return { file, bytes, totals, rows: totals.reduce((sum, { rows }) => sum + rows, 0) };
  } finally {
    await client.end().catch(() => {});
    await rm(half, { force: true });
  }
}

async function headerOf(client: ClientBase, { madeAt, version }: { madeAt: Date; version: string }): Promise<Header> {
  const { rows: found } = await client.query<{ name: string | null }>(
    "SELECT to_regclass('_prisma_migrations') AS name",
  );
  if (!found[0]?.name) throw new BackupRefused("The database is empty: there is nothing to back up.");
  const { rows: migrations } = await client.query<Header["migrations"][number]>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`,
  );
  return { format: formatName, madeAt: madeAt.toISOString(), version, migrations, tables: await listTables(client) };
}

async function writeTables(client: ClientBase, header: Header, half: string): Promise<Total[]> {
  const zip = createGzip();
  const written = pipeline(zip, createWriteStream(half, { mode: 0o600, flush: true }));
  // Its fault is told below, by whoever waits for it.
  written.catch(() => {});
  const write = (bytes: string | Buffer) => Promise.race([into(zip, bytes), written]);
  try {
    await write(`${JSON.stringify(header)}\n`);
    const totals: Total[] = [];
    for (const table of header.tables) totals.push(await writeTable(client, table, write));
    await write(`${JSON.stringify({ totals, sequences: await readSequences(client) })}\n`);
    zip.end();
    await written;
    return totals;
  } catch (error) {
    zip.destroy();
    throw error;
  }
}

async function into(zip: Gzip, bytes: string | Buffer): Promise<void> {
  if (!zip.write(bytes)) await once(zip, "drain");
}

async function writeTable(
  client: ClientBase,
  table: Table,
  write: (bytes: string | Buffer) => Promise<unknown>,
): Promise<Total> {
  const hash = createHash("sha256");
  let bytes = 0;
  const rows = client.query(to(`COPY ${copied(table)} TO STDOUT`));
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    await write(`${chunk.length}\n`);
    await write(chunk);
  }
  await write("0\n");
  return { name: table.name, rows: rows.rowCount, bytes, sha256: hash.digest("hex") };
}

/** A rename is only on the disk when its folder is. */
async function onDisk(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
