import type { Met } from "./asking-order";
import type { AttemptFacts } from "./attempt";
import type { Course } from "./course";
import { evidenceByResponsibility } from "./evidence";
import type { Known } from "./mastery";
import { metInPretest } from "./pretest";

/** The items that a learner has met, and when last; a pretest's first. And the responsibilities of which something was shown. */
export type MetSoFar = { items: Met[]; responsibilityIds: Set<string> };

/** From what is known; of the attempts only the pretest is looked at. */
export const metFrom = (known: readonly Known[], attempts: readonly AttemptFacts[]): MetSoFar => ({
  items: [...metInPretest(attempts), ...known.flatMap(({ shown }) => shown.met)],
  responsibilityIds: new Set(known.map(({ card }) => card.responsibilityId)),
});

/** The same from all attempts. */
export function metIn(course: Course, attempts: readonly AttemptFacts[]): MetSoFar {
  const evidence = evidenceByResponsibility(course, attempts);
  return {
    items: [...metInPretest(attempts), ...[...evidence.values()].flat()],
    responsibilityIds: new Set(evidence.keys()),
  };
}
