import { randomInt } from "node:crypto";
import type { CompiledCourse } from "@/content/compile/edition";
import type { Attempt } from "@/domain/attempt";
import type { Course } from "@/domain/course";
import { pretestItems, pretestState } from "@/domain/pretest";
import { keepEdition } from "@/prisma/edition";
import { findMilestones } from "@/prisma/milestones";
import { endPretest, startPretest } from "@/prisma/pretest";
import { findReadings } from "@/prisma/reading";
import { now } from "./clock";
import { db } from "./db";

/** How a learner stands to the course's pretest, and the pretest if there is one. */
export async function readPretest(userId: string, { id: courseId }: Course) {
  const learner = { userId, courseId };
  const [attempts, readings] = await Promise.all([findMilestones(db(), learner, now()), findReadings(db(), learner)]);
  return {
    state: pretestState(attempts, readings),
    pretest: attempts.find(({ kind }) => kind === "pretest") ?? null,
  };
}

/** Opens the pretest, or gives the one that goes on; null where it is over, taken or not. */
export async function openPretest(userId: string, { course, edition }: CompiledCourse): Promise<Attempt | null> {
  const { state, pretest } = await readPretest(userId, course);
  if (state === "over") return null;
  if (pretest) return pretest;
  const seed = randomInt(2 ** 31);
  await keepEdition(db(), edition, course);
  return startPretest(db(), {
    userId,
    courseId: course.id,
    editionId: edition,
    itemIds: pretestItems(course, seed).map(({ id }) => id),
    seed,
    startedAt: now(),
  });
}

/** Ends the pretest as it stands; one that was offered alone is skipped by this, and not offered again. */
export async function leavePretest(userId: string, served: CompiledCourse): Promise<void> {
  if (await openPretest(userId, served)) await endPretest(db(), { userId, courseId: served.course.id }, now());
}
