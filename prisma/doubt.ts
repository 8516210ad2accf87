import { type Db, isUniqueViolation } from "./client";
import type { LearnerRef } from "./learner";

export const outcomeFields = {
  id: true,
  courseId: true,
  itemId: true,
  version: true,
  words: true,
  createdAt: true,
  outcome: true,
  answer: true,
  answeredAt: true,
  mendedEdition: {
    select: {
      createdAt: true,
      publications: { select: { number: true, publishedAt: true }, orderBy: { number: "asc" }, take: 1 },
    },
  },
} as const;

export const placeFields = {
  response: {
    select: { choice: true, certainty: true, position: true, attempt: { select: { id: true, editionId: true } } },
  },
} as const;

export type NewDoubt = LearnerRef & {
  responseId: string;
  itemId: string;
  version: string;
  words: string;
  createdAt: Date;
};

type DoubtRef = Pick<NewDoubt, "userId" | "courseId" | "itemId" | "version">;

/** A learner's doubt about a version of an item, by whichever response it was. */
export const findDoubt = (db: Db, { userId, courseId, itemId, version }: DoubtRef) =>
  db.doubt.findUnique({
    where: { userId_courseId_itemId_version: { userId, courseId, itemId, version } },
    select: outcomeFields,
  });

export type OwnDoubt = NonNullable<Awaited<ReturnType<typeof findDoubt>>>;

/** Keeps a doubt; false where the learner doubted this version before, whose first words stand. */
export async function addDoubt(db: Db, doubt: NewDoubt): Promise<boolean> {
  try {
    await db.doubt.create({ data: doubt, select: { id: true } });
    return true;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return false;
  }
}

/** A learner's own doubts in a course, the latest first. */
export const listOwnDoubts = (db: Db, { userId, courseId }: LearnerRef) =>
  db.doubt.findMany({
    where: { userId, courseId },
    select: { ...outcomeFields, ...placeFields },
    orderBy: { createdAt: "desc" },
  });
