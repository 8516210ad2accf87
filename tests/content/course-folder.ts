import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { loadCourse } from "@/content/load";

export const soundFolder = join(import.meta.dirname, "fixtures", "sound");

/** A course that keeps every rule, on two roles that are called by words and not by letters. */
export const secondFolder = join(import.meta.dirname, "fixtures", "shift-coordinator");

/** The same course in Vietnamese alone. */
export const vietnameseFolder = join(import.meta.dirname, "fixtures", "shift-coordinator-vi");

/** A course that has what none can do without, in English alone. */
export const smallestFolder = join(import.meta.dirname, "fixtures", "smallest");

/** A copy of a course with some files changed and some renamed, removed again after the test. */
export function aCourseFolder(
  changes: Record<string, (text: string) => string | Buffer> = {},
  from = soundFolder,
  renamed = (path: string) => path,
): string {
  const folder = mkdtempSync(join(tmpdir(), "course-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(from, folder, { recursive: true });
  for (const [path, change] of Object.entries(changes)) {
    const before = readFileSync(join(folder, path), "utf8");
    const after = change(before);
    if (after === before) throw new Error(`The change to ${path} changes nothing.`);
    writeFileSync(join(folder, path), after);
  }
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    renameSync(join(folder, path), join(folder, renamed(path)));
  return folder;
}

/** The problems of a changed copy, with file names as inside the course: `kitchen/lesson.vi.md:12 guess-tastes.2: …`. */
export function problemsOf(folder: string): string[] {
  const loaded = loadCourse(folder);
  const problems = loaded.accepted ? [] : loaded.refusal;
  return problems.map(
    ({ file, line, field, message }) => `${file.slice(folder.length + 1)}:${line} ${field}: ${message}`,
  );
}

export const problemsAfter = (path: string, change: (text: string) => string | Buffer): string[] =>
  problemsOf(aCourseFolder({ [path]: change }));

export function aSoundCourse(folder = soundFolder) {
  const loaded = loadCourse(folder);
  if (!loaded.accepted) throw new Error("The sound course has problems.");
  return loaded.value;
}
