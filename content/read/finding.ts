import { type FindingCode, type FindingData, findingText } from "@/messages/findings";

export type Path = readonly PropertyKey[];

/** A part of a course that a rule speaks of, by kind and id: `item/lead-team-plain`, `lesson/cto`, `paragraph/lead-team/en`. */
export type Subject = string;

/** With an error a course can't be published; a warning may be accepted, with a reason. */
export type Level = "error" | "warning";

/** What is wrong, as a code with its values: messages/findings.ts has the words. */
export type Fault<Code extends FindingCode = FindingCode> = { level: Level; code: Code; data: FindingData<Code> };

/** What a rule finds; where it stands is looked up only then, so rules know the course and no file. */
export type Finding<Code extends FindingCode = FindingCode> = Fault<Code> & { subject: Subject; path: Path };

/** All that is wrong and no matter of judgement. */
const errors: readonly FindingCode[] = [
  "role-name",
  "twin",
  "same-reason",
  "missing-reason",
  "few-items",
  "few-responsibilities",
  "share-far",
  "open-answers",
  "answers-after-yes",
  "other-owner",
  "idle-answers",
  "untranslated",
  "invisible-letter",
  "loose-marks",
  "unmarked",
  "shared-words",
];

export const finding = <Code extends FindingCode>(
  subject: Subject,
  path: Path,
  code: Code,
  data: FindingData<Code>,
): Finding<Code> => ({ subject, path, level: errors.includes(code) ? "error" : "warning", code, data });

/** A fault in the form of a text: what could not be read can't be accepted either. */
export const faultOfForm = <Code extends FindingCode>(
  code: Code,
  data: FindingData<Code>,
): { message: string; fault: Fault<Code> } => ({
  message: findingText({ code, data }, "en"),
  fault: { level: "error", code, data },
});
