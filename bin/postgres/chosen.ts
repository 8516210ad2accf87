import { existsSync } from "node:fs";
import { join } from "node:path";
import { readSettings } from "@/bin/step/settings.mjs";
import { SetupError } from "@/bin/step/step.mjs";
import { openDataFolder } from "./data-folder";
import { type Database, openDatabase } from "./database";

/**
 * Opens the database of `npm start` (or of the demo, or development's) for a command, whether it is served or not, and closes it
 * afterwards. `isNew`: one that isn't there yet is made.
 */
export async function withDatabase<Result>(
  mode: string,
  use: (at: Database & { folder: string }) => Promise<Result>,
  { isNew = false } = {},
): Promise<Result> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const settings = readSettings(mode, process.env);
  const { folder } = settings.databaseUrl ? { folder: settings.dataFolder } : openDataFolder(settings.dataFolder);
  if (!isNew && !settings.databaseUrl && !existsSync(join(folder, "postgres")))
    throw new SetupError(`There is no database in ${folder} yet. It is made at the first start.`);
  const database = await openDatabase(settings, folder);
  try {
    return await use({ ...database, folder });
  } finally {
    await database.close();
  }
}
