import type { Choice } from "@/domain/choice";
import type { Feedback } from "@/domain/feedback";
import { fill } from "@/messages/fill";
import type { QuizWords } from "@/messages/quiz";
import type { RoleNames } from "@/messages/roles";

type Words = Pick<QuizWords, "dropped" | "rightOne" | "rightBoth" | "wrongOne" | "wrongBoth">;

/** Whether a response was right, and whose the responsibility is; of an item that was dropped neither. */
export function verdictText(
  words: Words,
  roles: RoleNames,
  { correct, key, regraded }: Pick<Feedback, "correct" | "key" | "regraded">,
): string {
  if (regraded?.isDropped) return words.dropped;
  if (key === "both") return correct ? words.rightBoth : words.wrongBoth;
  return fill(correct ? words.rightOne : words.wrongOne, { role: roles[key] });
}

/** The question that a reason against a choice answers. */
export const whyNotText = (
  words: Pick<QuizWords, "whyNotOne" | "whyNotBoth">,
  roles: RoleNames,
  choice: Choice,
): string => (choice === "both" ? words.whyNotBoth : fill(words.whyNotOne, { role: roles[choice] }));
