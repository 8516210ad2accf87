import type { Choice } from "./choice";
import type { Course } from "./course";
import type { Mastery, MasteryState } from "./mastery";
import type { LessonProgress } from "./progress";

/** Of how many responsibilities something holds. */
export type Share = { n: number; of: number };

export type LessonMastery = {
  lessonId: string;
  state: MasteryState;
  /** The lesson's responsibilities of each owner that were learned or better: what became due for review was. */
  reached: Record<Choice, Share>;
};

/** One row a lesson, in the course's order: completion from its progress, what is known from its responsibilities. */
export function lessonMastery(
  course: Course,
  progress: readonly LessonProgress[],
  mastery: readonly Mastery[],
): LessonMastery[] {
  const stateOf = new Map(mastery.map(({ responsibilityId, state }) => [responsibilityId, state]));
  const completion = new Map(progress.map(({ lessonId, state }) => [lessonId, state]));
  return course.lessons.map((lesson) => {
    const duties = lesson.responsibilities.map(({ id, owner }) => ({ owner, state: stateOf.get(id) ?? "not-started" }));
    return {
      lessonId: lesson.id,
      state: lessonState(duties, completion.get(lesson.id) ?? "not-started"),
      reached: {
        first: reachedOf(duties, "first"),
        both: reachedOf(duties, "both"),
        second: reachedOf(duties, "second"),
      },
    };
  });
}

type Duty = { owner: Choice; state: MasteryState };

/** Solid when all of it is, due when some of it is, and else as far as its practice went. */
function lessonState(duties: readonly Duty[], completion: LessonProgress["state"]): MasteryState {
  if (duties.every(({ state }) => state === "solid")) return "solid";
  return duties.some(({ state }) => state === "due") ? "due" : completion;
}

const isReached = (state: MasteryState): boolean => state === "learned" || state === "solid" || state === "due";

function reachedOf(duties: readonly Duty[], owner: Choice): Share {
  const owned = duties.filter((duty) => duty.owner === owner);
  return { n: owned.filter(({ state }) => isReached(state)).length, of: owned.length };
}

/** `reached` as a share of each owner's, 0 to 1; 0 where there is none of an owner. */
export const filledOf = ({ first, both, second }: LessonMastery["reached"]): Record<Choice, number> => ({
  first: first.n / Math.max(1, first.of),
  both: both.n / Math.max(1, both.of),
  second: second.n / Math.max(1, second.of),
});

/** The states of each owner's responsibilities, in the course's order. */
export function statesByOwner(course: Course, mastery: readonly Mastery[]): Record<Choice, MasteryState[]> {
  const owners = new Map(
    course.lessons.flatMap(({ responsibilities }) => responsibilities.map(({ id, owner }) => [id, owner])),
  );
  const of = (owner: Choice) =>
    mastery.flatMap(({ responsibilityId, state }) => (owners.get(responsibilityId) === owner ? [state] : []));
  return { first: of("first"), both: of("both"), second: of("second") };
}

/** How many responsibilities are in each state. */
export const countStates = (states: readonly MasteryState[]): Record<MasteryState, number> => {
  const counts: Record<MasteryState, number> = { "not-started": 0, learning: 0, learned: 0, solid: 0, due: 0 };
  for (const state of states) counts[state] += 1;
  return counts;
};
