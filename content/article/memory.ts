import type { Owner } from "./clauses";
import { onlySubject } from "./clauses";
import type { Mask } from "./mask";
import type { Chunk } from "./predicate";
import type { Why } from "./proposal";
import type { Topic } from "./topic";

export type Question = { paragraph: string; sentence: number; text: string };
/** A list and what the line above it says. */
export type List = { owner: Owner | undefined; topic: Topic };
/** Who was spoken of last and how surely, the list that we are in, and a question that waits for its answer. */
export type Memory = {
  owner: Owner | undefined;
  certainty: number;
  list?: List | undefined;
  question?: Question | undefined;
  /** A sentence of this paragraph was about other people: "they" are those. */
  isOfOthers?: boolean;
};

/** A duty in a sentence, or in the one that asked for it. */
export type Found = {
  owner: Owner;
  start: number;
  end: number;
  why: Exclude<Why, "joined">;
  confidence: number;
  in?: Question;
};

export const foundIn = (
  chunks: Chunk[],
  owner: Owner | undefined,
  why: Exclude<Why, "joined">,
  trusted: number,
): Found[] =>
  owner
    ? chunks.map(({ start, end, certainty }) => ({
        owner,
        start,
        end,
        why: owner === "both" ? "both" : why,
        confidence: trusted * certainty,
      }))
    : [];

/** Whose section it is, by its headings, and what the nearest telling one says of it. */
export type About = { owner: Owner | undefined; topic: Topic };

export function ownerOfSection(
  headings: string[],
  mask: Mask,
  topicOf: (text: string) => Topic,
  lastOwner: Owner | undefined,
): About {
  let topic: Topic = "open";
  for (const heading of headings) {
    const plain = topicOf(heading);
    // A role's own name may hold such a word: "User Experience Designer".
    const said = plain === "traits" || plain === "aside" ? topicOf(mask(heading)) : plain;
    if (topic === "open") topic = said;
    if (said === "common") return { owner: "both", topic: "common" };
    const owner = onlySubject(mask(heading));
    if (owner === "first" || owner === "second") return { owner, topic };
  }
  const [nearest = ""] = headings;
  const isOverDuties =
    topic === "duties" && onlySubject(mask(nearest)) === undefined && !/[\ue000-\ue003]/.test(mask(nearest));
  return { owner: isOverDuties && lastOwner !== "both" ? lastOwner : undefined, topic };
}
