import { type Choice, choices } from "@/domain/choice";
import { type Course, languagesOf, lessonItems } from "@/domain/course";
import { type Draft, type DraftDuty, type DraftItem, dutiesOf, lessonsOf, type Written } from "./draft";
import type { Field } from "./field";
import { lessonOfDuty } from "./lesson-of-duty";

/** What of a question is written in every language of the course, and what comes next: its stem, or the reason of a choice. */
export type ItemProgress = { item: DraftItem; hasStem: boolean; reasons: number; next: "stem" | Choice | null };

export type DutyProgress = { duty: DraftDuty; items: ItemProgress[]; reasons: number; next: ItemProgress | null };

/** The reasons as they are written: first why it is the owner's. */
export const reasonOrder = (owner: Choice): Choice[] => [owner, ...choices.filter((choice) => choice !== owner)];

/** The first text of the duty's questions that nobody has written; of a duty that has all, none. */
export function nextField(draft: Draft, duty: DraftDuty): Field | null {
  const { next } = dutyProgress(draft, duty);
  if (next?.next == null) return null;
  return `item/${next.item.id}/${next.next === "stem" ? "stem" : (`rationale/${next.next}` as const)}`;
}

/** The accepted duties as their questions are written: lesson by lesson, those without a place last. */
export function questionDuties(draft: Draft): DraftDuty[] {
  const order = lessonsOf(draft).map(({ id }) => id);
  const rankOf = (duty: DraftDuty) => {
    const at = order.indexOf(lessonOfDuty(draft, duty)?.id ?? "");
    return at === -1 ? order.length : at;
  };
  return dutiesOf(draft)
    .filter(({ state }) => state === "accepted")
    .map((duty) => ({ duty, at: rankOf(duty) }))
    .sort((one, other) => one.at - other.at)
    .map(({ duty }) => duty);
}

export function dutyProgress(draft: Draft, duty: DraftDuty): DutyProgress {
  const items = duty.items.map((item) => itemProgress(draft, item, duty.owner));
  return {
    duty,
    items,
    reasons: items.reduce((sum, { reasons }) => sum + reasons, 0),
    next: items.find(({ next }) => next !== null) ?? null,
  };
}

function itemProgress(draft: Draft, item: DraftItem, owner: Choice): ItemProgress {
  const isWritten = (text: Written) => languagesOf(draft).every((locale) => text[locale].trim() !== "");
  const unwritten = reasonOrder(owner).filter((choice) => !isWritten(item.rationale[choice]));
  const hasStem = isWritten(item.stem);
  return { item, hasStem, reasons: choices.length - unwritten.length, next: hasStem ? (unwritten[0] ?? null) : "stem" };
}

/** How many questions have each key, and how many in a hundred that is; null of a course without any. */
export function keyShares(course: Course): { key: Choice; n: number; percent: number | null }[] {
  const items = course.lessons.flatMap(lessonItems);
  return choices.map((key) => {
    const n = items.filter((item) => item.key === key).length;
    return { key, n, percent: items.length === 0 ? null : Math.round((100 * n) / items.length) };
  });
}
