import type { Attempt } from "@/domain/attempt";
import { calibration, confusionMatrix } from "@/domain/confusion";
import { type Course, findItem, type Item } from "@/domain/course";
import { dayMs } from "@/domain/day";
import { evidenceByResponsibility, evidenceIn, occasionGapMs, tellingResponses } from "@/domain/evidence";
import { groupedBy } from "@/domain/grouping";
import { keyBeside } from "@/domain/regrade";
import type { ReviewReason } from "@/domain/review";
import { cardOf, isDue, type ReviewCard, recallAt, reviewed } from "@/domain/schedule";
import { timeZone } from "@/messages/translator";

/** What the pages say of somebody, told from all of their responses: the long way, which the stored counts must not differ from. */
export function toldFromAll(course: Course, attempts: readonly Attempt[]) {
  const responses = attempts
    .flatMap(tellingResponses)
    .flatMap((response) => {
      const item = findItem(course, response.itemId);
      return item ? [{ ...response, key: keyBeside(item, response), responsibilityId: item.responsibilityId }] : [];
    })
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  const evidence = evidenceByResponsibility(course, attempts);
  return {
    matrix: confusionMatrix(responses),
    calibration: calibration(responses),
    errors: [...groupedBy(responses, ({ responsibilityId }) => responsibilityId)].flatMap(([id, given]) => {
      const wrong = given.findLast(({ correct }) => !correct);
      const isMended = given.some(
        ({ correct, createdAt }) =>
          correct && wrong && createdAt.getTime() - wrong.createdAt.getTime() >= occasionGapMs,
      );
      return wrong && !isMended ? [{ id, choice: wrong.choice, certainty: wrong.certainty, at: wrong.createdAt }] : [];
    }),
    held: [...evidence.values()].flatMap((shown) => {
      const [first, last] = [shown[0], shown.at(-1)];
      return first && last && last.at.getTime() - first.at.getTime() >= 30 * dayMs ? [last.correct] : [];
    }),
    latest: new Map([...evidence].map(([id, shown]) => [id, shown.at(-1)?.correct])),
    trials: trialsIn(course, attempts),
  };
}

/** What the schedule predicted of each response to a review or a check, from the card as it stood just before. */
function trialsIn(course: Course, attempts: readonly Attempt[]) {
  const named = ({ itemId, at }: { itemId: string; at: Date }) => `${itemId} ${at.getTime()}`;
  const asked = new Set(
    attempts
      .filter(({ kind }) => kind === "review" || kind === "check")
      .flatMap(evidenceIn)
      .map(named),
  );
  return [...evidenceByResponsibility(course, attempts)].flatMap(([id, evidence]) => {
    let card: ReviewCard | null = null;
    return evidence.flatMap((next) => {
      const before = card;
      card = reviewed(id, before, next);
      return before && asked.has(named(next)) ? [{ predicted: recallAt(before, next.at), correct: next.correct }] : [];
    });
  });
}

/** Why a review asks an item, from all that was shown of its responsibility before the review began. */
export function reasonFromAll(course: Course, attempts: readonly Attempt[], item: Item, startedAt: Date): ReviewReason {
  const shown = evidenceByResponsibility(course, attempts).get(item.responsibilityId) ?? [];
  const earlier = shown.filter(({ at }) => at < startedAt);
  const last = earlier.at(-1);
  const lastOccasion = earlier.filter(({ at }) => last && last.at.getTime() - at.getTime() < occasionGapMs);
  if (lastOccasion.some(({ correct, certainty }) => !correct && certainty === "very")) return "surely-missed";
  const card = cardOf(item.responsibilityId, earlier);
  if (card && !isDue(card, startedAt, timeZone)) return "ahead";
  return earlier.some(({ itemId }) => itemId === item.id) ? "due" : "new-variant";
}
