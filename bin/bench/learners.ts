import { createHash, randomBytes, randomUUID } from "node:crypto";
import { course, edition } from "@/content/course";
import { lessonItems } from "@/domain/course";
import type { Db } from "@/prisma/client";
import { keepEdition } from "@/prisma/edition";

export type BenchLearner = { cookie: string; requests: { path: string; body: string }[] };

const itemsAnAttempt = 12;

/** Signed-in learners, each with open attempts and the right responses to all their items, in order, ready to be sent. */
export async function benchLearners(db: Db, count: number, responsesEach: number): Promise<BenchLearner[]> {
  await keepEdition(db, edition, course);
  const items = course.lessons.flatMap(lessonItems).slice(0, itemsAnAttempt);
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const token = randomBytes(32).toString("base64url");
      const startedAt = new Date();
      const { id: userId } = await db.user.create({ data: { email: `bench-${randomUUID()}@example.com`, name: `Bench ${index}` }, select: { id: true } });
      const tokenHash = createHash("sha256").update(token).digest("hex");
      await db.session.create({ data: { tokenHash, userId, lastSeenAt: startedAt, expiresAt: new Date(startedAt.getTime() + 3_600_000) } });
      const attempts = Array.from({ length: Math.ceil(responsesEach / itemsAnAttempt) }, (_unused, number) => ({
        ...{ id: randomUUID(), userId, courseId: course.id, quizId: `bench-${number}`, kind: "practice" as const },
        ...{ editionId: edition, itemIds: items.map(({ id }) => id), seed: 1, startedAt },
      }));
      await db.attempt.createMany({ data: attempts });
      const requests = attempts.flatMap(({ id }) =>
        items.map((item, position) => ({
          path: `/api/v1/attempts/${id}/responses`,
          body: JSON.stringify({ responseId: randomUUID(), position, itemId: item.id, choice: item.key, certainty: "fairly", durationMs: 9000, locale: "vi" }),
        })),
      );
      return { cookie: `phan-vai=${token}`, requests };
    }),
  );
}
