import { overlap } from "./apply";

/** A change that was made, by what it touched; `undoes` names the one that it takes back. */
export type Done = { version: number; paths: readonly string[]; undoes: number | null };

/** Of the changes that came after one, the first that keeps it from being taken back: it touched the same and still stands. */
export function builtOn<Later extends Done>(
  { paths }: Pick<Done, "paths">,
  later: readonly Later[],
): Later | undefined {
  const takenBack = takenBackIn(later);
  return later.find((each) => !takenBack.has(each.version) && overlap(each.paths, paths));
}

/** The versions that were taken back, and those that did so. */
export const takenBackIn = (changes: readonly Done[]): Set<number> =>
  new Set(changes.flatMap(({ version, undoes }) => (undoes === null ? [] : [version, undoes])));
