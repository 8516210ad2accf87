import type { Course } from "./course";
import { dayMs } from "./day";
import { evidenceByResponsibility } from "./evidence";

/** Of the responsibilities that were asked again so many days or more after they were first met: how many were right the last time. */
export function toldApartAfter(course: Course, attempts: Parameters<typeof evidenceByResponsibility>[1], days: number): { right: number; n: number } {
  const asked = [...evidenceByResponsibility(course, attempts).values()].flatMap((evidence) => {
    const [first, last] = [evidence[0], evidence.at(-1)];
    return first && last && last.at.getTime() - first.at.getTime() >= days * dayMs ? [last.correct] : [];
  });
  return { right: asked.filter(Boolean).length, n: asked.length };
}
