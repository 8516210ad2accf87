import { Choice, type Lesson } from "./course";

/** A guess at a prequestion beside what its passage says; null where the passage tells of no owner, or of several. */
export type Guess = { prequestionId: string; paragraphId: string; guess: Choice; owner: Choice | null };

/** The guesses among a request's values, by the prequestions' ids. What a passage says is told of a guess and not before. */
export function guessesIn(lesson: Lesson, values: Record<string, unknown>): Guess[] {
  return lesson.prequestions.flatMap(({ id, paragraphId }) => {
    const guess = Choice.safeParse(values[id]);
    return guess.success
      ? [{ prequestionId: id, paragraphId, guess: guess.data, owner: ownerTaughtAt(lesson, paragraphId) }]
      : [];
  });
}

export function ownerTaughtAt(lesson: Lesson, paragraphId: string): Choice | null {
  const taught = lesson.responsibilities.filter(
    ({ passage }) => passage.lessonId === lesson.id && passage.paragraphId === paragraphId,
  );
  const [owner, ...others] = new Set(taught.map((responsibility) => responsibility.owner));
  return others.length === 0 ? (owner ?? null) : null;
}
