import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { editionOf } from "@/content/edition";
import type { Course } from "@/domain/course";

const generated = join("content", "generated");

/** Writes a sound course for the app and says so; at one stroke, so that a running app never reads half of one. */
export function writeCompiled(course: Course, folder: string): string {
  const edition = editionOf(course);
  mkdirSync(generated, { recursive: true });
  const file = replace(`${basename(folder)}.json`, `${JSON.stringify({ edition, course })}\n`);
  replace("editions.ts", `// The compiled courses beside this file. The development server watches this one and loads the courses again.\n${editions()}`);
  return `${file} is written, edition ${edition}.`;
}

function editions(): string {
  const files = readdirSync(generated).filter((name) => name.endsWith(".json"));
  const named = files.map((name) => [basename(name, ".json"), JSON.parse(readFileSync(join(generated, name), "utf8")).edition]);
  return `export const editions = ${JSON.stringify(Object.fromEntries(named), null, 2)};\n`;
}

function replace(name: string, text: string): string {
  const file = join(generated, name);
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
  return file;
}
