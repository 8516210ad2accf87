/**
 * A learner who forgets, for trying the rules on: not the scheduler's own curve, so that review isn't proved by itself.
 *
 * Each responsibility is recalled with probability 2^(−t ÷ h), t days after it was last studied; h is its half-life (B. Settles
 * and B. Meeder, "A trainable spaced repetition model for language learning", ACL 2016; FSRS has a power law). A recall
 * multiplies h by 1 + growth × (1 − probability of recall): the harder it was, the more it gains (R. A. Bjork, "Memory and
 * metamemory considerations in the training of human beings", 1994; P. I. Pavlik and J. R. Anderson, Cognitive Science 29,
 * 2005). After a miss the explanation teaches it again, and half of what h had gained is kept (savings: H. Ebbinghaus, 1885).
 * Reading fixes a responsibility with the learner's attention, an explanation always. Half-lives differ between learners and
 * between responsibilities, log-normally. The first half-life of three weeks, growth, attention and spreads are assumptions, not
 * measurements: with them about a third is recalled a month after a lesson. `npm run simulate` also halves and doubles the
 * half-life. Guess and slip are one in three choices and one in twenty.
 */
export const assumptions = {
  firstHalfLife: 21,
  growth: 5,
  attention: 0.8,
  learnerSpread: 0.4,
  dutySpread: 0.6,
  guess: 1 / 3,
  slip: 0.05,
};

export type Memory = {
  /** How likely it is recalled, 0 to 1; days are counted from any start, with fractions. */
  recallAt: (day: number) => number;
  read: (day: number) => void;
  /** Asked and explained at once: whether it was recalled, and whether the response was right. */
  ask: (day: number) => { isRecalled: boolean; isRight: boolean };
};

/** A learner's median half-life in days. */
export const learnerHalfLife = (firstHalfLife: number, chance: () => number): number =>
  firstHalfLife * Math.exp(assumptions.learnerSpread * normal(chance));

export function aMemory(learnersHalfLife: number, chance: () => number): Memory {
  const first = learnersHalfLife * Math.exp(assumptions.dutySpread * normal(chance));
  let halfLife = first;
  let studiedAt: number | null = null;
  const recallAt = (day: number) => (studiedAt === null ? 0 : 2 ** (-(day - studiedAt) / halfLife));
  return {
    recallAt,
    read: (day) => {
      if (chance() < assumptions.attention) studiedAt = day;
    },
    ask: (day) => {
      const recall = recallAt(day);
      const isRecalled = chance() < recall;
      halfLife = isRecalled
        ? halfLife * (1 + assumptions.growth * (1 - recall))
        : first + Math.max(0, halfLife - first) / 2;
      studiedAt = day;
      return { isRecalled, isRight: chance() < (isRecalled ? 1 - assumptions.slip : assumptions.guess) };
    },
  };
}

/** A standard normal number (Box and Muller, 1958). */
const normal = (chance: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
