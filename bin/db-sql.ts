import { Client } from "pg";
import { withDatabase } from "@/bin/postgres/chosen";
import type { Database } from "@/bin/postgres/database";
import { commandLine } from "@/bin/step/command-line";
import { messageOf, SetupError } from "@/bin/step/step.mjs";

/**
 * `npm run db:sql -- "SELECT …"` runs SQL in the database of `npm run dev`, whether it serves or not, and prints the rows; `demo` or
 * `start` before the SQL names another. That of `npm start` is only read: it has real people in it.
 */
const { positionals } = commandLine({ allowPositionals: true });

async function main(words: string[]): Promise<void> {
  const [sql, mode = "dev"] = words.toReversed();
  if (!sql || words.length > 2)
    throw new SetupError('Say what to run, in quotes: npm run db:sql -- "SELECT name, role FROM users"');
  await withDatabase(mode, (database) => ask(database, sql, mode === "start"));
}

async function ask({ config }: Database, sql: string, isReadOnly: boolean): Promise<void> {
  const client = new Client(config);
  try {
    await client.connect();
    if (isReadOnly) await client.query("SET default_transaction_read_only = on");
    const results = await client.query({ text: sql, rowMode: "array" });
    for (const { fields, rows, command, rowCount } of [results].flat()) {
      if (fields.length > 0)
        console.log([fields.map(({ name }) => name), ...rows].map((row) => row.map(shown).join("\t")).join("\n"));
      console.log(`${command} ${rowCount ?? ""}`);
    }
  } finally {
    await client.end();
  }
}

const shown = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

try {
  await main(positionals);
} catch (error) {
  console.error(`✗ ${messageOf(error)}`);
  process.exitCode = 1;
}
