import { rmSync } from "node:fs";
import { join } from "node:path";
import { withDatabase } from "@/bin/postgres/chosen";
import { openDatabase } from "@/bin/postgres/database";
import { readDatabaseUrl } from "@/bin/step/database-url.mjs";
import { messageOf, SetupError } from "@/bin/step/step.mjs";
import { restoreBackup } from "@/prisma/backup/replace";
import { writeBackup } from "@/prisma/backup/write";
import { directConnectionFrom } from "@/prisma/client";
import { version } from "@/school/version";

/** `DATABASE_URL=… npm run db:move` takes all that the embedded database of `npm start` holds to the empty one at DATABASE_URL, while nothing serves; the embedded one stays as it is. */
async function main(): Promise<void> {
  const databaseUrl = readDatabaseUrl("DATABASE_URL", process.env.DATABASE_URL);
  if (!databaseUrl)
    throw new SetupError("Say where to: DATABASE_URL=postgresql://user:password@host:5432/database npm run db:move");
  // Set, it is not read from the file .env again.
  process.env.DATABASE_URL = "";
  const now = new Date();
  await withDatabase("start", async ({ env, folder }) => {
    const file = join(folder, `move-${process.pid}.backup`);
    const target = await openDatabase({ databaseUrl, databaseVariable: "DATABASE_URL" }, folder);
    try {
      const { rows } = await writeBackup(directConnectionFrom(env), file, { madeAt: now, version });
      await restoreBackup(directConnectionFrom(target.env), file, { replace: false, now });
      console.log(
        `✓ ${rows} rows moved, each compared. Start with DATABASE_URL set from now on; what lies in ${folder} is a copy of before.`,
      );
    } finally {
      rmSync(file, { force: true });
      await target.close();
    }
  });
}

try {
  await main();
} catch (error) {
  console.error(`✗ ${messageOf(error)}`);
  process.exitCode = 1;
}
