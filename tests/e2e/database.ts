import { resolve } from "node:path";
import { Client } from "pg";
import { openDataFolder } from "@/bin/postgres/data-folder";
import { socketFolder } from "@/bin/postgres/socket-folder";

/** Runs SQL in the server's database, for what no page shows or makes. */
export async function runSql<Row extends object>(sql: string, values: readonly unknown[]): Promise<Row[]> {
  const { folder, account } = openDataFolder(process.env.TEST_DATA_DIR ?? ".data/test");
  const client = new Client({
    host: socketFolder(resolve(folder, "postgres"), account),
    user: "phan_vai",
    database: "phan_vai",
    ssl: false,
  });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}
