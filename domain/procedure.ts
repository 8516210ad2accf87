import type { Choice, Procedure } from "./course";

/** Where the answers lead: to the owner of the first question answered with yes, or to `otherwise`. Null while a question is open. */
export function ownerBy({ questions, otherwise }: Procedure, answers: readonly boolean[]): Choice | null {
  const decisive = answers.indexOf(true);
  if (decisive >= 0) return questions[decisive]?.owner ?? null;
  return answers.length === questions.length ? otherwise.owner : null;
}
