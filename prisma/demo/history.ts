import type { Attempt } from "@/domain/attempt";
import { chanceFrom } from "@/domain/chance";
import type { Course, Item, Lesson } from "@/domain/course";
import { dayMs } from "@/domain/day";
import { finalItems } from "@/domain/final";
import { metIn } from "@/domain/met";
import { practiceItems } from "@/domain/practice";
import { paragraphIds } from "@/domain/reading";
import { reviewItems, reviewPlan } from "@/domain/review";
import { cardsOf } from "@/domain/schedule";
import type { MadeUpLearner, Span } from "./learner";
import { madeUpPretest } from "./pretest";
import { type Knowing, madeUpAttempt, type SeededAttempt } from "./responses";

const timeZone = "Asia/Ho_Chi_Minh";

/** Days ago on which the lessons were practised, in the course's order; on the last of them its lesson was left half read. */
const lessonDays = [21, 19, 16, 14, 11, 1];
const reviewDays = [18, 15, 13, 10, 8];
/** A quarter of an hour before the first lesson. */
const pretestDay = 21.01;
const finalDays = { failed: 9, passed: 4 };

/** In logits: what was read a moment ago, what is reviewed, and two finals whose ends hang on no chance: the second misses one in eleven. */
const fresh: Knowing = ({ isReturning }) => (isReturning ? 3 : 1.2);
const reviewed: Knowing = ({ isReturning }) => (isReturning ? 3 : 2);
const unlearned: Knowing = () => -1;
const unready: Knowing = () => 0;
const ready = (): Knowing => {
  let asked = 0;
  return () => (asked++ % 11 === 5 ? -7 : 7);
};

/**
 * The three weeks of the learner to sign in as: all lessons but the last were practised, the last is half read, reviews were
 * done and then left for a week, a final was failed and another one passed. So there is something to review at any time.
 */
export function demoHistory(course: Course, editionId: string, { now, newId }: Omit<Span, "startedAt">): MadeUpLearner {
  const chance = chanceFrom(21);
  const attempts: SeededAttempt[] = [];
  const readings: MadeUpLearner["readings"] = [];
  const met = () => new Set(attempts.flatMap(({ itemIds }) => itemIds));
  const metAt = () => new Map([...met()].map((id) => [id, now]));
  const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs - 40 * minuteMs);
  const sit = (
    quiz: Pick<Attempt, "quizId" | "kind">,
    startedAt: Date,
    knowing: Knowing,
    pick: (seed: number) => Item[],
  ) => {
    const seed = Math.floor(chance() * 2 ** 31);
    attempts.push(
      madeUpAttempt(
        { ...quiz, editionId, seed, items: pick(seed) },
        { chance, knowing, startedAt, newId, stopsAt: null },
      ),
    );
  };
  const learn = (lesson: Lesson, begunAt: Date) => {
    const readAt = new Date(begunAt.getTime() + lesson.minutes * minuteMs);
    readings.push({
      lessonId: lesson.id,
      paragraphId: paragraphIds(lesson).at(-1) ?? "",
      begunAt,
      updatedAt: readAt,
      completedAt: readAt,
    });
    sit({ quizId: lesson.id, kind: "practice" }, readAt, fresh, (seed) => practiceItems(lesson, met(), seed));
  };
  const review = (at: Date) => {
    const { due } = reviewPlan(cardsOf(course, attempts), 0, at, timeZone);
    if (due.length > 0)
      sit({ quizId: "review", kind: "review" }, at, reviewed, (seed) =>
        reviewItems(course, due, metIn(course, attempts), seed),
      );
  };
  const takeFinal = (at: Date, knowing: Knowing) =>
    sit({ quizId: "final", kind: "final" }, at, knowing, (seed) => finalItems(course, metAt(), seed));

  const sittings = [
    ...course.lessons
      .slice(0, -1)
      .map((lesson, index) => ({ day: lessonDays[index] ?? 11, sitDown: (at: Date) => learn(lesson, at) })),
    {
      day: pretestDay,
      sitDown: (at: Date) =>
        attempts.push(madeUpPretest(course, editionId, 21, { knowing: unlearned, startedAt: at, newId })),
    },
    ...reviewDays.map((day) => ({ day, sitDown: review })),
    { day: finalDays.failed, sitDown: (at: Date) => takeFinal(at, unready) },
    { day: finalDays.passed, sitDown: (at: Date) => takeFinal(at, ready()) },
  ];
  for (const { day, sitDown } of sittings.sort((a, b) => b.day - a.day)) sitDown(daysAgo(day));
  readings.push(...course.lessons.slice(-1).map((lesson) => halfRead(lesson, daysAgo(1))));
  return { readings, attempts };
}

const minuteMs = 60_000;

function halfRead(lesson: Lesson, begunAt: Date): MadeUpLearner["readings"][number] {
  const paragraphs = paragraphIds(lesson);
  const updatedAt = new Date(begunAt.getTime() + (lesson.minutes / 2) * minuteMs);
  return {
    lessonId: lesson.id,
    paragraphId: paragraphs[Math.floor(paragraphs.length / 2)] ?? "",
    begunAt,
    updatedAt,
    completedAt: null,
  };
}
