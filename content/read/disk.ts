import { type Dirent, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Folder, maxFileBytes, tooLarge } from "./folder";

const notAFile = "This is not a file. Put the text in a plain file of this name.";
const link = "A symbolic link leads away from here. Put the file itself in its place.";

/** The only place that reads a course from the disk: its folder and its lessons', no deeper, and no link, so that content can't reach another file of the machine. */
export function folderOnDisk(name: string): Folder | undefined {
  if (!lstatSync(name, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const [own, files, refused] = [entriesOf(name), new Map<string, Uint8Array>(), new Map<string, string>()];
  const inside = own
    .filter((entry) => entry.isDirectory())
    .flatMap((lesson) =>
      entriesOf(join(name, lesson.name)).map((entry) => ({ entry, path: `${lesson.name}/${entry.name}` })),
    );
  for (const { entry, path } of [...own.map((entry) => ({ entry, path: entry.name })), ...inside]) {
    const fault = faultOf(entry, join(name, path));
    if (fault !== undefined) refused.set(path, fault);
    else if (entry.isFile()) files.set(path, readFileSync(join(name, path)));
  }
  return { name, files, refused };
}

const entriesOf = (folder: string): Dirent[] =>
  readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith("."));

/** A folder is a lesson, unless it is called like a file. */
function faultOf(entry: Dirent, path: string): string | undefined {
  if (entry.isSymbolicLink()) return link;
  if (entry.isDirectory()) return /\.(yaml|md|svg)$/.test(entry.name) ? notAFile : undefined;
  if (!entry.isFile()) return notAFile;
  return lstatSync(path).size > maxFileBytes ? tooLarge : undefined;
}
