/**
 * `npm run db:migrate -- NAME` writes the migration from the schema as the migrations leave it to `prisma/schema.prisma`. The
 * former is kept in `prisma/migrations/schema.prisma`, so no database is needed, and two branches that both migrate meet in a
 * merge conflict there. The next start applies it. `--init` writes the first migration anew, as long as it is the only one;
 * what stands below its line "-- By hand" is kept.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { emptySchema, schemaDiff } from "@/bin/postgres/schema-diff";
import { messageOf, SetupError } from "@/bin/step/step.mjs";
import { readMigrations } from "@/prisma/migrations/migrations";

const folder = "prisma/migrations";
const snapshot = join(folder, "schema.prisma");
const byHand = "-- By hand";

async function main(word: string | undefined): Promise<void> {
  if (word === "--init") return writeFirst();
  if (!word || !/^[a-z0-9_]+$/.test(word))
    throw new SetupError("Name the migration in lower case: npm run db:migrate -- add_due_dates");
  const sql = await schemaDiff(existsSync(snapshot) ? readFileSync(snapshot, "utf8") : emptySchema, currentSchema());
  if (sql === "") throw new SetupError("prisma/schema.prisma asks for nothing new, so there is no migration to write.");
  write(`${nextStamp()}_${word}`, sql);
}

async function writeFirst(): Promise<void> {
  const [first, second] = readMigrations(folder);
  if (second)
    throw new SetupError(
      "There are later migrations: the first one can't be written anew any more. Name a new one instead.",
    );
  const kept = first?.sql.includes(byHand) ? first.sql.slice(first.sql.indexOf(byHand)) : "";
  write(first?.name ?? `${nextStamp()}_init`, `${await schemaDiff(emptySchema, currentSchema())}\n${kept}`);
}

const currentSchema = (): string => readFileSync("prisma/schema.prisma", "utf8");

function write(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), `${sql.trim()}\n`);
  writeFileSync(snapshot, currentSchema());
  console.log(
    `✓ ${join(folder, name, "migration.sql")}\n  Read it: it is applied at the next start. What Prisma can't say, write below a line "${byHand}".`,
  );
}

/** The time as Prisma writes it, and after the last migration's whatever the clock says. */
function nextStamp(): string {
  const now = Number(new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14));
  const last = Number(readMigrations(folder).at(-1)?.name.slice(0, 14) ?? 0);
  return String(Math.max(now, last + 1));
}

try {
  await main(process.argv[2]);
} catch (error) {
  console.error(`✗ ${messageOf(error)}`);
  process.exitCode = 1;
}
