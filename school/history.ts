import { attemptsAtOnce, countHistory, type HistoryRef, listHistory, type PastAttempt } from "@/prisma/history";
import { type Page, placeIn } from "./cohort-mastery";
import { db } from "./db";

/** A page of what a learner did in a course, or at one quiz of it, the newest first. */
export async function readHistory(ref: HistoryRef, page: number): Promise<Page<PastAttempt>> {
  const place = placeIn(await countHistory(db(), ref), page, attemptsAtOnce);
  return { ...place, rows: await listHistory(db(), ref, place.page) };
}
