import type { Attempt } from "@/domain/attempt";
import { checkItems, checkQuizId, completedAt, openCheck } from "@/domain/check";
import { findItem, type Item } from "@/domain/course";
import { dayMs } from "@/domain/day";
import { evidenceIn } from "@/domain/evidence";
import { finalItems, isPassed } from "@/domain/final";
import { metIn } from "@/domain/met";
import { reviewItems, reviewPlan } from "@/domain/review";
import { type ReviewCard, recallAt, reviewed } from "@/domain/schedule";
import type { Edition } from "./editions";
import { type Knowing, madeUpAttempt, type SeededAttempt } from "./responses";

const timeZone = "Asia/Ho_Chi_Minh";

type Days = { chance: () => number; skill: number; from: Date; now: Date; newId: () => string };

/** A final that was failed is taken once more after these days. */
const restMs = 3 * dayMs;

/** The days after the lessons: on two of three the day's review, the final up to twice, and each check once it is open. */
export function madeUpReviews(
  { course, id: editionId }: Edition,
  practices: readonly Attempt[],
  { chance, skill, from, now, newId }: Days,
) {
  const done: SeededAttempt[] = [];
  const cards = new Map<string, ReviewCard>();
  const remember = (attempt: Attempt) => {
    for (const evidence of evidenceIn(attempt)) {
      const id = findItem(course, evidence.itemId)?.responsibilityId;
      if (id) cards.set(id, reviewed(id, cards.get(id) ?? null, evidence));
    }
  };
  // Learned once, an item is easier; what fades takes that back.
  const knowing: Knowing = ({ item, at, isReturning }) => {
    const card = cards.get(item.responsibilityId);
    return skill + (isReturning ? 2 : 1.6 * (card ? recallAt(card, at) : 0) - 0.2);
  };
  const sit = (
    quiz: { quizId: string; kind: "review" | "check" | "final" },
    startedAt: Date,
    pick: (seed: number) => Item[],
  ) => {
    const seed = Math.floor(chance() * 2 ** 31);
    const attempt = madeUpAttempt(
      { ...quiz, editionId, seed, items: pick(seed) },
      { chance, knowing, startedAt, newId, stopsAt: null },
    );
    done.push(attempt);
    remember(attempt);
  };
  practices.forEach(remember);
  const completed = completedAt(course, practices);
  for (let at = from; at.getTime() + dayMs < now.getTime(); at = new Date(at.getTime() + dayMs)) {
    const { due } = reviewPlan([...cards.values()], 0, at, timeZone);
    if (due.length > 0 && chance() < 0.67)
      sit({ quizId: "review", kind: "review" }, at, (seed) =>
        reviewItems(course, due, metIn(course, [...practices, ...done]), seed),
      );
    const finals = done.filter(({ kind }) => kind === "final");
    const restsUntil = (finals.at(-1)?.startedAt.getTime() ?? 0) + restMs;
    const isThrough = finals.length > 1 || finals.some((final) => isPassed(final, course.masteryScore));
    if (completed && at > completed && !isThrough && at.getTime() > restsUntil)
      sit({ quizId: "final", kind: "final" }, new Date(at.getTime() + dayMs / 4), (seed) =>
        finalItems(
          course,
          new Map([...practices, ...done].flatMap(({ itemIds }) => itemIds.map((id) => [id, from]))),
          seed,
        ),
      );
    const check = openCheck(completed, done, at);
    if (check)
      sit({ quizId: checkQuizId(check), kind: "check" }, new Date(at.getTime() + dayMs / 8), (seed) =>
        checkItems(course, metIn(course, [...practices, ...done]), seed),
      );
  }
  return done;
}
