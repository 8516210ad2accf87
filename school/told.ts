import type { Attempt } from "@/domain/attempt";
import type { Course, Responsibility } from "@/domain/course";
import { isToldToManager } from "@/domain/pretest";
import { isUuid } from "@/domain/text";
import { findAttempt } from "@/prisma/attempt";
import { findEditionDates, getEditionOrThrow } from "@/prisma/edition";
import type { LearnerRef } from "@/prisma/learner";
import {
  type Asking,
  countResponsesTo,
  countTold,
  listResponsesTo,
  listTold,
  type ToldAttempt,
  type ToldResponse,
  toldAtOnce,
} from "@/prisma/told-attempts";
import { type Page, placeIn } from "./cohort-mastery";
import { db } from "./db";

/** A page of what a manager may see of a learner's attempts, each with its edition. */
export async function readTold(
  learner: LearnerRef,
  asking: Asking,
  page: number,
): Promise<Page<ToldAttempt & { edition: Course; published: EditionDate | undefined }>> {
  const place = placeIn(await countTold(db(), learner, asking), page, toldAtOnce);
  const attempts = await listTold(db(), learner, asking, place.page);
  const published = await findEditionDates(db(), [...new Set(attempts.map(({ editionId }) => editionId))]);
  return { ...place, rows: await withEditions(attempts, (id) => published.get(id)) };
}

type EditionDate = { number: number | null; at: Date };

const withEditions = <Row extends { editionId: string }>(
  rows: readonly Row[],
  publishedOf: (editionId: string) => EditionDate | undefined,
) =>
  Promise.all(
    rows.map(async (row) => ({
      ...row,
      edition: await getEditionOrThrow(db(), row.editionId),
      published: publishedOf(row.editionId),
    })),
  );

/** A page of the learner's responses on one responsibility, each with its edition. */
export async function readResponsesTo(
  learner: LearnerRef,
  asking: Asking,
  { items }: Responsibility,
  page: number,
): Promise<Page<ToldResponse & { edition: Course }>> {
  const itemIds = items.map(({ id }) => id);
  const place = placeIn(await countResponsesTo(db(), learner, asking, itemIds), page, toldAtOnce);
  const responses = await listResponsesTo(db(), learner, asking, { itemIds, page: place.page });
  return { ...place, rows: await withEditions(responses, () => undefined) };
}

/** One attempt of the learner's in the course with its edition; null where there is none that a manager may see. */
export async function findTold(
  { userId, courseId }: LearnerRef,
  asking: Asking,
  id: string,
): Promise<{ attempt: Attempt; edition: Course; published: EditionDate | undefined } | null> {
  const attempt = isUuid(id) ? await findAttempt(db(), { id, userId }) : null;
  if (!attempt || !isToldToManager(attempt, asking)) return null;
  const edition = await getEditionOrThrow(db(), attempt.editionId);
  if (edition.id !== courseId) return null;
  return { attempt, edition, published: (await findEditionDates(db(), [attempt.editionId])).get(attempt.editionId) };
}
