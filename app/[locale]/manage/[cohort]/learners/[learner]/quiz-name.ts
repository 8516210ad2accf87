import type { Attempt } from "@/domain/attempt";
import { type Course, findLesson, type Locale } from "@/domain/course";
import { learnerMessages } from "@/messages/learner";
import { translator } from "@/messages/translator";

/** What an attempt was at: a lesson by its title in the attempt's edition, another quiz by its kind. */
export const quizName = (
  locale: Locale,
  edition: Course,
  { kind, quizId }: Pick<Attempt, "kind" | "quizId">,
): string =>
  kind === "practice"
    ? (findLesson(edition, quizId)?.title[locale] ?? quizId)
    : translator(learnerMessages, locale)(kind);
