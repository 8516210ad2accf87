import type { AttemptFacts } from "./attempt";
import type { Course } from "./course";
import { dayMs } from "./day";
import { evidenceByResponsibility } from "./evidence";

/** Of the responsibilities that were asked again so many days or more after they were first met: how many were right the last time. */
export function heldAfter(
  course: Course,
  attempts: readonly AttemptFacts[],
  days: number,
): { right: number; n: number } {
  const asked = [...evidenceByResponsibility(course, attempts).values()].flatMap((evidence) => {
    const first = evidence[0];
    const last = evidence.at(-1);
    return first && last && last.at.getTime() - first.at.getTime() >= days * dayMs ? [last.correct] : [];
  });
  return { right: asked.filter(Boolean).length, n: asked.length };
}
