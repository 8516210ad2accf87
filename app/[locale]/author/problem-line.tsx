import { type Problem, placeText, problemText } from "@/content/read/problem";
import type { Locale } from "@/domain/course";

/** A mistake in a course's files with its place; what only who edits files sees is said in English. */
export const ProblemLine = ({ problem, locale }: { problem: Problem; locale: Locale }) => (
  <li>
    <code>{placeText(problem)}</code>:{" "}
    <span lang={problem.fault ? undefined : "en"}>{problemText(problem, locale)}</span>
  </li>
);
