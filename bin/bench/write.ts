import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Goal } from "./goal";
import { lineOf, type Machine } from "./machine";
import { goalsPicture } from "./picture";

type Measured = { machine: Machine; goals?: Goal[]; [part: string]: unknown };

/** Writes what was measured as JSON, and beside it a picture of the goals. */
export function writeResults(file: string, measured: Measured): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`);
  if (measured.goals)
    writeFileSync(
      file.replace(/(\.json)?$/, ".svg"),
      goalsPicture(measured.goals, "npm run bench", lineOf(measured.machine)),
    );
}
