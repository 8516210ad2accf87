import type { workTrust } from "./confidence";
import type { VerbForm } from "./cue-words";

type Work = keyof typeof workTrust;
export type Head = {
  start: number;
  verbEnd: number;
  form: VerbForm | undefined;
  work: Work;
  isExample?: boolean;
  isMust?: boolean;
  isSplit?: boolean;
  isOwned?: boolean;
};
/** What stands before: a role, a role's duties ("the focus of the CFO is …"), or nothing that we know. */
export type Before = "role" | "duties" | "unknown";
