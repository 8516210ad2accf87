import type { AttemptFacts } from "./attempt";
import type { Course } from "./course";
import { evidenceByResponsibility, evidenceIn } from "./evidence";
import { type ReviewCard, recallAt, reviewed } from "./schedule";

/** Below this many responses a bin says nothing worth reading. */
export const smallestBin = 5;

/** Where the bins of predicted recall begin; the last one ends at 1. */
const edges = [0, 0.7, 0.8, 0.9] as const;

export type RecallBin = {
  low: number;
  high: number;
  /** Mean of what the scheduler predicted. */
  predicted: number;
  /** Share of right responses. */
  actual: number;
  n: number;
};

/**
 * What the scheduler predicted of each response to a review or a check, from the card as it stood just before, beside what
 * came of it; in bins by the prediction, without those of few responses.
 */
export function recallForecast(course: Course, attempts: readonly AttemptFacts[]): RecallBin[] {
  const trials = trialsIn(course, attempts);
  return edges.flatMap((low, index) => {
    const high = edges[index + 1] ?? 1;
    const within = trials.filter(({ predicted }) => predicted >= low && (predicted < high || high === 1));
    return within.length < smallestBin ? [] : [{ low, high, ...meansOf(within), n: within.length }];
  });
}

type Trial = { predicted: number; correct: boolean };

function trialsIn(course: Course, attempts: readonly AttemptFacts[]): Trial[] {
  const named = ({ itemId, at }: { itemId: string; at: Date }) => `${itemId} ${at.getTime()}`;
  const asked = new Set(
    attempts
      .filter(({ kind }) => kind === "review" || kind === "check")
      .flatMap(evidenceIn)
      .map(named),
  );
  return [...evidenceByResponsibility(course, attempts)].flatMap(([responsibilityId, evidence]) => {
    let card: ReviewCard | null = null;
    return evidence.flatMap((next) => {
      const before = card;
      card = reviewed(responsibilityId, before, next);
      return before && asked.has(named(next)) ? [{ predicted: recallAt(before, next.at), correct: next.correct }] : [];
    });
  });
}

const meansOf = (trials: readonly Trial[]) => ({
  predicted: trials.reduce((sum, { predicted }) => sum + predicted, 0) / trials.length,
  actual: trials.filter(({ correct }) => correct).length / trials.length,
});
