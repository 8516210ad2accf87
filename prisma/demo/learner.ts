import { chanceFrom } from "@/domain/chance";
import { dayMs } from "@/domain/day";
import { practiceItems } from "@/domain/practice";
import { paragraphIds } from "@/domain/reading";
import type { Edition } from "./editions";
import { newcomersPretest } from "./pretest";
import { type Knowing, madeUpAttempt, type SeededAttempt } from "./responses";
import { madeUpReviews } from "./review";

export type MadeUpLearner = {
  readings: { lessonId: string; paragraphId: string; begunAt: Date; updatedAt: Date; completedAt: Date | null }[];
  attempts: SeededAttempt[];
};

export type Span = { startedAt: Date; now: Date; newId: () => string };

/** The editions in which somebody took the lessons, and did everything after them. */
export type Taught = { lessons: Edition; later: Edition };

const minuteMs = 60_000;

/**
 * A made-up learner's weeks: some get through the course and some stop on the way, each has a skill, and joining is the
 * mistake made most. Some do their first lesson's practice again. Who is through takes the final, reviews on most days and takes the
 * checks. The same seed and times give the same rows, but for their ids, which `newId` makes.
 */
export function madeUpLearner(
  { lessons: { course, id: editionId }, later }: Taught,
  seed: number,
  { startedAt, now, newId }: Span,
): MadeUpLearner {
  const chance = chanceFrom(seed);
  const skill = 0.4 + 1.6 * chance();
  const lessonsDone = Math.min(course.lessons.length, Math.floor(chance() * (course.lessons.length + 3)));
  // Before anything was taught, at about the level of guessing.
  const pretest = newcomersPretest(course, editionId, seed, { knowing: () => skill - 1.6, startedAt, newId });
  const met = new Set(pretest?.itemIds);
  const learner: MadeUpLearner = { readings: [], attempts: [] };
  const knowing: Knowing = ({ isReturning }) => skill + (isReturning ? 2 : 0);
  if (pretest) learner.attempts.push(pretest);
  let at = startedAt;
  course.lessons.slice(0, lessonsDone + 1).forEach((lesson, index) => {
    const finishes = index < lessonsDone;
    if (!finishes && chance() < 0.4) return;
    const paragraphs = paragraphIds(lesson);
    const read = new Date(at.getTime() + lesson.minutes * minuteMs * (0.6 + chance()));
    const reached = finishes ? paragraphs.length - 1 : Math.floor(chance() * paragraphs.length);
    learner.readings.push({
      lessonId: lesson.id,
      paragraphId: paragraphs[reached] ?? "",
      begunAt: at,
      updatedAt: read,
      completedAt: finishes ? read : null,
    });
    if (finishes || chance() < 0.5) {
      const quizSeed = Math.floor(chance() * 2 ** 31);
      const items = practiceItems(lesson, met, quizSeed);
      for (const { id } of items) met.add(id);
      const stopsAt = finishes ? null : 1 + Math.floor(chance() * (items.length - 1));
      learner.attempts.push(
        madeUpAttempt(
          { quizId: lesson.id, kind: "practice", editionId, seed: quizSeed, items },
          { chance, knowing, startedAt: read, newId, stopsAt },
        ),
      );
    }
    at = new Date(at.getTime() + dayMs * (0.5 + 2.5 * chance()));
  });
  const [first] = course.lessons;
  if (first && lessonsDone > 0 && seed % 4 === 1) {
    const again = {
      quizId: first.id,
      kind: "practice",
      editionId,
      seed,
      items: practiceItems(first, met, seed),
    } as const;
    learner.attempts.push(
      madeUpAttempt(again, { chance: chanceFrom(seed), knowing: () => skill + 1, startedAt: at, newId, stopsAt: null }),
    );
    at = new Date(at.getTime() + dayMs / 24);
  }
  const after = madeUpReviews(later, learner.attempts, { chance, skill, from: at, now, newId });
  return { ...learner, attempts: [...learner.attempts, ...after] };
}
