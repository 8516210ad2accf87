import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { withLock } from "./lock.mjs";
import { step } from "./step.mjs";

/** Something made from files, and the stamp beside it that says from what it was made. */
export type Product = { stamp: string; from: string[]; make(): Promise<unknown> };

/** Makes it, unless it was made from the very same; the stamp is written last, so that half a product has none. */
export const made = (name: string, signal: AbortSignal, { stamp, from, make }: Product): Promise<void> =>
  step(name, (note) =>
    withLock(join(".data", `${name.replaceAll(" ", "-").toLowerCase()}.lock`), signal, async () => {
      const wanted = fingerprint(from);
      if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return note("unchanged");
      rmSync(stamp, { force: true });
      await make();
      writeFileSync(stamp, wanted);
    }),
  );

/** Hashes the names and contents of files and folders; a word that names neither counts as itself. */
function fingerprint(inputs: string[]): string {
  const hash = createHash("sha256");
  for (const input of inputs)
    for (const file of filesIn(input))
      hash.update(`${file}\0`).update(existsSync(file) ? createHash("sha256").update(readFileSync(file)).digest() : "");
  return hash.digest("hex");
}

function filesIn(path: string): string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !name.startsWith("."))
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

/** The root's folders and code that the app could be built from; what is left out here can't change it. */
export const sources = (): string[] =>
  readdirSync(".").filter(
    (name) =>
      !name.startsWith(".") &&
      !apart.has(name) &&
      (statSync(name).isDirectory() || /\.(c|m)?(ts|js|json)x?$/.test(name)),
  );

const apart = new Set([
  "node_modules",
  "bin",
  "tests",
  "docs",
  "coverage",
  "test-results",
  "playwright-report",
  "next-env.d.ts",
  "vitest.config.ts",
  "playwright.config.ts",
  "biome.json",
]);

/** The folder's entries, but for what is generated into it. */
export const written = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => basename(name) !== "generated")
    .sort()
    .map((name) => join(folder, name));
