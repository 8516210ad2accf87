import { type Attempt, currentItemId, remainingItemIds } from "./attempt";
import { type Certainty, type Choice, certainties, choices } from "./choice";
import { type Lesson, lessonItems } from "./course";
import { practiceItems } from "./practice";

/** How a preview's address says one response: a choice and how sure, e.g. `fv`; `-` where certainty was not asked. */
export const responseCode = (choice: Choice, certainty: Certainty | null): string =>
  `${choice.charAt(0)}${certainty?.charAt(0) ?? "-"}`;

/**
 * A practice that is stored nowhere: what its address says of the responses, `fv.b-.sg`, makes it anew, each response to the item
 * that was asked then. What can't be read ends it there.
 */
export function previewAttempt(
  lesson: Lesson,
  { seed, given, at }: { seed: number; given: string; at: Date },
): Attempt {
  const items = lessonItems(lesson);
  const attempt: Attempt = {
    id: "preview",
    quizId: lesson.id,
    kind: "practice",
    scope: "full",
    editionId: "preview",
    itemIds: practiceItems(lesson, new Set(), seed).map(({ id }) => id),
    startedAt: at,
    submittedAt: null,
    deadlineAt: null,
    sittingId: null,
    responses: [],
  };
  for (const code of given.split(".").filter(Boolean)) {
    const item = items.find(({ id }) => id === currentItemId(attempt));
    const choice = choices.find((each) => each.charAt(0) === code.charAt(0));
    const certainty = certainties.find((each) => each.charAt(0) === code.charAt(1)) ?? null;
    if (!item || !choice) break;
    attempt.responses.push({
      id: `preview-${attempt.responses.length}`,
      position: attempt.responses.length,
      itemId: item.id,
      choice,
      certainty,
      correct: choice === item.key,
      durationMs: null,
      createdAt: at,
    });
    if (remainingItemIds(attempt).length === 0) attempt.submittedAt = at;
  }
  return attempt;
}
