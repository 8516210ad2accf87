/**
 * Bayesian knowledge tracing: a hidden state, known or not, behind right and wrong responses. A. T. Corbett and J. R.
 * Anderson, "Knowledge tracing: modeling the acquisition of procedural knowledge", UMUAI 4 (1995), 253–278. The guess is
 * one in three choices; the other parameters are the course's, the same for every responsibility.
 */
export const knowledgeTracing = { known: 0.25, learn: 0.05, slip: 0.08, guess: 1 / 3 };

/** P(known) from which a responsibility counts as known. */
export const knownFrom = 0.95;

/** P(known) after one response: Bayes' rule on what it shows, then the chance of having learned from it. 0 to 1. */
export function traced(known: number, correct: boolean): number {
  const { learn, slip, guess } = knowledgeTracing;
  const [ifKnown, ifNot] = correct ? [1 - slip, guess] : [slip, 1 - guess];
  const shown = (known * ifKnown) / (known * ifKnown + (1 - known) * ifNot);
  return shown + (1 - shown) * learn;
}
