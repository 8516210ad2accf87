import { randomInt } from "node:crypto";
import type { CompiledCourse } from "@/content/compile/edition";
import { type Attempt, missedItemIds } from "@/domain/attempt";
import type { Lesson } from "@/domain/course";
import { practiceItems } from "@/domain/practice";
import { findMetItems, startAttempt } from "@/prisma/attempt";
import { keepEdition } from "@/prisma/edition";
import { endPretest } from "@/prisma/pretest";
import { now } from "./clock";
import { db } from "./db";

/** Opens the lesson's practice for the learner, or gives the one that is open. A pretest that is open ends: it asks what was known before. */
export async function startPractice(
  userId: string,
  { course, edition }: CompiledCourse,
  lesson: Lesson,
): Promise<Attempt> {
  const learner = { userId, courseId: course.id };
  const seed = randomInt(2 ** 31);
  await endPretest(db(), learner, now());
  const items = practiceItems(lesson, new Set((await findMetItems(db(), learner)).keys()), seed);
  await keepEdition(db(), edition, course);
  return startAttempt(db(), {
    ...learner,
    quizId: lesson.id,
    kind: "practice",
    scope: "full",
    editionId: edition,
    itemIds: items.map(({ id }) => id),
    seed,
    startedAt: now(),
  });
}

/** Asks the items missed in a practice again, in its own edition; null where none was missed, or it isn't done. */
export async function startRetry(userId: string, courseId: string, missedIn: Attempt): Promise<Attempt | null> {
  const itemIds = missedItemIds(missedIn);
  if (missedIn.kind !== "practice" || itemIds.length === 0 || !missedIn.submittedAt) return null;
  return startAttempt(db(), {
    userId,
    courseId,
    quizId: missedIn.quizId,
    kind: "practice",
    scope: "retry",
    editionId: missedIn.editionId,
    itemIds,
    seed: randomInt(2 ** 31),
    startedAt: now(),
  });
}
