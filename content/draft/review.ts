import { sureFrom } from "@/content/article/confidence";
import { cuesOf } from "@/content/article/cues";
import { gistOf, likeness } from "@/content/article/likeness";
import type { Choice } from "@/domain/course";
import { type Draft, type DraftDuty, dutiesOf, isReviewed, lessonsOf } from "./draft";
import { isSamePlace, type Place, placesOf, sectionsOf } from "./text";

/** How an author is to look at a duty: one whose ground has gone first of all, then one that the reading is not sure of. */
export type Sureness = "stale" | "homeless" | "unsure" | "sure" | "own";

export function surenessOf({ confidence, isStale, passages }: DraftDuty): Sureness {
  if (passages.length === 0) return "homeless";
  if (isStale) return "stale";
  if (confidence === null) return "own";
  return confidence >= sureFrom ? "sure" : "unsure";
}

export const reviewOrders = ["unsure", "text"] as const;
export type ReviewOrder = (typeof reviewOrders)[number];

/** The duties as an author goes through them: the unsure ones first, or as the text has them. */
export function inReviewOrder(draft: Draft, order: ReviewOrder): DraftDuty[] {
  const duties = dutiesOf(draft);
  if (order === "text") return duties;
  const isLater = (duty: DraftDuty) => Number(["sure", "own"].includes(surenessOf(duty)));
  return duties.sort((one, other) => isLater(one) - isLater(other) || one.rank - other.rank);
}

/** The next one behind `id` that nobody has looked at, and from the end on from the beginning. */
export function nextUnseen(ordered: readonly DraftDuty[], id: string | undefined): DraftDuty | undefined {
  const at = ordered.findIndex((duty) => duty.id === id);
  return [...ordered.slice(at + 1), ...ordered.slice(0, Math.max(0, at))].find((duty) => !isReviewed(duty));
}

/** A duty at a place of the text, whose it is there. */
export type Mark = { duty: DraftDuty; owner: Choice };
export type MarkedSentence = { paragraphId: string; sentence: number; words: string; marks: Mark[] };
export type MarkedParagraph = { id: string; whole: Mark[]; sentences: MarkedSentence[] };
export type MarkedSection = { id: string; title: string; paragraphs: MarkedParagraph[] };

/** The lessons' text as the article has it, every sentence with the duties that rest on it; what was rejected rests nowhere. */
export function markedText(draft: Draft): MarkedSection[] {
  const at = new Map<string, Mark[]>();
  for (const duty of dutiesOf(draft).filter(({ state }) => state !== "rejected"))
    for (const { paragraphId, sentence, owner } of duty.passages)
      at.set(keyOf(paragraphId, sentence), [...(at.get(keyOf(paragraphId, sentence)) ?? []), { duty, owner }]);
  return lessonsOf(draft).flatMap(({ text }) =>
    sectionsOf(text[draft.language]).map(({ id, title, paragraphs }) => ({
      id,
      title,
      paragraphs: paragraphs.map((paragraph) => ({
        id: paragraph.id,
        whole: at.get(keyOf(paragraph.id, null)) ?? [],
        sentences: paragraph.sentences.map(({ inlines }, index) => ({
          paragraphId: paragraph.id,
          sentence: index + 1,
          words: inlines.map(({ text }) => text).join(""),
          marks: at.get(keyOf(paragraph.id, index + 1)) ?? [],
        })),
      })),
    })),
  );
}

const keyOf = (paragraphId: string, sentence: number | null) => `${paragraphId} ${sentence ?? ""}`;

/** A sentence by the name that it has in addresses: `s1-p2.3`. */
export const sentenceName = ({ paragraphId, sentence }: { paragraphId: string; sentence: number | null }): string =>
  sentence === null ? paragraphId : `${paragraphId}.${sentence}`;

/** All sentences of the text, as places that a duty may stand at. */
export const sentencesOf = (draft: Draft): (Place & { sentence: number })[] =>
  lessonsOf(draft)
    .flatMap(({ text }) => placesOf(text[draft.language]))
    .flatMap((place) => (place.sentence === null ? [] : [{ ...place, sentence: place.sentence }]));

/** What stands now at a passage's place; undefined where nothing does. */
export const wordsNow = (draft: Draft, passage: Omit<Place, "words">): string | undefined =>
  lessonsOf(draft)
    .flatMap(({ text }) => placesOf(text[draft.language]))
    .find((place) => isSamePlace(place, passage))?.words;

/** The duties that another may be joined with, the most alike first. */
export function nearestTo(draft: Draft, duty: DraftDuty): DraftDuty[] {
  const { language, roles } = draft;
  const namesOf = ({ id, short, full, acronym, also }: Draft["roles"]["first"]) => ({
    id,
    names: [short[language], full[language], acronym ?? "", ...also].filter(Boolean),
  });
  const gist = gistOf([namesOf(roles.first), namesOf(roles.second)], cuesOf(language));
  const own = gist(duty.name[language]);
  return dutiesOf(draft)
    .filter(({ id, state }) => id !== duty.id && state !== "rejected")
    .map((other) => ({ other, alike: likeness(own, gist(other.name[language])) }))
    .sort((one, two) => two.alike - one.alike || one.other.rank - two.other.rank)
    .map(({ other }) => other);
}

/** What the article calls a role beside its short name. */
export const otherNames = ({ short, full, acronym, also }: Draft["roles"]["first"], language: Draft["language"]) => [
  ...new Set([full[language], acronym ?? "", ...also].filter((name) => name !== "" && name !== short[language])),
];
