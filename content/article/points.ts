import { type Clause, type Owner, onlySubject } from "./clauses";
import { trust, workTrust } from "./confidence";
import type { Cues } from "./cue-words";
import { type About, type Found, foundIn, type List } from "./memory";
import { anyMark } from "./pattern";
import type { Predicate } from "./predicate";
import type { CellHeads } from "./table-heads";
import type { Topic } from "./topic";

type Place = {
  clauses: Clause[];
  list: List | undefined;
  about: About;
  carried: { owner: Owner | undefined; certainty: number };
  /** The first of several sentences may be the point's name. */
  isLabel: boolean;
};

/** Reads list points and table cells: where the place says whose they are, a thing is a duty as well as a verb. */
export function pointsOf(cues: Cues, predicate: Predicate, topicOf: (text: string) => Topic) {
  const isRole = new RegExp(`^(?:(?:the|an?)\\s+)?${anyMark}[\\s:.–—-]*$`, "u");

  function inList(masked: string, { clauses, list, about, carried, isLabel }: Place): Found[] {
    if (about.topic === "aside" || list?.topic === "aside") return [];
    const label = labelOf(masked);
    const labelled = topicOf(masked.slice(0, label));
    if (label > 0 && (labelled === "traits" || (labelled === "aside" && label <= longestAside))) return [];
    const named = isRole.test(masked.slice(0, label)) ? onlySubject(masked.slice(0, label)) : undefined;
    const own = named === "last" ? undefined : named;
    const owner = own ?? list?.owner ?? about.owner ?? carried.owner;
    const isSaid = (own ?? list?.owner ?? about.owner) !== undefined;
    const end = clauses.find(({ opensAt }) => opensAt > label)?.opensAt ?? masked.length;
    const chunks =
      about.topic === "common" && predicate.isTrait(masked, label) ? [] : predicate.chunksOf(masked, label, end);
    if (chunks.length > 0) return foundIn(chunks, owner, "carry-over", trustIn(owner, isSaid));
    const isOverDuties =
      own !== undefined || list?.topic === "duties" || about.topic === "duties" || about.topic === "common";
    const isOpen = about.owner !== undefined && about.topic === "open" && (list?.topic ?? "open") === "open";
    if (clauses.length > 0 && own === undefined) return [];
    if (list?.topic !== "duties" && predicate.isTrait(masked, label)) return [];
    const isThing = isSaid && (isOverDuties || isOpen) && !(isLabel && masked.split(" ").length <= 5);
    return isThing ? whole(masked, label, owner, trustIn(owner, true)) : [];
  }

  function inCell(masked: string, { owner, side }: CellHeads, clauses: Clause[]): Found[] {
    const said = topicOf(side);
    if (said === "traits" || (said === "aside" && side !== "")) return [];
    const own = clauses.length === 1 ? clauses[0] : undefined;
    const start = own && own.opensAt === 0 ? own.start : labelOf(masked);
    const chunks = predicate.chunksOf(masked, start, masked.length, own || !cues.dropsSubject ? "role" : "unknown");
    if (chunks.length > 0) return foundIn(chunks, owner, "carry-over", trust.list);
    return side === "" || said === "duties" || said === "common" ? whole(masked, start, owner, trust.list) : [];
  }

  return { inList, inCell };
}

/** "Tools: …" says what is used; a longer label may name a duty. */
const longestAside = 22;

/** "Xuất hàng: …", "Tactical - …": what stands before is the point's name. */
const labelOf = (masked: string) => /^[^:.(]{1,60}?(?::| [-–—])\s+/u.exec(masked)?.[0].length ?? 0;

const trustIn = (owner: Owner | undefined, isSaid: boolean) => {
  if (owner === "both") return trust.common;
  return isSaid ? trust.list : trust.heading;
};

/** A point without a verb that we know is a duty from end to end. */
function whole(masked: string, start: number, owner: Owner | undefined, trusted: number): Found[] {
  const words = masked.slice(start).replace(/[\s.,;:!…]+$/u, "");
  if (!owner || words.split(" ").length > 40 || !/\p{L}{2}/u.test(words)) return [];
  if (new RegExp(`^${anyMark}$`, "u").test(words)) return [];
  return [{ owner, start, end: start + words.length, why: "carry-over", confidence: trusted * workTrust.noun }];
}
