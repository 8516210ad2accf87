import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { editionOf } from "@/content/compile/edition";
import type { Course } from "@/domain/course";

const folder = join("content", "generated");

/** Writes a compiled course at one stroke, so that a running app reads the last good one until the new one is whole. */
export function writeCompiled(course: Course): string {
  const edition = editionOf(course);
  mkdirSync(folder, { recursive: true });
  // The start's stamp speaks of what was here before.
  rmSync(join(folder, ".made-from"), { force: true });
  const file = replace(`${course.id}.json`, `${JSON.stringify({ edition, course })}\n`);
  tellEditions();
  return `${file} is written, edition ${edition}.`;
}

/** A course whose folder is gone is a course no more. */
export function keepOnly(courses: readonly Course[]): void {
  for (const name of compiled()) if (!courses.some(({ id }) => name === `${id}.json`)) rmSync(join(folder, name));
  tellEditions();
}

const compiled = (): string[] => readdirSync(folder).filter((name) => name.endsWith(".json"));

/** Names the editions in a module: the development server, which does not see what is read from files, loads the courses anew with it. */
function tellEditions(): void {
  const named = compiled().map((name) => [
    basename(name, ".json"),
    JSON.parse(readFileSync(join(folder, name), "utf8")).edition,
  ]);
  const text = JSON.stringify(Object.fromEntries(named), null, 2);
  replace("editions.ts", `// The compiled courses beside this file.\nexport const editions = ${text};\n`);
}

function replace(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
  return file;
}
