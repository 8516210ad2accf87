import { type Card, createEmptyCard, fsrs, type Grade, generatorParameters, Rating } from "ts-fsrs";
import { dayMs, dutyIds, given, isOver, isRight, served } from "./counted";
import type { Raw, RawAttempt } from "./raw";

type Evidence = { itemId: string; right: boolean; certainty: string | null; at: Date };

const dutyOf = new Map(served.map(({ id, dutyId }) => [id, dutyId]));
const variantsOf = (dutyId: string) => served.filter((item) => item.dutyId === dutyId).length;

/** What the attempts show of each duty, in time; finals once they are handed in. */
function evidenceIn(raw: Raw, attempts: readonly RawAttempt[]): Map<string, Evidence[]> {
  const shown = attempts
    .filter(({ kind, scope }) => kind !== "pretest" && scope !== "retry")
    .filter((one) => one.kind !== "final" || one.submittedAt !== null)
    .flatMap((attempt) =>
      given(attempt).map((response) => ({
        itemId: response.itemId,
        right: isRight(raw, attempt, response),
        certainty: response.certainty,
        at: (attempt.kind === "final" && attempt.submittedAt) || response.createdAt,
      })),
    )
    // Of one moment in the order of their contents.
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (wordsOf(a) < wordsOf(b) ? -1 : 1));
  return new Map(dutyIds.map((id) => [id, shown.filter(({ itemId }) => dutyOf.get(itemId) === id)]));
}

const wordsOf = ({ itemId, right, certainty }: Evidence) => `${itemId} ${right} ${certainty}`;

/** Corbett and Anderson 1995: Bayes' rule, then the chance of having learned. */
function knownAfter(evidence: readonly Evidence[]): number {
  let known = 0.25;
  for (const { right } of evidence) {
    const shown = right
      ? (known * 0.92) / (known * 0.92 + (1 - known) / 3)
      : (known * 0.08) / (known * 0.08 + ((1 - known) * 2) / 3);
    known = shown + (1 - shown) * 0.05;
  }
  return known;
}

const nightMs = 16 * 3_600_000;

function isSolid(evidence: readonly Evidence[], dutyId: string): boolean {
  const rights = evidence.filter(({ right }) => right).map(({ at }) => at.getTime());
  const isTransferred = evidence.some(({ itemId, right }, place) => {
    const met = [...new Set(evidence.slice(0, place).map((one) => one.itemId))];
    const isSecondOfTwo = variantsOf(dutyId) === 2 && met[1] === itemId;
    return right && ((met.length > 0 && !met.includes(itemId)) || isSecondOfTwo);
  });
  return knownAfter(evidence) >= 0.95 && isTransferred && Math.max(...rights) - Math.min(...rights) >= nightMs;
}

const scheduler = fsrs(
  generatorParameters({ request_retention: 0.9, maximum_interval: 365, enable_fuzz: false, enable_short_term: false }),
);

function gradeOf({ right, certainty }: Evidence): Grade {
  if (!right) return Rating.Again;
  return certainty === "guess" ? Rating.Hard : Rating.Good;
}

/** When a duty is asked again: by FSRS, a surely wrong one tomorrow, on one occasion the earliest date. */
function dueAfter(evidence: readonly Evidence[]): Date {
  let card: Card | null = null;
  for (const one of evidence) {
    const next: Card = scheduler.next(card ?? createEmptyCard(one.at), one.at, gradeOf(one)).card;
    const tomorrow = new Date(one.at.getTime() + dayMs);
    const isSameOccasion = card?.last_review && one.at.getTime() - card.last_review.getTime() < nightMs;
    const earliest: Date = card && isSameOccasion && card.due < next.due ? card.due : next.due;
    card = { ...next, due: (!one.right && one.certainty === "very") || earliest < tomorrow ? tomorrow : earliest };
  }
  return card?.due ?? new Date(0);
}

/** The day in Vietnam, seven hours ahead of UTC. */
const localDay = (at: Date): number => Math.floor((at.getTime() + 7 * 3_600_000) / dayMs);

export type Standing = "not-started" | "learning" | "learned" | "solid" | "due";

/** Where a learner stands with each duty of the course. */
export function standingsOf(raw: Raw, attempts: readonly RawAttempt[], now: Date): Standing[] {
  return [...evidenceIn(raw, attempts)].map(([dutyId, evidence]) => {
    if (evidence.length === 0) return "not-started";
    const wasSolid = evidence.some((_, place) => isSolid(evidence.slice(0, place + 1), dutyId));
    const isLearned = knownAfter(evidence) >= 0.7;
    const isDue = localDay(dueAfter(evidence)) <= localDay(now);
    if (wasSolid && (isDue || !isSolid(evidence, dutyId))) return "due";
    if (isLearned && isDue) return "due";
    if (isSolid(evidence, dutyId)) return "solid";
    return isLearned ? "learned" : "learning";
  });
}

/** The same as managers are told it: while a final can be taken back, nothing of what its learner has begun. */
export function toldStandingsOf(raw: Raw, attempts: readonly RawAttempt[], now: Date): (Standing | "withheld")[] {
  const isSealed = attempts.some((one) => one.kind === "final" && one.submittedAt && !isOver(one, now));
  return standingsOf(raw, attempts, now).map((state) => (isSealed && state !== "not-started" ? "withheld" : state));
}
