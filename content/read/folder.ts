/**
 * A course as its files lie, on the disk or in a zip: bytes by path within the course (`cto/lesson.vi.md`). `refused` are paths that
 * must not be read, and why. `name` is what stands before a path where a problem is named.
 */
export type Folder = { name: string; files: ReadonlyMap<string, Uint8Array>; refused: ReadonlyMap<string, string> };

export const maxFileBytes = 1_000_000;
export const tooLarge = "The file is larger than 1 MB. Take out what is not course text, or split the lesson.";

/** What stands in a lesson's folder, whether it may be read or not. */
export const namesIn = ({ files, refused }: Folder, lessonId: string): string[] =>
  [...files.keys(), ...refused.keys()]
    .filter((path) => path.startsWith(`${lessonId}/`))
    .map((path) => path.slice(lessonId.length + 1))
    .sort();

export const lessonFolders = ({ files }: Folder): string[] =>
  [
    ...new Set([...files.keys()].filter((path) => path.includes("/")).map((path) => path.slice(0, path.indexOf("/")))),
  ].sort();
