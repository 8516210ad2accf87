import { randomInt } from "node:crypto";
import type { CompiledCourse } from "@/content/compile/edition";
import type { Attempt } from "@/domain/attempt";
import type { Course } from "@/domain/course";
import { finalItems, isOverdue } from "@/domain/final";
import type { Outcome } from "@/domain/outcome";
import { type Reliability, reliabilityOf } from "@/domain/reliability";
import { findMetItems } from "@/prisma/attempt";
import type { Tx } from "@/prisma/client";
import { keepEdition } from "@/prisma/edition";
import { handInFinal, listFinalScores, listLatestFinals, startFinal } from "@/prisma/final";
import { endPretest } from "@/prisma/pretest";
import { newCertificateCode } from "./certificate";
import { now } from "./clock";
import { db } from "./db";
import { finalWaitMs } from "./final-wait";

/**
 * Opens a final for the learner, of items not met before as far as the course has them, or gives the one that is open; refused
 * while the learner has to wait. As a practice does, it ends a pretest that is open.
 */
export async function openFinal(
  userId: string,
  { course, edition }: CompiledCourse,
): Promise<Outcome<Attempt, "too-early">> {
  const learner = { userId, courseId: course.id };
  const seed = randomInt(2 ** 31);
  await endPretest(db(), learner, now());
  const items = finalItems(course, await findMetItems(db(), learner), seed);
  await keepEdition(db(), edition, course);
  return startFinal(db(), {
    ...learner,
    editionId: edition,
    itemIds: items.map(({ id }) => id),
    seed,
    startedAt: now(),
    waitMs: finalWaitMs(),
  });
}

/** A learner's latest finals; one whose time ran out since the last visit is handed in first. */
export async function readFinals(userId: string, course: Course): Promise<Attempt[]> {
  const learner = { userId, courseId: course.id };
  const finals = await listLatestFinals(db(), learner);
  const overdue = finals.find((final) => !final.submittedAt && isOverdue(final, now()));
  if (!overdue) return finals;
  await submitFinal(userId, course, overdue.id);
  return listLatestFinals(db(), learner);
}

export async function submitFinal(userId: string, course: Course, id: string) {
  const reliability = await readReliability(course.id);
  return handInFinal(db(), { id, userId }, { course, reliability, code: newCertificateCode(), now: now() });
}

/** How well the final measures, as far as enough learners took it. */
export const readReliability = async (courseId: string, tx: Tx = db()): Promise<Reliability | null> =>
  reliabilityOf(await listFinalScores(tx, courseId));
