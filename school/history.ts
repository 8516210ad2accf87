import { attemptsAtOnce, countHistory, listHistory, type PastAttempt } from "@/prisma/history";
import type { LearnerRef } from "@/prisma/learner";
import { type Page, placeIn } from "./cohort-mastery";
import { db } from "./db";

/** A page of what a learner did in a course, the newest first. */
export async function readHistory(learner: LearnerRef, page: number): Promise<Page<PastAttempt>> {
  const place = placeIn(await countHistory(db(), learner), page, attemptsAtOnce);
  return { ...place, rows: await listHistory(db(), learner, place.page) };
}
