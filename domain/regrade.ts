import type { Attempt, Response } from "./attempt";
import type { Choice } from "./choice";
import type { Course, Item } from "./course";
import { isPassed } from "./final";
import { versionOf } from "./item-version";
import { type Score, scoreAttempt } from "./score";

/** One version of an item is judged by another key than its editions have; by none, where it was dropped. */
export type Regrade = { itemId: string; version: string; key: Choice | null; reason: string; at: Date };

/** A course with the keys that its items are judged by. Its editions never change: what stands differs, stands beside them. */
export function regradedCourse(course: Course, regrades: readonly Regrade[]): Course {
  const judge = (item: Item): Item => {
    const regrade = regrades.find(({ itemId, version }) => itemId === item.id && version === versionOf(item));
    return regrade ? regradedItem(item, regrade) : item;
  };
  if (regrades.length === 0) return course;
  return {
    ...course,
    lessons: course.lessons.map((lesson) => ({
      ...lesson,
      responsibilities: lesson.responsibilities.map((responsibility) => ({
        ...responsibility,
        items: responsibility.items.map(judge),
      })),
    })),
  };
}

export const regradedItem = (item: Item, { key, reason, at }: Pick<Regrade, "key" | "reason" | "at">): Item => ({
  ...item,
  key: key ?? item.key,
  regraded: { was: item.regraded?.was ?? item.key, key, reason, at },
});

/** The key that an item is judged by; null where it was dropped. */
export const standingKey = ({ key, regraded }: Pick<Item, "key" | "regraded">): Choice | null =>
  regraded?.key === null ? null : key;

/** Whoever answered an item that was dropped has its point. */
export const isRight = (item: Pick<Item, "key" | "regraded">, choice: Choice): boolean =>
  [choice, null].includes(standingKey(item));

/** The key that a response is set beside: what is right is no confusion, also where its item was dropped. */
export const keyBeside = (
  item: Pick<Item, "key">,
  { choice, correct }: Pick<Response, "choice" | "correct">,
): Choice => (correct ? choice : item.key);

/** What a regrade makes of one attempt; `passed` is a final's. */
export type RegradeEffect = { before: Score; after: Score; passed: { before: boolean; after: boolean } | null };

/** Null where the attempt's score stays, or nobody counts it: a retry's, or a final's that isn't handed in. */
export function effectOn(attempt: Attempt, regraded: Item, masteryScore: number): RegradeEffect | null {
  if (attempt.scope === "retry" || (attempt.kind === "final" && !attempt.submittedAt)) return null;
  const responses = attempt.responses.map((response) =>
    response.itemId === regraded.id ? { ...response, correct: isRight(regraded, response.choice) } : response,
  );
  const rejudged = { ...attempt, responses };
  const [before, after] = [scoreAttempt(attempt), scoreAttempt(rejudged)];
  if (before.raw === after.raw) return null;
  const passed = { before: isPassed(attempt, masteryScore), after: isPassed(rejudged, masteryScore) };
  return { before, after, passed: attempt.kind === "final" ? passed : null };
}
