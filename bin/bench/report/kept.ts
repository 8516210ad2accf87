import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dropDatabase } from "@/bin/bench/database";
import { openDataFolder } from "@/bin/postgres/data-folder";
import { readMigrations } from "@/prisma/migrations/migrations";
import { cohorts } from "./made-up";
import { statements } from "./statements";

const fileIn = (folder: string) => join(openDataFolder(folder).folder, "postgres-made-from");

/** What the made-up learners were made from: with another schema, edition or recipe they are made anew. A start would replay ten thousand. */
const madeFrom = (edition: string): string =>
  createHash("sha256")
    .update(JSON.stringify([edition, cohorts, statements, readMigrations("prisma/migrations").map(({ sql }) => sql)]))
    .digest("hex");

/** Keeps the database of the run before where its learners would be made the same today. */
export async function dropUnlessSame(folder: string, edition: string): Promise<void> {
  const file = fileIn(folder);
  if (!existsSync(file) || readFileSync(file, "utf8") !== madeFrom(edition)) await dropDatabase(folder);
}

export const noteMade = (folder: string, edition: string): void => writeFileSync(fileIn(folder), madeFrom(edition));
