import type { Choice } from "@/domain/choice";
import { fill } from "@/messages/fill";
import type { QuizWords } from "@/messages/quiz";
import type { RoleNames } from "@/messages/roles";

type Words = Pick<QuizWords, "rightOne" | "rightBoth" | "wrongOne" | "wrongBoth">;

/** Whether a response was right, and whose the responsibility is. */
export function verdictText(
  words: Words,
  roles: RoleNames,
  { correct, key }: { correct: boolean; key: Choice },
): string {
  if (key === "both") return correct ? words.rightBoth : words.wrongBoth;
  return fill(correct ? words.rightOne : words.wrongOne, { role: roles[key] });
}

/** The question that a reason against a choice answers. */
export const whyNotText = (
  words: Pick<QuizWords, "whyNotOne" | "whyNotBoth">,
  roles: RoleNames,
  choice: Choice,
): string => (choice === "both" ? words.whyNotBoth : fill(words.whyNotOne, { role: roles[choice] }));
