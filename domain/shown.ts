import type { Met } from "./asking-order";
import type { Certainty, Choice } from "./choice";
import type { GivenEvidence } from "./evidence";
import { counted, type RecallCount } from "./forecast";
import type { ReviewCard } from "./schedule";

/** How often an item was given one response. */
export type GivenCount = Pick<GivenEvidence, "itemId" | "choice" | "certainty" | "correct"> & { n: number };

/** A responsibility as it stood at a time: what a review that began then says of why it asks an item. */
export type Stand = {
  /** Of the latest evidence. */
  at: Date;
  dueAt: Date;
  /** When it was last missed by somebody very sure. */
  surelyMissedAt: Date | null;
  metItemIds: string[];
};

/** What all evidence of a responsibility came to, so that no page reads it again. It grows with the course's items, and with nothing else. */
export type Shown = {
  firstAt: Date | null;
  isLastRight: boolean | null;
  /** Both by when the response was given, which in a final is before its hand-in. */
  lastError: { choice: Choice; certainty: Certainty | null; at: Date } | null;
  lastRightGivenAt: Date | null;
  given: GivenCount[];
  recalls: RecallCount[];
  /** Each item with the last time that it showed something. */
  met: Met[];
  surelyMissedAt: Date | null;
  /** As it stood before the latest evidence. */
  before: Stand | null;
};

export const nothingShown: Shown = {
  firstAt: null,
  isLastRight: null,
  lastError: null,
  lastRightGivenAt: null,
  given: [],
  recalls: [],
  met: [],
  surelyMissedAt: null,
  before: null,
};

/** After one more piece of evidence; with the card as it found it, and what the schedule had predicted where it had asked, 0 to 1. */
export function shownAfter(
  before: Shown,
  { itemId, choice, certainty, correct, at, givenAt }: GivenEvidence,
  { card, predicted }: { card: ReviewCard | null; predicted: number | null },
): Shown {
  const isLatestError = !correct && (before.lastError === null || givenAt >= before.lastError.at);
  const isLatestRight = correct && (before.lastRightGivenAt === null || givenAt >= before.lastRightGivenAt);
  return {
    firstAt: before.firstAt ?? at,
    isLastRight: correct,
    lastError: isLatestError ? { choice, certainty, at: givenAt } : before.lastError,
    lastRightGivenAt: isLatestRight ? givenAt : before.lastRightGivenAt,
    given: oneMore(before.given, { itemId, choice, certainty, correct }),
    recalls: predicted === null ? before.recalls : counted(before.recalls, { predicted, correct }),
    met: [...before.met.filter((met) => met.itemId !== itemId), { itemId, at }],
    surelyMissedAt: !correct && certainty === "very" ? at : before.surelyMissedAt,
    before: card && standOf(before, card),
  };
}

/** As it stands now. */
const standOf = ({ met, surelyMissedAt }: Pick<Shown, "met" | "surelyMissedAt">, card: ReviewCard): Stand => ({
  at: card.lastReviewedAt,
  dueAt: card.dueAt,
  surelyMissedAt,
  metItemIds: met.map(({ itemId }) => itemId),
});

/**
 * As it stood before a time: null where nothing had been shown, undefined where more than one piece of evidence came since and the
 * responses have to be asked.
 */
export function standBefore(
  { card, shown }: { card: ReviewCard; shown: Pick<Shown, "met" | "surelyMissedAt" | "firstAt" | "before"> },
  time: Date,
): Stand | null | undefined {
  if (card.lastReviewedAt < time) return standOf(shown, card);
  if (!shown.before || (shown.firstAt && shown.firstAt >= time)) return null;
  return shown.before.at < time ? shown.before : undefined;
}

function oneMore(counts: readonly GivenCount[], given: Omit<GivenCount, "n">): GivenCount[] {
  const isSame = (count: GivenCount) =>
    count.itemId === given.itemId &&
    count.choice === given.choice &&
    count.certainty === given.certainty &&
    count.correct === given.correct;
  return counts.some(isSame)
    ? counts.map((count) => (isSame(count) ? { ...count, n: count.n + 1 } : count))
    : [...counts, { ...given, n: 1 }];
}
