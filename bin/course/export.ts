import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { courseFolders } from "@/bin/content/course-folders";
import { checkCourse } from "@/content/check";
import { CompiledCourse, editionOf } from "@/content/compile/edition";
import { courseIn, type LoadedCourse } from "@/content/load";
import { folderOnDisk } from "@/content/read/disk";
import type { Folder } from "@/content/read/folder";
import { folderOf } from "@/content/write/course-folder";
import { packCourse } from "@/content/zip";
import { done, refused, refusedFor, type Said } from "./said";

/** Writes a sound course as a zip: its own files, or, of a compiled edition, files that compile to it. */
export function exportCourse(named: string, file: string, force: boolean): Said {
  const isCompiled = named.endsWith(".json");
  const folder = isCompiled ? compiledFolder(named) : folderOnDisk(join("content", named));
  if (!folder)
    return refused(
      `There is no course ${named}. Name a folder in content (${courseFolders()
        .map((path) => basename(path))
        .join(", ")}), or a file that npm run content wrote.`,
    );
  if (existsSync(file) && !force)
    return refused(`There is a file ${file} already. Name another, or write over it with --force.`);
  // An edition was checked when it was compiled, and holds none of the warnings that its author accepted.
  const loaded = isCompiled ? courseIn(folder) : checkCourse(folder);
  return loaded.accepted ? written(loaded.value, file) : refusedFor(loaded.refusal);
}

function written({ course, folder }: LoadedCourse, file: string): Said {
  const zip = packCourse(course.id, folder);
  writeFileSync(file, zip);
  return done(`${file} is written: ${course.id}, ${Math.ceil(zip.length / 1024)} KB, edition ${editionOf(course)}.`);
}

function compiledFolder(file: string): Folder | undefined {
  if (!existsSync(file)) return undefined;
  const compiled = CompiledCourse.safeParse(jsonIn(readFileSync(file, "utf8")));
  return compiled.success ? folderOf(compiled.data.course) : undefined;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
