import type { Problem } from "@/content/read/problem";

/** What an author writes into course.yaml to let the warnings stand; nothing where there are none. */
export function howToAccept(problems: readonly Problem[]): string[] {
  const lines = problems.flatMap(({ fault }) =>
    fault && "subject" in fault && fault.level === "warning" && fault.code !== "idle-acceptance"
      ? [`  - { code: ${fault.code}, subject: ${fault.subject}, why: "…" }`]
      : [],
  );
  return lines.length === 0
    ? []
    : [
        "A warning may stand where there is a reason for it. Give the reason in course.yaml:",
        "accepted:",
        ...new Set(lines),
      ];
}
