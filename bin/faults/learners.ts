import { randomUUID } from "node:crypto";
import { compiledCourses } from "@/content/courses";
import type { Attempt } from "@/domain/attempt";
import { type Item, lessonItems } from "@/domain/course";
import type { Db } from "@/prisma/client";
import { keepEdition } from "@/prisma/edition";
import { startSession } from "@/prisma/session";
import { newToken, ownerTag, tokenHash } from "@/prisma/token";

export type LoadLearner = { id: string; cookie: string; owner: string; attempts: Attempt[] };

const { course, edition } = compiledCourses[0];
const items = course.lessons.flatMap(lessonItems);
export const itemById: ReadonlyMap<string, Item> = new Map(items.map((item) => [item.id, item]));

/** Longer than any clock is moved. */
const sessionMs = 7 * 24 * 3_600_000;

/** Signed-in learners, each with open attempts of twelve items, one after the other through the whole course. */
export async function loadLearners(db: Db, count: number, attemptsEach: number): Promise<LoadLearner[]> {
  await keepEdition(db, edition, course);
  const learners = Array.from({ length: count }, () => ({ id: randomUUID() }));
  await db.user.createMany({ data: learners.map(({ id }) => ({ id, email: `${id}@example.com`, name: "Load" })) });
  return Promise.all(
    learners.map(async ({ id }) => {
      const attempts = Array.from({ length: attemptsEach }, (_, number) => anAttempt(number));
      await db.attempt.createMany({
        data: attempts.map(({ responses: _, sittingId: __, ...attempt }) => ({
          ...attempt,
          userId: id,
          courseId: course.id,
          seed: 1,
        })),
      });
      const token = newToken();
      const createdAt = new Date();
      const expiresAt = new Date(createdAt.getTime() + sessionMs);
      await startSession(db, { tokenHash: tokenHash(token), userId: id, createdAt, expiresAt, userAgent: null });
      return { id, cookie: `phan-vai=${token}`, owner: ownerTag(id), attempts };
    }),
  );
}

const anAttempt = (number: number): Attempt => ({
  id: randomUUID(),
  quizId: `load-${number}`,
  kind: "practice",
  scope: "full",
  editionId: edition,
  itemIds: Array.from({ length: 12 }, (_, place) => items[(number * 12 + place) % items.length]?.id ?? ""),
  startedAt: new Date(),
  submittedAt: null,
  deadlineAt: null,
  sittingId: null,
  responses: [],
});
