import { randomBytes } from "node:crypto";
import { placeOf } from "@/bin/bench/database";
import { certificateCode, groupedCode } from "@/domain/certificate";
import { issueCertificate } from "@/prisma/certificate";
import { type Db, openDb } from "@/prisma/client";

/** Does some work on the database that the tests' server uses. */
export async function withDb<Result>(work: (db: Db) => Promise<Result>): Promise<Result> {
  const db = openDb(placeOf(process.env.TEST_DATA_DIR ?? ".data/test"), 1);
  try {
    return await work(db);
  } finally {
    await db.$disconnect();
  }
}

/** Gives the learner with the address a passed final and its certificate, as a hand-in does; gives the code as people read it. */
export const certify = (email: string): Promise<string> =>
  withDb(async (db) => {
    const { id: userId, name } = await db.user.findUniqueOrThrow({
      where: { email },
      select: { id: true, name: true },
    });
    const { id: editionId, courseId } = await db.edition.findFirstOrThrow({ select: { id: true, courseId: true } });
    const startedAt = new Date("2026-01-05T08:00:00Z");
    const submittedAt = new Date("2026-01-05T08:30:00Z");
    const final = {
      userId,
      courseId,
      quizId: "final",
      kind: "final",
      editionId,
      seed: 7,
      startedAt,
      submittedAt,
    } as const;
    const { id: attemptId } = await db.attempt.create({ data: { ...final, itemIds: [] }, select: { id: true } });
    const band = { low: 17, high: 23, method: "binomial" } as const;
    const score = { raw: 21, max: 24, masteryScore: 0.8, band };
    const { code } = await issueCertificate(db, {
      attemptId,
      userId,
      courseId,
      editionId,
      name,
      ...score,
      code: certificateCode(randomBytes(16)),
      issuedAt: submittedAt,
    });
    return groupedCode(code);
  });

/** Puts the learner into the demo's cohort; gives the address of the manager's page about the learner. */
export const joinDemoCohort = (email: string): Promise<string> =>
  withDb(async (db) => {
    const { id: userId } = await db.user.findUniqueOrThrow({ where: { email }, select: { id: true } });
    const { id: cohortId } = await db.cohort.findFirstOrThrow({ where: { name: "Nhóm mẫu" }, select: { id: true } });
    await db.membership.create({ data: { cohortId, userId, role: "learner" }, select: { id: true } });
    return `/manage/${cohortId}/learners/${userId}`;
  });
