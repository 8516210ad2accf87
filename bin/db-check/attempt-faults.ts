import { type Attempt, isChangeable, remainingItemIds } from "@/domain/attempt";
import { type Course, findItem } from "@/domain/course";
import { sampleQuizId } from "@/domain/guest";
import { isRight } from "@/domain/regrade";

/** What is stored of an attempt and isn't what the rules make of its responses and its own edition of the course. */
export function attemptFaults(attempt: Attempt, edition: Course): string[] {
  return [
    ...attempt.responses.flatMap((response, index) => responseFaults(attempt, response, index, edition)),
    ...endFaults(attempt),
  ];
}

function responseFaults(
  { kind, itemIds }: Attempt,
  { position, itemId, choice, correct, told }: Attempt["responses"][number],
  index: number,
  edition: Course,
) {
  const place = isChangeable({ kind }) ? itemIds.indexOf(itemId) : index;
  const isInPlace = isChangeable({ kind }) ? position % itemIds.length === place : position === place;
  const item = edition.sample?.id === itemId ? edition.sample : findItem(edition, itemId);
  return [
    ...(itemIds.includes(itemId) ? [] : [`the response at ${position} is to ${itemId}, which was not asked`]),
    ...(isInPlace ? [] : [`a response to ${itemId} is at ${position}, where the rules put none`]),
    ...(item && correct === isRight(item, choice)
      ? []
      : [
          `the response at ${position} is stored as ${correct ? "right" : "wrong"}: ${choice}, where the key is ${item?.key}`,
        ]),
    ...(told === correct
      ? [`the response at ${position} says that it was told otherwise, and it was told as it is`]
      : []),
  ];
}

/** A final ends by its hand-in and the landing page's item by its one response, all others when nothing is left to ask; a pretest may be ended before. */
function endFaults(attempt: Attempt): string[] {
  if (attempt.kind === "final" || attempt.quizId === sampleQuizId) return [];
  const isDone = remainingItemIds(attempt).length === 0;
  if (attempt.kind === "pretest" && !isDone) return [];
  return isDone === (attempt.submittedAt !== null)
    ? []
    : [isDone ? "nothing is left to ask, and it is open" : "it is submitted before everything was right"];
}
