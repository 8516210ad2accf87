import { type Finding, finding } from "@/content/read/finding";
import type { Acceptance } from "@/content/read/shapes";

/** A warning that its course accepts is none, and an acceptance of nothing is one: it would hide the next that comes. */
export function withoutAccepted(findings: readonly Finding[], accepted: readonly Acceptance[]): Finding[] {
  return [
    ...findings.filter((found) => !accepted.some((acceptance) => isAccepted(found, acceptance))),
    ...accepted.flatMap((acceptance, at) =>
      findings.some((found) => isAccepted(found, acceptance))
        ? []
        : [finding("course", ["accepted", at], "idle-acceptance", {})],
    ),
  ];
}

const isAccepted = ({ level, code, subject }: Finding, acceptance: Acceptance): boolean =>
  level === "warning" && code === acceptance.code && subject === acceptance.subject;
