import { randomUUID } from "node:crypto";
import { compiledCourses } from "@/content/courses";
import { lessonItems } from "@/domain/course";
import type { Db } from "@/prisma/client";
import { keepEdition } from "@/prisma/edition";
import { ownerTag } from "@/prisma/token";
import { type Asker, post } from "./request";
import { openSession } from "./session";

export type BenchLearner = Asker & { id: string; attemptIds: string[] };

const { course, edition } = compiledCourses[0];

/** What every attempt asks: twelve items, as a lesson's practice does. */
const items = course.lessons.flatMap(lessonItems).slice(0, 12);

/** Signed-in learners, each with open attempts of our own quizzes. */
export async function benchLearners(db: Db, count: number, attemptsEach: number): Promise<BenchLearner[]> {
  await keepEdition(db, edition, course);
  const learners = Array.from({ length: count }, () => ({
    id: randomUUID(),
    attemptIds: Array.from({ length: attemptsEach }, () => randomUUID()),
  }));
  await db.user.createMany({ data: learners.map(({ id }) => ({ id, email: `${id}@example.com`, name: "Bench" })) });
  for (const { id: userId, attemptIds } of learners)
    await db.attempt.createMany({
      data: attemptIds.map((id, number) => ({
        id,
        userId,
        courseId: course.id,
        quizId: `bench-${number}`,
        kind: "practice" as const,
        editionId: edition,
        itemIds: items.map((item) => item.id),
        seed: 1,
        startedAt: new Date(),
      })),
    });
  return Promise.all(
    learners.map(async (learner) => ({
      ...learner,
      cookie: await openSession(db, learner.id),
      owner: ownerTag(learner.id),
    })),
  );
}

/** A learner's responses in order, each right, attempt after attempt. */
export function* responsesOf({ attemptIds, ...asker }: BenchLearner, origin: string): Generator<string, undefined> {
  for (const attemptId of attemptIds)
    for (const [position, { id: itemId, key: choice }] of items.entries()) {
      const body = {
        responseId: randomUUID(),
        position,
        itemId,
        choice,
        certainty: "fairly",
        durationMs: 9000,
        locale: "vi",
      };
      yield post(origin, `/api/v1/attempts/${attemptId}/responses`, asker, JSON.stringify(body));
    }
  return undefined;
}
