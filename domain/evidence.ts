import { type AttemptFacts, countedResponses, type Response } from "./attempt";
import type { Certainty, Choice } from "./choice";
import { type Course, findItem, findResponsibility } from "./course";
import { groupedBy } from "./grouping";

/** What one response shows of a learner's knowledge of a responsibility. */
export type Evidence = {
  itemId: string;
  correct: boolean;
  certainty: Certainty | null;
  at: Date;
  /** Where the responsibility has two variants, and so one that can be new. */
  isOfTwo?: true;
};

/** The same with what was chosen and when, and whether the schedule asked: in a review or a check. */
export type GivenEvidence = Evidence & { choice: Choice; givenAt: Date; isRecall: boolean };

/** Two responses this far apart are two occasions: a night's sleep lies between them. In milliseconds. */
export const occasionGapMs = 16 * 60 * 60 * 1000;

/**
 * The responses of an attempt that say something of knowledge: to each item of the set the one that counts. A returning item
 * and a retry do not: the learner was told the key a moment before. A final says nothing until it is handed in, and a pretest never: it
 * asks what nobody has taught yet, and tells nothing to learn from.
 */
export const tellingResponses = (attempt: AttemptFacts): Response[] =>
  isSilent(attempt) ? [] : countedResponses(attempt);

const isSilent = ({ kind, scope, submittedAt }: AttemptFacts): boolean =>
  kind === "pretest" || scope === "retry" || (kind === "final" && !submittedAt);

export function evidenceIn(attempt: AttemptFacts): GivenEvidence[] {
  const handedInAt = attempt.kind === "final" ? attempt.submittedAt : null;
  const isRecall = attempt.kind === "review" || attempt.kind === "check";
  return tellingResponses(attempt).map(({ itemId, choice, correct, certainty, createdAt }) => ({
    itemId,
    choice,
    correct,
    certainty,
    at: handedInAt ?? createdAt,
    givenAt: createdAt,
    isRecall,
  }));
}

/** Whether a responsibility has two variants. */
export const isOfTwo = (course: Course, responsibilityId: string): boolean =>
  findResponsibility(course, responsibilityId)?.items.length === 2;

/** The responsibilities of a course whose items are others after it was changed, or are gone: their evidence is to be read anew. */
export const withOtherItems = (before: Course, after: Course): string[] =>
  before.lessons.flatMap(({ responsibilities }) =>
    responsibilities.flatMap(({ id, items }) =>
      idsOf(items) === idsOf(findResponsibility(after, id)?.items) ? [] : [id],
    ),
  );

const idsOf = (items: readonly { id: string }[] = []): string =>
  items
    .map(({ id }) => id)
    .sort()
    .join();

/** All evidence of a learner by responsibility, in time, whatever the order of the attempts. Items that the course no longer has are left out. */
export function evidenceByResponsibility(
  course: Course,
  attempts: readonly AttemptFacts[],
): Map<string, GivenEvidence[]> {
  const known = attempts.flatMap(evidenceIn).flatMap((shown) => {
    const item = findItem(course, shown.itemId);
    if (!item) return [];
    const evidence: GivenEvidence = isOfTwo(course, item.responsibilityId) ? { ...shown, isOfTwo: true } : shown;
    return [{ evidence, responsibilityId: item.responsibilityId }];
  });
  known.sort(
    (a, b) =>
      a.evidence.at.getTime() - b.evidence.at.getTime() || (contentOf(a.evidence) < contentOf(b.evidence) ? -1 : 1),
  );
  const grouped = groupedBy(known, ({ responsibilityId }) => responsibilityId);
  return new Map([...grouped].map(([id, entries]) => [id, entries.map(({ evidence }) => evidence)]));
}

/** Puts responses of one moment in an order that doesn't hang on how the attempts were read. */
const contentOf = ({ itemId, correct, certainty }: Evidence): string => `${itemId} ${correct} ${certainty}`;
