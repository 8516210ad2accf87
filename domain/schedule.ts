import { type Card, createEmptyCard, fsrs, type Grade, generatorParameters, Rating, State } from "ts-fsrs";
import type { AttemptFacts } from "./attempt";
import type { Course } from "./course";
import { dayMs, dayOf, laterOf } from "./day";
import { type Evidence, evidenceByResponsibility, occasionGapMs } from "./evidence";

/** When a responsibility is asked again, and how well it holds (FSRS). */
export type ReviewCard = {
  responsibilityId: string;
  dueAt: Date;
  /** Days after which recall is 90 % likely. */
  stability: number;
  /** 1 to 10. */
  difficulty: number;
  scheduledDays: number;
  learningSteps: number;
  reps: number;
  lapses: number;
  state: CardState;
  lastReviewedAt: Date;
};

export const cardStates = ["new", "learning", "review", "relearning"] as const;
export type CardState = (typeof cardStates)[number];

/**
 * FSRS 6 with its default weights; J. Ye, J. Su and Y. Cao, "A stochastic shortest path algorithm for optimizing spaced
 * repetition scheduling", KDD 2022, as open-spaced-repetition keeps it. Without steps of minutes: within a sitting the
 * attempt itself brings missed items back.
 */
const scheduler = fsrs(
  generatorParameters({ request_retention: 0.9, maximum_interval: 365, enable_fuzz: false, enable_short_term: false }),
);

/** Wrong is Again; right but guessed is Hard; else Good. Easy is never given: being sure is not the same as remembering. */
export function ratingOf({ correct, certainty }: Pick<Evidence, "correct" | "certainty">): CardRating {
  if (!correct) return "again";
  return certainty === "guess" ? "hard" : "good";
}

type CardRating = "again" | "hard" | "good";
const grades: Record<CardRating, Grade> = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good };

/**
 * The card after one more response. Wrong and very sure comes back the next day, and nothing comes back sooner. On one occasion
 * the earliest date stands: what was explained a moment ago is no proof of memory and puts nothing off. A response dated before
 * the card's last, as by a clock that was put back, counts as given in the same moment.
 */
export function reviewed(responsibilityId: string, card: ReviewCard | null, evidence: Evidence): ReviewCard {
  const at = card ? laterOf(card.lastReviewedAt, evidence.at) : evidence.at;
  const next = scheduler.next(card ? toFsrs(card) : createEmptyCard(at), at, grades[ratingOf(evidence)]).card;
  const tomorrow = new Date(at.getTime() + dayMs);
  const isSurelyWrong = !evidence.correct && evidence.certainty === "very";
  const isSameOccasion = card !== null && at.getTime() - card.lastReviewedAt.getTime() < occasionGapMs;
  const earliest = isSameOccasion && card.dueAt < next.due ? card.dueAt : next.due;
  const dueAt = isSurelyWrong || earliest < tomorrow ? tomorrow : earliest;
  return {
    responsibilityId,
    dueAt,
    stability: next.stability,
    difficulty: next.difficulty,
    scheduledDays: Math.round((dueAt.getTime() - at.getTime()) / dayMs),
    learningSteps: next.learning_steps,
    reps: next.reps,
    lapses: next.lapses,
    state: "review",
    lastReviewedAt: at,
  };
}

/** What a replay of the evidence gives; null before the first. */
export const cardOf = (responsibilityId: string, evidence: readonly Evidence[]): ReviewCard | null =>
  evidence.reduce<ReviewCard | null>((card, next) => reviewed(responsibilityId, card, next), null);

/** All cards of a learner, as a replay of the attempts gives them. */
export const cardsOf = (course: Course, attempts: readonly AttemptFacts[]): ReviewCard[] =>
  [...evidenceByResponsibility(course, attempts)]
    .map(([id, evidence]) => cardOf(id, evidence))
    .filter((card) => card !== null);

/** Due on the day itself, whatever the hour. */
export const isDue = ({ dueAt }: Pick<ReviewCard, "dueAt">, now: Date, timeZone: string): boolean =>
  dayOf(dueAt, timeZone) <= dayOf(now, timeZone);

/** How likely the learner still knows it at a time, 0 to 1, by the scheduler's forgetting curve. */
export const recallAt = (card: ReviewCard, at: Date): number => scheduler.get_retrievability(toFsrs(card), at, false);

const toFsrs = (card: ReviewCard): Card => ({
  due: card.dueAt,
  stability: card.stability,
  difficulty: card.difficulty,
  elapsed_days: 0,
  scheduled_days: card.scheduledDays,
  learning_steps: card.learningSteps,
  reps: card.reps,
  lapses: card.lapses,
  state: states[card.state],
  last_review: card.lastReviewedAt,
});

const states: Record<CardState, State> = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
};
