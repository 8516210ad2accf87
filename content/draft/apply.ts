import { applyPatches, enablePatches, type Patch, produceWithPatches } from "immer";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import type { Change, ChangeRefusal } from "./change";
import type { Draft } from "./draft";
import { makeChange } from "./make-change";

enablePatches();

/** What a change did: the working copy after it, the way there and back, and which paths it touched. */
export type Applied = { draft: Draft; patches: Patch[]; inverse: Patch[]; paths: string[] };

export function applyChange(draft: Draft, change: Change): Outcome<Applied, ChangeRefusal> {
  let refusal: ChangeRefusal | undefined;
  const [next, patches, inverse] = produceWithPatches(draft, (copy) => {
    const made = makeChange(copy, change);
    if (!made.accepted) refusal = made.refusal;
  });
  return refusal === undefined
    ? accept({ draft: next, patches, inverse, paths: [...new Set([...decidedIn(change), ...pathsOf(patches)])] })
    : refuse(refusal);
}

/** Takes a change back by its inverse patches, which its later neighbours have not touched. */
export function applyInverse(draft: Draft, inverse: readonly Patch[]): Applied {
  const [next, patches, back] = produceWithPatches(draft, (copy) => {
    applyPatches(copy, inverse);
  });
  return { draft: next, patches, inverse: back, paths: pathsOf(patches) };
}

const pathsOf = (patches: readonly Patch[]): string[] => [...new Set(patches.map(({ path }) => pathOf(path)))];

/** Who decides on a duty has seen it, even where the decision was made already. */
const decidedIn = (change: Change): string[] => ("duty" in change ? [`duties/${change.duty}/review`] : []);

/** What decides on a duty is one thing: who accepts it has seen its words, its owner and its passages. */
function pathOf(path: readonly (string | number)[]): string {
  const [kind, id, part] = path;
  if (kind === "duties" && part !== undefined && part !== "items" && part !== "rank") return `duties/${id}/review`;
  return (path.at(-1) === "length" ? path.slice(0, -1) : path).join("/");
}

/** Whether two changes touched the same thing: the path of one is the other's, or leads on from it. */
export const overlap = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((path) => other.some((each) => isWithin(path, each) || isWithin(each, path)));

const isWithin = (path: string, other: string): boolean => `${path}/`.startsWith(`${other}/`);
