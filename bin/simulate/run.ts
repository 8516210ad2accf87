import { chanceFrom } from "@/domain/chance";
import { type CheckDay, checkItems, checkQuizId, completedAt, openCheck } from "@/domain/check";
import type { Course } from "@/domain/course";
import { dayMs } from "@/domain/day";
import { evidenceIn } from "@/domain/evidence";
import { type Mastery, masteryIn } from "@/domain/mastery";
import { metIn } from "@/domain/met";
import { practiceItems } from "@/domain/practice";
import { reviewedOn, reviewItems, reviewPlan } from "@/domain/review";
import { scaled, scoreAttempt } from "@/domain/score";
import { mean } from "./figures";
import { aMemory, learnerHalfLife } from "./memory";
import { daysAt, type Learner, simulationStart, sit } from "./sitting";

const timeZone = "Asia/Ho_Chi_Minh";

/** On which share of the days a learner comes for the review. */
export const diligence = 0.7;
export const simulatedDays = 120;
export const masteryDays = [30, 90, simulatedDays];

export type Run = {
  /** In each check, the share that was right, and what the learner would have recalled of the whole course just before. */
  checks: Map<CheckDay, { right: number; known: number }>;
  /** Of each day on which the learner came for the review: how many items it held. */
  reviewed: number[];
  /** Whether the first response to each item of a review was right. */
  reviewsRight: boolean[];
  mastery: Map<number, Mastery[]>;
};

type Arm = { seed: number; firstHalfLife: number; hasReview: boolean };

/** One learner's days by the course's own rules: a lesson every two to four days, the checks as they open, and the reviews. */
export function runOf(course: Course, { seed, firstHalfLife, hasReview }: Arm): Run {
  const learner = aLearner(course, seed, firstHalfLife);
  const { chance, attempts } = learner;
  const run: Run = { checks: new Map(), reviewed: [], reviewsRight: [], mastery: new Map() };
  let nextLessonOn = 0;
  for (let day = 0; day < simulatedDays; day += 1) {
    const now = new Date(simulationStart + day * dayMs + (7 + 14 * chance()) * 3_600_000);
    if (day >= nextLessonOn) {
      takeLesson(learner, now);
      nextLessonOn = day + 2 + Math.floor(3 * chance());
    }
    const check = openCheck(completedAt(course, attempts), attempts, now);
    if (check) run.checks.set(check, takeCheck(learner, check, now));
    if (hasReview && chance() < diligence) {
      const right = takeReview(learner, new Date(now.getTime() + 1_800_000));
      run.reviewed.push(right.length);
      run.reviewsRight.push(...right);
    }
    if (masteryDays.includes(day + 1))
      run.mastery.set(
        day + 1,
        masteryIn(course, attempts, new Date(simulationStart + (day + 1) * dayMs - 1), timeZone),
      );
  }
  return run;
}

function aLearner(course: Course, seed: number, firstHalfLife: number): Learner {
  const chance = chanceFrom(seed);
  const halfLife = learnerHalfLife(firstHalfLife, chance);
  const memories = new Map(
    course.lessons.flatMap(({ responsibilities }) => responsibilities.map(({ id }) => [id, aMemory(halfLife, chance)])),
  );
  return { course, chance, memories, attempts: [], cards: new Map() };
}

const newSeed = ({ chance }: Learner): number => Math.floor(chance() * 2 ** 32);

function takeLesson(learner: Learner, now: Date): void {
  const { course, memories, attempts } = learner;
  const lesson = course.lessons.find(({ id }) => !attempts.some(({ quizId }) => quizId === id));
  if (!lesson) return;
  for (const { id } of lesson.responsibilities) memories.get(id)?.read(daysAt(now));
  sit(
    learner,
    "practice",
    lesson.id,
    practiceItems(lesson, new Set(attempts.flatMap(({ itemIds }) => itemIds)), newSeed(learner)),
    now,
  );
}

function takeCheck(learner: Learner, day: CheckDay, now: Date): { right: number; known: number } {
  const known = mean([...learner.memories.values()].map(({ recallAt }) => recallAt(daysAt(now))));
  const attempt = sit(
    learner,
    "check",
    checkQuizId(day),
    checkItems(learner.course, metIn(learner.course, learner.attempts), newSeed(learner)),
    now,
  );
  return { right: scaled(scoreAttempt(attempt)) ?? 0, known };
}

/** Does what the day holds; for each of its items, whether the first response was right. */
function takeReview(learner: Learner, now: Date): boolean[] {
  const { course, attempts, cards } = learner;
  const { due } = reviewPlan([...cards.values()], reviewedOn(attempts, now, timeZone), now, timeZone);
  if (due.length === 0) return [];
  return evidenceIn(
    sit(learner, "review", "review", reviewItems(course, due, metIn(course, attempts), newSeed(learner)), now),
  ).map(({ correct }) => correct);
}
