import { execFileSync } from "node:child_process";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Place } from "./texts";

export type Change = { file: string; place: Place; text: string };

/** Writes new texts into their files and nothing else, as the formatter would have them; all are made before the first is written. */
export function writeTexts(folder: string, changes: Change[]): void {
  const names = [...new Set(changes.map(({ file }) => file))];
  const made = names.map((name) => {
    const own = changes.filter(({ file }) => file === name);
    const file = join(folder, name);
    return { file, source: formatted(name, changed(readFileSync(file, "utf8"), own)) };
  });
  for (const { file, source } of made) {
    writeFileSync(`${file}.${process.pid}`, source);
    renameSync(`${file}.${process.pid}`, file);
  }
}

/** From the end, so that the places before stay right. */
const changed = (source: string, changes: Change[]): string =>
  changes
    .toSorted((a, b) => b.place.start - a.place.start)
    .reduce((rest, { place, text }) => rest.slice(0, place.start) + literal(text) + rest.slice(place.end), source);

/** A space that doesn't break is invisible, so it is written out. */
const literal = (text: string): string => JSON.stringify(text).replaceAll("\u00a0", "\\u00a0");

const formatted = (name: string, source: string): string =>
  execFileSync(
    process.execPath,
    [
      join("node_modules", "@biomejs", "biome", "bin", "biome"),
      "format",
      `--stdin-file-path=messages/${basename(name)}`,
    ],
    {
      encoding: "utf8",
      input: source,
    },
  );
