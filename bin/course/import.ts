import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { courseFolders } from "@/bin/content/course-folders";
import { checkCourse, neighbourProblems } from "@/content/check";
import { editionOf } from "@/content/compile/edition";
import { loadCourse } from "@/content/load";
import type { Folder } from "@/content/read/folder";
import { maxZipBytes, unpackCourse } from "@/content/zip";
import { done, refused, refusedFor, type Said } from "./said";

/** Brings a course in from a zip; it is checked as a whole, beside the courses that are there, before the first file is written. */
export async function importCourse(file: string, force: boolean): Promise<Said> {
  if (!existsSync(file) || !statSync(file).isFile())
    return refused(`There is no file ${file}. Name a zip of a course.`);
  if (statSync(file).size > maxZipBytes)
    return refused(`${file} has more than 5 MB. Take out what is not course text.`);
  const unpacked = await unpackCourse(file, readFileSync(file));
  if (!unpacked.accepted) return refusedFor(unpacked.refusal);
  const checked = checkCourse(unpacked.value);
  if (!checked.accepted) return refusedFor(checked.refusal);

  const { course, folder } = checked.value;
  const others = courseFolders()
    .map((path) => loadCourse(path))
    .flatMap((other) => (other.accepted ? [other.value] : []));
  const clashes = neighbourProblems([checked.value, ...others.filter((other) => other.course.id !== course.id)]);
  if (clashes.length > 0) return refusedFor(clashes);
  const target = join("content", course.id);
  if (existsSync(target) && !force)
    return refused(`${target} is there already. Write over it with --force, or give the course another id.`);
  replaceFolder(target, folder);
  return done(
    `${target} is written: ${folder.files.size} files, edition ${editionOf(course)}.`,
    "npm run content compiles it for the app.",
  );
}

/** The folder is whole before it takes the old one's place; files that the zip doesn't have are gone with that. */
function replaceFolder(target: string, { files }: Folder): void {
  const [fresh, old] = [`${dirname(target)}/.fresh-${process.pid}`, `${dirname(target)}/.old-${process.pid}`];
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(fresh, path)), { recursive: true });
    writeFileSync(join(fresh, path), bytes);
  }
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}
