import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { withDatabase } from "@/bin/postgres/chosen";
import { commandLine } from "@/bin/step/command-line";
import { messageOf } from "@/bin/step/step.mjs";
import { directConnectionFrom, openDb } from "@/prisma/client";
import { backUp, backupName, backupPlan } from "@/school/backup";

/**
 * `npm run db:backup` writes all that the database of `npm start` holds into one file, while it serves, and proves the file by restoring
 * it beside. `-- FILE` names the file, `-- --unverified` leaves the proof out; `-- --of demo` takes the demo's.
 */
const { values, positionals } = commandLine({
  allowPositionals: true,
  options: { unverified: { type: "boolean", default: false }, of: { type: "string", default: "start" } },
});

const main = () =>
  withDatabase(values.of, async ({ env, folder }) => {
    const connection = directConnectionFrom(env);
    const at = new Date();
    const file = resolve(positionals[0] ?? join(backupPlan()?.folder ?? join(folder, "backups"), backupName(at)));
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const db = openDb(connection, 1);
    try {
      const { rows, bytes } = await backUp(db, { connection, file, at, isVerified: !values.unverified });
      console.log(
        `✓ ${file}\n  ${rows} rows, ${(bytes / 1e6).toFixed(1)} MB${values.unverified ? "" : ", restored and compared"}`,
      );
    } finally {
      await db.$disconnect();
    }
  });

try {
  await main();
} catch (error) {
  console.error(`✗ ${messageOf(error)}`);
  process.exitCode = 1;
}
