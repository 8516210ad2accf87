import { leastKnownItem, withoutLongRuns } from "./asking-order";
import type { Attempt } from "./attempt";
import { chanceFrom } from "./chance";
import { type Course, findResponsibility, type Item } from "./course";
import { dayOf, startOfDay } from "./day";
import { occasionGapMs } from "./evidence";
import type { MetSoFar } from "./met";
import { isDue, type ReviewCard } from "./schedule";
import type { Stand } from "./shown";

/** No more items than this a day, however many days were missed. */
export const dailyCap = 10;

/** Why an item is in the review: missed when very sure, due by the schedule, or due with a variant not met before. */
export type ReviewReason = "surely-missed" | "due" | "new-variant" | "ahead";

export type ReviewPlan<Card extends ReviewCard = ReviewCard> = {
  /** What today still holds, the most pressing first. */
  due: Card[];
  /** What is left for another day because of the cap. */
  postponed: number;
  /** What tomorrow will hold if today is done, within the cap. */
  tomorrow: number;
  /** When the first card that isn't due today will be; null where there is none. */
  nextDueAt: Date | null;
  /** What comes after today's, postponed cards first: for those who like to study ahead. */
  ahead: Card[];
};

/** `doneToday` is how many items were reviewed today already: they count towards the cap. */
export function reviewPlan<Card extends ReviewCard>(
  cards: readonly Card[],
  doneToday: number,
  now: Date,
  timeZone: string,
): ReviewPlan<Card> {
  const inTime = [...cards].sort(
    (a, b) => a.dueAt.getTime() - b.dueAt.getTime() || a.responsibilityId.localeCompare(b.responsibilityId),
  );
  const today = dayOf(now, timeZone);
  const tomorrowBegins = startOfDay(today + 1, timeZone);
  const tomorrowEnds = startOfDay(today + 2, timeZone);
  const dueNow = inTime.filter(({ dueAt }) => dueAt < tomorrowBegins);
  const later = inTime.slice(dueNow.length);
  const due = dueNow.slice(0, Math.max(0, dailyCap - doneToday));
  const postponed = dueNow.length - due.length;
  const dueTomorrow = later.filter(({ dueAt }) => dueAt < tomorrowEnds).length;
  return {
    due,
    postponed,
    tomorrow: Math.min(dailyCap, postponed + dueTomorrow),
    nextDueAt: later[0]?.dueAt ?? null,
    ahead: inTime.slice(due.length, due.length + dailyCap),
  };
}

/** How many items were reviewed on the local day of `now`. */
export function reviewedOn(
  attempts: readonly Pick<Attempt, "kind" | "responses">[],
  now: Date,
  timeZone: string,
): number {
  const today = dayOf(now, timeZone);
  const begins = startOfDay(today, timeZone);
  const ends = startOfDay(today + 1, timeZone);
  return attempts
    .filter(({ kind }) => kind === "review")
    .map(({ responses }) => responses.filter(({ createdAt }) => createdAt >= begins && createdAt < ends))
    .reduce((sum, given) => sum + new Set(given.map(({ itemId }) => itemId)).size, 0);
}

/** One item for each card, in an order that hints at no key. */
export function reviewItems(
  course: Course,
  cards: readonly ReviewCard[],
  { items: met }: Pick<MetSoFar, "items">,
  seed: number,
): Item[] {
  const chance = chanceFrom(seed);
  const items = cards.flatMap((card) => {
    const responsibility = findResponsibility(course, card.responsibilityId);
    return responsibility ? [leastKnownItem(responsibility, met, chance)] : [];
  });
  return withoutLongRuns([], items, chance);
}

/**
 * Why the item is asked, from how its responsibility stood before its review was started; null where nothing was shown of it. A miss stands
 * as the reason though another variant was right in the same sitting.
 */
export function reasonFor(
  item: Pick<Item, "id">,
  stood: Stand | null,
  startedAt: Date,
  timeZone: string,
): ReviewReason {
  const missedAt = stood?.surelyMissedAt;
  if (missedAt && stood.at.getTime() - missedAt.getTime() < occasionGapMs) return "surely-missed";
  if (stood && !isDue(stood, startedAt, timeZone)) return "ahead";
  return stood?.metItemIds.includes(item.id) ? "due" : "new-variant";
}
