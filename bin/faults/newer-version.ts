import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startInstance } from "./instance";
import type { SharedDatabase } from "./shared-database";

/** What stays behind: the data, what was built, and what isn't the app's. */
const apart = /^(\.data|\.git|\.next|\.env|coverage|docs|test-results|playwright-report|tests)$/;
/** Packages are tens of thousands of files: the copy shares them by hard links, as a build must find them inside its folder. */
const linked = ["node_modules", ".data/runtime"];

/** The newer version's own name for an action of the account's page, by which that action's id is another one. */
const renamed = { from: "updateSettings", to: "saveOwnSettings" };

type Building = { database: SharedDatabase; port: number; origin: string; log: string };

/**
 * Makes a checkout of a newer version in the folder: one more migration, which only adds; other chunks for the browser, since every
 * script that runs there says one thing more; and one action under another name, which this version's pages don't know. It is built
 * before it takes a server's place, by a start on a database of its own.
 */
export async function buildNewerVersion(folder: string, { database, ...place }: Building): Promise<void> {
  copyTo(folder);
  addMigration(folder);
  changeCode(join(folder, "app"));
  const first = startInstance({ ...place, version: folder, databaseUrl: await database.create("newer") });
  try {
    await first.ready;
  } finally {
    await first.end();
  }
}

/** What an earlier trial built there stays, and is built anew only if something changed. */
function copyTo(folder: string): void {
  mkdirSync(join(folder, ".data"), { recursive: true });
  for (const name of readdirSync(folder))
    if (!/^\.(data|next)$/.test(name)) rmSync(join(folder, name), { recursive: true });
  rmSync(join(folder, ".data/runtime"), { recursive: true, force: true });
  for (const name of readdirSync("."))
    if (!apart.test(name) && !linked.includes(name)) cpSync(name, join(folder, name), { recursive: true });
  for (const name of linked)
    if (spawnSync("cp", ["-al", name, join(folder, name)]).status !== 0)
      throw new Error(`${name} could not be linked.`);
}

function changeCode(folder: string): void {
  for (const file of codeIn(folder)) {
    if (/\.client\.tsx?$/.test(file)) appendFileSync(file, '\nReflect.set(globalThis, "phanVaiVersion", "newer");\n');
    const code = readFileSync(file, "utf8");
    if (code.includes(renamed.from)) writeFileSync(file, code.replaceAll(renamed.from, renamed.to));
  }
}

function addMigration(folder: string): void {
  const migration = join(folder, "prisma/migrations/29991231235959_newer");
  mkdirSync(migration);
  writeFileSync(
    join(migration, "migration.sql"),
    "-- additive: a column with a default, and a table of its own\nALTER TABLE users ADD COLUMN newer text NOT NULL DEFAULT '';\nCREATE TABLE newer (id uuid PRIMARY KEY);\n",
  );
}

const codeIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
