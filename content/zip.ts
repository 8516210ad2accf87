import { buffer } from "node:stream/consumers";
import { type Zippable, zipSync } from "fflate";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import type { Folder } from "@/content/read/folder";
import type { Problem } from "@/content/read/problem";
import { accept, type Outcome, refuse } from "@/domain/outcome";

/** What a course takes unpacked, at most. */
export const maxZipBytes = 5_000_000;

/** A zip knows no time zone and no earlier year: the same files are the same zip, wherever and whenever they are packed. */
const packedAt = new Date(1980, 0, 1);

/** A file that a course is made of, at its place: its own, or in the folder of a lesson. */
const coursePath = /^(?:[a-z0-9-]+\/)?[a-z0-9.-]+\.(?:yaml|md|svg)$/;

/** The course's files, byte for byte, in one folder that is called after it. Whatever else lies among them stays at home. */
export function packCourse(id: string, { files }: Folder): Uint8Array {
  const zip: Zippable = {};
  for (const path of [...files.keys()].filter((path) => coursePath.test(path)).sort()) {
    const bytes = files.get(path);
    if (bytes) zip[`${id}/${path}`] = [bytes, { mtime: packedAt, level: 9 }];
  }
  return zipSync(zip);
}

type Unpacked = Outcome<Folder, readonly Problem[]>;

/** A zip as a course's folder, held in memory. Nothing is unpacked before every entry was found to be what a course may have. */
export async function unpackCourse(name: string, bytes: Uint8Array): Promise<Unpacked> {
  const refuseFor = (field: string, message: string): Unpacked => refuse([{ file: name, line: 1, field, message }]);
  const opened = await attempted(openZip(bytes));
  if (!opened.value) return refuseFor("", zipFault(opened.said));
  const { zip, entries } = opened.value;

  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (total > maxZipBytes)
    return refuseFor("", "Unpacked, the zip has more than 5 MB. Take out what is not course text.");
  const top = topFolder(entries);
  const placed = entries.map((entry) => ({ entry, path: entry.fileName.slice(top.length) }));
  const faults = placed.flatMap(({ entry, path }, at) => entryFault(entry, path, placed.slice(0, at)) ?? []);
  if (faults.length > 0) return refuse(faults.map((fault) => ({ file: name, line: 1, ...fault })));
  if (!placed.some(({ path }) => path === "course.yaml"))
    return refuseFor("", "There is no course.yaml in the zip. Pack the folder of a course.");

  const unpacked = await attempted(filesIn(zip, placed));
  return unpacked.value
    ? accept({ name, files: unpacked.value, refused: new Map() })
    : refuseFor("", zipFault(unpacked.said));
}

/** The reader throws for all that can be wrong with a zip. */
const attempted = <Value>(act: Promise<Value>): Promise<{ value: Value } | { value?: undefined; said: string }> =>
  act.then(
    (value) => ({ value }),
    (error: unknown) => ({ said: error instanceof Error ? error.message : String(error) }),
  );

async function openZip(bytes: Uint8Array): Promise<{ zip: ZipFile; entries: Entry[] }> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) if (!isLitter(entry.fileName)) entries.push(entry);
  return { zip, entries };
}

type Placed = { entry: Entry; path: string };

/** Sizes were added up before: the reader stops where a file is larger than it said. */
async function filesIn(zip: ZipFile, placed: readonly Placed[]): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const { entry, path } of placed) files.set(path, await buffer(await zip.openReadStreamPromise(entry)));
  return files;
}

/** Folders have no entry of their own here, and what a computer leaves in a folder unasked is passed over. */
const isLitter = (path: string): boolean =>
  path.endsWith("/") || /(^|\/)(__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(path);

/** A course's folder may be packed, or what is in it. */
function topFolder(entries: readonly Entry[]): string {
  const first = entries[0]?.fileName ?? "";
  const top = first.slice(0, first.indexOf("/") + 1);
  return entries.every(({ fileName }) => fileName.startsWith(top)) &&
    entries.some(({ fileName }) => fileName === `${top}course.yaml`)
    ? top
    : "";
}

function entryFault(
  entry: Entry,
  path: string,
  before: readonly Placed[],
): { field: string; message: string } | undefined {
  const fault = (message: string) => ({ field: entry.fileName, message });
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000)
    return fault("A symbolic link stands in the zip. Pack the file itself.");
  if (entry.isEncrypted()) return fault("The file is locked with a password. Pack it without one.");
  if (!coursePath.test(path))
    return fault(
      "No file of a course is called so. Pack YAML, Markdown and SVG only: the course's own and a folder for each lesson.",
    );
  if (before.some((other) => other.path === path)) return fault("The file is in the zip twice. Keep one of the two.");
  return undefined;
}

const zipFault = (said: string): string =>
  /^(?:absolute path|invalid relative path|invalid characters in fileName)/i.test(said)
    ? `A path leads out of the course (${said}). Pack the folder of a course, and nothing beside it.`
    : `The zip can't be read (${said}). Pack the folder of a course anew.`;
