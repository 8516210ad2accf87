import type { LessonReading } from "@/domain/progress";
import type { Db } from "./client";
import type { LearnerRef } from "./learner";

type ReadingRef = LearnerRef & { lessonId: string };

const readingFields = { lessonId: true, paragraphId: true, updatedAt: true, completedAt: true } as const;

export const findReading = (db: Db, ref: ReadingRef): Promise<LessonReading | null> =>
  db.lessonReading.findUnique({ where: { userId_courseId_lessonId: ref }, select: readingFields });

export const findReadings = (db: Db, { userId, courseId }: LearnerRef): Promise<LessonReading[]> =>
  db.lessonReading.findMany({ where: { userId, courseId }, select: readingFields });

/** Remembers the paragraph; a lesson once completed stays completed. */
export async function rememberParagraph(
  db: Db,
  { paragraphId, completes, now, ...ref }: ReadingRef & { paragraphId: string; completes: boolean; now: Date },
) {
  const place = { paragraphId, updatedAt: now };
  await db.lessonReading.upsert({
    where: { userId_courseId_lessonId: ref },
    create: { ...ref, ...place, begunAt: now, completedAt: completes ? now : null },
    update: place,
    select: { lessonId: true },
  });
  if (completes)
    await db.lessonReading.updateMany({ where: { ...ref, completedAt: null }, data: { completedAt: now } });
}

/** Keeps what was remembered elsewhere until now; where the lesson has a place already, that one stands. */
export const keepReading = (db: Db, reading: ReadingRef & { paragraphId: string } & ReadingTimes) =>
  db.lessonReading.createMany({ data: [reading], skipDuplicates: true });

type ReadingTimes = { begunAt: Date; updatedAt: Date; completedAt: Date | null };
