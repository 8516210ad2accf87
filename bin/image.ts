import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { run } from "./step/command.mjs";
import { compressFiles } from "./step/compress";

/**
 * `npm run image`: makes `.next/standalone`, a folder that serves without packages, sources or a package manager, as the Dockerfile
 * puts it into an image. Beside what Next leaves there lie the programs that an operator runs, each as one file.
 */
const out = ".next/standalone";

const programs = {
  start: "bin/image/start.ts",
  serve: "bin/serve.mjs",
  healthy: "bin/image/healthy.ts",
  "db-backup": "bin/db-backup.ts",
  "db-check": "bin/db-check.ts",
  "db-move": "bin/db-move.ts",
  "db-restore": "bin/db-restore.ts",
  "mail-test": "bin/mail-test.ts",
};

/** What Next left beside the pages; the rest goes into the programs themselves. */
const external = ["next", "@prisma/client", "@node-rs/argon2", "pg"];

const { signal } = new AbortController();
await run([process.execPath, "bin/run.mjs", "prepare"], { signal, failed: "The app could not be prepared." });
rmSync(".next", { recursive: true, force: true });
await run([process.execPath, "node_modules/next/dist/bin/next", "build"], {
  signal,
  env: {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PHAN_VAI_IMAGE: "1",
    PHAN_VAI_FIRST_BUILD: "1",
  },
  failed: "The app could not be built.",
});
for (const folder of ["public", "content/generated", "prisma/migrations"])
  cpSync(folder, join(out, folder), { recursive: true });
await compressFiles(".next/static");
cpSync(".next/static", join(out, ".next/static"), { recursive: true });
await bundle(programs, "bin");
// It reads an article in a process of its own, which needs all of the reader and none of the server.
rmSync(join(out, "school"), { recursive: true });
await bundle({ "read-article-process": "school/read-article-process.ts" }, "school");
cpSync("school/read-article-watchdog.mjs", join(out, "school/read-article-watchdog.mjs"));
dropSources(out);
console.log(`✓ image  ${out}`);

async function bundle(entryPoints: Record<string, string>, folder: string): Promise<void> {
  mkdirSync(join(out, folder), { recursive: true });
  await build({
    entryPoints,
    outdir: join(out, folder),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    target: "node24",
    format: "esm",
    external,
    legalComments: "linked",
    conditions: ["react-server"],
    // Packages of the old kind ask for others by `require`.
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    logLevel: "warning",
  });
}

/** Nobody needs to read the sources in an image, and TypeScript's remains run nowhere. */
function dropSources(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && /\.(map|tsx?)$/.test(entry.name)) rmSync(join(entry.parentPath, entry.name));
}
