import { randomBytes, randomUUID } from "node:crypto";
import { compiledCourses } from "@/content/courses";
import { certificateCode } from "@/domain/certificate";
import { dayMs } from "@/domain/day";
import { isPassed } from "@/domain/final";
import { knownIn } from "@/domain/mastery";
import type { Db } from "@/prisma/client";
import { keepEdition } from "@/prisma/edition";
import { certify } from "@/prisma/final";
import { madeUpDoubts } from "./doubts";
import { demoHistory } from "./history";
import { madeUpLearner } from "./learner";
import { demoLearner, demoLearners, demoManager } from "./people";

const { course, edition } = compiledCourses[0];

/** In milliseconds: on a busy machine some thousand rows take their time. */
const transactionLimits = { maxWait: 10_000, timeout: 60_000 };

/** Fills an empty database with a cohort of made-up learners, a manager and a learner to sign in as, who has learned for three weeks; one that has them stays as it is. All of them get the one password. */
export async function seedDemo(
  db: Db,
  { passwordHash, now }: { passwordHash: string; now: Date },
): Promise<{ learners: number; seeded: boolean }> {
  if (await db.user.findUnique({ where: { email: demoManager }, select: { id: true } }))
    return { learners: demoLearners.length, seeded: false };
  await keepEdition(db, edition, course);
  const person = (name: string, email: string, role: "learner" | "manager") => ({
    id: randomUUID(),
    name,
    email,
    role,
    passwordHash,
  });
  const joinedAt = new Date(now.getTime() - 57 * dayMs);
  const manager = person("Quản lý mẫu", demoManager, "manager");
  const learner = person("Học viên mẫu", demoLearner, "learner");
  const madeUp = demoLearners.map(({ name, email }) => person(name, email, "learner"));
  const made = madeUp.map((user, index) => {
    const startedAt = new Date(now.getTime() - (56 - 4 * (index % 7)) * dayMs - index * 17 * 60_000);
    return { user, ...madeUpLearner(course, edition, 1000 + index, { startedAt, now, newId: randomUUID }) };
  });
  const history = demoHistory(course, edition, { now, newId: randomUUID });
  const weeks = [...made, { user: learner, ...history }];

  await db.$transaction(async (tx) => {
    await tx.user.createMany({ data: [manager, learner, ...madeUp] });
    const cohort = await tx.cohort.create({ data: { name: "Nhóm mẫu", courseId: course.id }, select: { id: true } });
    await tx.membership.createMany({
      data: [manager, learner, ...madeUp].map(({ id, role }) => ({ cohortId: cohort.id, userId: id, role, joinedAt })),
    });
    await tx.lessonReading.createMany({
      data: weeks.flatMap(({ user, readings }) =>
        readings.map((reading) => ({ ...reading, userId: user.id, courseId: course.id })),
      ),
    });
    await tx.attempt.createMany({
      data: weeks.flatMap(({ user, attempts }) =>
        attempts.map(({ responses: _, ...attempt }) => ({ ...attempt, userId: user.id, courseId: course.id })),
      ),
    });
    await tx.response.createMany({
      data: weeks.flatMap(({ attempts }) =>
        attempts.flatMap(({ id, responses }) => responses.map((response) => ({ ...response, attemptId: id }))),
      ),
    });
    await tx.doubt.createMany({
      data: madeUpDoubts(course, { userId: learner.id, managerId: manager.id, attempts: history.attempts, now }),
    });
    await tx.reviewCard.createMany({
      data: weeks.flatMap(({ user, attempts }) =>
        knownIn(course, attempts).map(({ card, knowledge }) => ({
          ...card,
          ...knowledge,
          userId: user.id,
          courseId: course.id,
        })),
      ),
    });
    for (const { user, attempts } of weeks)
      for (const final of attempts.filter(
        (attempt) => attempt.kind === "final" && isPassed(attempt, course.masteryScore),
      ))
        await certify(
          tx,
          user.id,
          final,
          { course, reliability: null, code: certificateCode(randomBytes(16)), now: final.submittedAt ?? now },
          course.masteryScore,
        );
  }, transactionLimits);
  return { learners: demoLearners.length, seeded: true };
}
