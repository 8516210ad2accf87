import { labelOf } from "@/content/read/choice-label";
import { type Finding, finding } from "@/content/read/finding";
import type { Course, CourseRoles, Procedure, Responsibility } from "@/domain/course";
import { ownerBy } from "@/domain/procedure";

/** The procedure is true of every duty: its answers lead to its owner, and stop at the question that decides. */
export function procedureFindings({ procedure, lessons, roles }: Course): Finding[] {
  return lessons
    .flatMap(({ responsibilities }) => responsibilities)
    .flatMap((responsibility) =>
      procedure ? answersFindings(procedure, roles, responsibility) : idleFindings(responsibility),
    );
}

function answersFindings(
  procedure: Procedure,
  roles: CourseRoles,
  { id, name, owner, answers = [] }: Responsibility,
): Finding[] {
  const [subject, path] = [`responsibility/${id}`, ["answers"]];
  const reached = ownerBy(procedure, answers);
  if (reached === null) return [finding(subject, path, "open-answers", { name, n: procedure.questions.length })];
  if (answers.indexOf(true) >= 0 && answers.indexOf(true) < answers.length - 1)
    return [finding(subject, path, "answers-after-yes", {})];
  return reached === owner
    ? []
    : [
        finding(subject, path, "other-owner", {
          name,
          reached: labelOf(roles, reached),
          owner: labelOf(roles, owner),
        }),
      ];
}

const idleFindings = ({ id, name, answers }: Responsibility): Finding[] =>
  answers ? [finding(`responsibility/${id}`, ["answers"], "idle-answers", { name })] : [];
