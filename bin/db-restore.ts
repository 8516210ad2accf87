import { createInterface } from "node:readline/promises";
import { withDatabase } from "@/bin/postgres/chosen";
import { commandLine } from "@/bin/step/command-line";
import { messageOf, SetupError } from "@/bin/step/step.mjs";
import { restoreBackup } from "@/prisma/backup/replace";
import { directConnectionFrom } from "@/prisma/client";

/**
 * `npm run db:restore -- FILE` fills the database of `npm start` from a backup, while nothing serves: an empty one, or with `--replace`
 * and a sentence one with people in it. It is proven beside and then exchanged in one moment. `-- --of demo` fills the demo's.
 */
const { values, positionals } = commandLine({
  allowPositionals: true,
  options: { replace: { type: "boolean", default: false }, of: { type: "string", default: "start" } },
});

const sentence = "replace everything";

async function main([file]: string[]): Promise<void> {
  if (!file) throw new SetupError("Say from which file: npm run db:restore -- FILE");
  if (values.replace) await ask();
  const restore = ({ env }: { env: Record<string, string> }) =>
    restoreBackup(directConnectionFrom(env), file, { replace: values.replace, now: new Date() });
  const { totals, migrated, erasedAgain } = await withDatabase(values.of, restore, { isNew: true });
  console.log(`✓ ${totals.reduce((sum, { rows }) => sum + rows, 0)} rows restored, each compared with the file`);
  if (migrated.length > 0)
    console.log(`  The backup was of an older version; migrations applied: ${migrated.join(", ")}`);
  if (erasedAgain > 0) console.log(`  Erased again, who was erased after the backup: ${erasedAgain}`);
  console.log(`  npm run db:check${values.of === "start" ? "" : ` -- ${values.of}`} proves what is derived from it.`);
}

async function ask(): Promise<void> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const said = await lines.question(
    `Everything in the database is replaced by the backup, and what came after it is lost. To go on type: ${sentence}\n`,
  );
  lines.close();
  if (said.trim() !== sentence) throw new SetupError("Nothing was changed.");
}

try {
  await main(positionals);
} catch (error) {
  console.error(`✗ ${messageOf(error)}`);
  process.exitCode = 1;
}
