import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** `isAdditive`: the version before it goes on with the database after it, so servers may be replaced one by one, and taken back. */
export type Migration = { name: string; file: string; sql: string; checksum: string; isAdditive: boolean };

/** The folder's migrations in the order in which they are applied, which is that of their names. */
export const readMigrations = (folder: string): Migration[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const file = join(folder, name, "migration.sql");
      const sql = readFileSync(file, "utf8");
      const checksum = createHash("sha256").update(sql).digest("hex");
      return { name, file, sql, checksum, isAdditive: sql.startsWith("-- additive:") };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
