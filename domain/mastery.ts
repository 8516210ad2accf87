import type { AttemptFacts } from "./attempt";
import type { Course } from "./course";
import { laterOf } from "./day";
import { type Evidence, evidenceByResponsibility, type GivenEvidence, occasionGapMs } from "./evidence";
import { knowledgeTracing, knownFrom, traced } from "./knowledge";
import { cardOf, isDue, type ReviewCard, recallAt, reviewed } from "./schedule";
import { nothingShown, type Shown, shownAfter } from "./shown";

/** P(known) from which a responsibility counts as learned; two right responses at first sight reach it. */
export const learnedFrom = 0.7;

export const masteryStates = ["not-started", "learning", "learned", "solid", "due"] as const;
export type MasteryState = (typeof masteryStates)[number];

export type Knowledge = {
  /** P(known), 0 to 1. */
  known: number;
  responses: number;
  firstRightAt: Date | null;
  lastRightAt: Date | null;
  metItemIds: string[];
  /** Right on a variant met for the first time, after another variant was met; of two variants, right on the second at any time. */
  isTransferred: boolean;
  /** Whether it was solid at any time: it is then due for review when it is so no more, and never "learning" again. */
  wasSolid: boolean;
};

export const noKnowledge: Knowledge = {
  known: knowledgeTracing.known,
  responses: 0,
  firstRightAt: null,
  lastRightAt: null,
  metItemIds: [],
  isTransferred: false,
  wasSolid: false,
};

/** A pure fold over the evidence: replaying the rows gives the same state. */
export function learnFrom(before: Knowledge, { itemId, correct, at, isOfTwo }: Evidence): Knowledge {
  const isNewVariant = before.metItemIds.length > 0 && !before.metItemIds.includes(itemId);
  // Of two variants one can be new, and once: a miss there may be made good, or nothing could ever be solid.
  const isSecondVariant = isOfTwo === true && before.metItemIds[1] === itemId;
  const after: Knowledge = {
    known: traced(before.known, correct),
    responses: before.responses + 1,
    firstRightAt: before.firstRightAt ?? (correct ? at : null),
    lastRightAt: correct ? laterOf(before.lastRightAt ?? at, at) : before.lastRightAt,
    metItemIds: [...new Set([...before.metItemIds, itemId])],
    isTransferred: before.isTransferred || (correct && (isNewVariant || isSecondVariant)),
    wasSolid: before.wasSolid,
  };
  return { ...after, wasSolid: before.wasSolid || isSolid(after) };
}

/** Known, right on two occasions, and right on a variant that was new. */
export const isSolid = ({ known, firstRightAt, lastRightAt, isTransferred }: Knowledge): boolean =>
  known >= knownFrom &&
  isTransferred &&
  firstRightAt !== null &&
  lastRightAt !== null &&
  lastRightAt.getTime() - firstRightAt.getTime() >= occasionGapMs;

export type Mastery = Knowledge & { responsibilityId: string; state: MasteryState; card: ReviewCard | null };

/** What a learner knows of a responsibility, when it is asked again, and what all the evidence of it came to. */
export type Known = { card: ReviewCard; knowledge: Knowledge; shown: Shown };

/** What is known of a responsibility before the first evidence. */
export const nothingKnown: Pick<Known, "knowledge" | "shown"> = { knowledge: noKnowledge, shown: nothingShown };

/** What a replay of the attempts gives, for each responsibility that they show something of. */
export const knownIn = (course: Course, attempts: readonly AttemptFacts[]): Known[] =>
  [...evidenceByResponsibility(course, attempts)]
    .map(([id, evidence]) => knownFromAll(id, evidence))
    .filter((known) => known !== null);

/** What all the evidence of a responsibility gives; null before the first. */
export const knownFromAll = (responsibilityId: string, evidence: readonly GivenEvidence[]): Known | null =>
  evidence.reduce<Known | null>((before, next) => knownAfter(responsibilityId, before, next), null);

/** All of it after one more response. */
export function knownAfter(responsibilityId: string, before: Known | null, evidence: GivenEvidence): Known {
  const card = before?.card ?? null;
  const predicted = card && evidence.isRecall ? recallAt(card, evidence.at) : null;
  return {
    card: reviewed(responsibilityId, card, evidence),
    knowledge: learnFrom(before?.knowledge ?? noKnowledge, evidence),
    shown: shownAfter(before?.shown ?? nothingShown, evidence, { card, predicted }),
  };
}

/** Where a learner stands with one responsibility. Time alone makes it due, and never takes back what was reached. */
export function masteryOf(
  responsibilityId: string,
  evidence: readonly Evidence[],
  now: Date,
  timeZone: string,
): Mastery {
  const knowledge = evidence.reduce(learnFrom, noKnowledge);
  const card = cardOf(responsibilityId, evidence);
  return {
    ...knowledge,
    responsibilityId,
    card,
    state: stateOf(knowledge, card !== null && isDue(card, now, timeZone)),
  };
}

export function stateOf(knowledge: Knowledge, isCardDue: boolean): MasteryState {
  if (knowledge.responses === 0) return "not-started";
  const isLearned = knowledge.known >= learnedFrom;
  if ((isLearned && isCardDue) || (knowledge.wasSolid && !isSolid(knowledge))) return "due";
  if (isSolid(knowledge)) return "solid";
  return isLearned ? "learned" : "learning";
}

/** One row a responsibility, in the course's order, from what is known. */
export const masteryFrom = (course: Course, known: readonly Known[], now: Date, timeZone: string): Mastery[] =>
  course.lessons.flatMap(({ responsibilities }) =>
    responsibilities.map(({ id: responsibilityId }) => {
      const own = known.find(({ card }) => card.responsibilityId === responsibilityId);
      return own
        ? {
            ...own.knowledge,
            responsibilityId,
            card: own.card,
            state: stateOf(own.knowledge, isDue(own.card, now, timeZone)),
          }
        : { ...noKnowledge, responsibilityId, card: null, state: "not-started" };
    }),
  );

/** The same from the attempts. */
export function masteryIn(course: Course, attempts: readonly AttemptFacts[], now: Date, timeZone: string): Mastery[] {
  const evidence = evidenceByResponsibility(course, attempts);
  return course.lessons.flatMap(({ responsibilities }) =>
    responsibilities.map(({ id }) => masteryOf(id, evidence.get(id) ?? [], now, timeZone)),
  );
}
