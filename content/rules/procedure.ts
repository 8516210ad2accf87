import type { Finding } from "@/content/read/locate";
import type { Course } from "@/domain/course";
import { ownerBy } from "@/domain/procedure";
import { idOf } from "@/domain/role-ids";

/** The procedure is true of every duty: its answers lead to its owner, and stop at the question that decides. */
export function procedureFindings({ procedure, lessons, roles }: Course): Finding[] {
  if (!procedure) return [];
  return lessons
    .flatMap(({ responsibilities }) => responsibilities)
    .flatMap(({ id, owner, answers = [] }) => {
      const found = (message: string): Finding[] => [{ subject: `responsibility/${id}`, path: ["answers"], message }];
      const reached = ownerBy(procedure, answers);
      if (reached === null)
        return found(
          `The answers decide nothing. Give one for each of the ${procedure.questions.length} questions, up to the first yes.`,
        );
      if (answers.indexOf(true) >= 0 && answers.indexOf(true) < answers.length - 1)
        return found("The first yes decides. Delete the answers after it.");
      return reached === owner
        ? []
        : found(
            `The answers lead to ${idOf(roles, reached)}, the owner is ${idOf(roles, owner)}. Correct one of them, or the procedure.`,
          );
    });
}
