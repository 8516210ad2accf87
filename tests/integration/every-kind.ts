import { randomUUID } from "node:crypto";
import type { Certainty, Choice } from "@/domain/choice";
import { findItem } from "@/domain/course";
import type { Db } from "@/prisma/client";
import { keepEdition } from "@/prisma/edition";
import { course, edition } from "@/tests/first-course";
import { at } from "@/tests/unit/builders";
import { signedIn } from "./people";
import { setRequest } from "./request";
import { aCohort, aUser } from "./rows";

const [lesson] = course.lessons;
const itemIds = lesson?.responsibilities.flatMap(({ items }) => items.slice(0, 1).map(({ id }) => id)) ?? [];

type Quiz = {
  kind: "practice" | "review" | "final" | "check" | "pretest";
  quizId: string;
  scope?: "full" | "retry";
  startedAt: Date;
  submittedAt?: Date | null;
};

/** An attempt at the first responsibilities' items, the first one missed. */
export async function anAttempt(db: Db, userId: string, { submittedAt = null, ...quiz }: Quiz) {
  const { id } = await db.attempt.create({
    data: {
      ...quiz,
      userId,
      courseId: course.id,
      editionId: edition,
      itemIds,
      seed: 1,
      submittedAt,
      responses: {
        create: itemIds.map((itemId, position) => ({
          id: randomUUID(),
          itemId,
          position,
          ...answered(itemId, position === 0),
          durationMs: 12_500,
          createdAt: new Date(quiz.startedAt.getTime() + position * 1000),
        })),
      },
    },
    select: { id: true },
  });
  return id;
}

function answered(itemId: string, isMissed: boolean): { choice: Choice; correct: boolean; certainty: Certainty } {
  const key = findItem(course, itemId)?.key ?? "first";
  return { choice: isMissed ? (key === "both" ? "first" : "both") : key, correct: !isMissed, certainty: "very" };
}

/** A cohort with a learner who did a quiz of every kind, one who left, and a manager who learns, by whom the next requests are. */
export async function aCohortOfEveryKind(db: Db, name = "=1+1") {
  await keepEdition(db, edition, course);
  const { id: managerId } = await aUser(db, { name: "Quản lý", role: "manager" });
  const learner = await aUser(db, { name });
  const gone = await aUser(db, { name: "Người đã rời nhóm" });
  const cohort = await aCohort(
    db,
    [
      { userId: managerId, role: "manager" },
      { userId: managerId, role: "learner" },
      { userId: learner.id, role: "learner" },
      { userId: gone.id, role: "learner", leftAt: at(1) },
    ],
    { name: "Nhóm & <mọi loại>" },
  );
  const practice = { kind: "practice", quizId: lesson?.id ?? "" } as const;
  await anAttempt(db, learner.id, { kind: "pretest", quizId: "pretest", startedAt: at(0), submittedAt: at(5) });
  await anAttempt(db, managerId, { kind: "pretest", quizId: "pretest", startedAt: at(0), submittedAt: at(5) });
  await anAttempt(db, gone.id, { ...practice, startedAt: at(0), submittedAt: at(5) });
  await anAttempt(db, learner.id, { ...practice, startedAt: at(10), submittedAt: at(15) });
  await anAttempt(db, learner.id, { ...practice, scope: "retry", startedAt: at(20), submittedAt: at(25) });
  await anAttempt(db, learner.id, { ...practice, startedAt: at(30), submittedAt: at(35) });
  await anAttempt(db, learner.id, { kind: "review", quizId: "review", startedAt: at(40), submittedAt: at(45) });
  await anAttempt(db, learner.id, { kind: "final", quizId: "final", startedAt: at(50), submittedAt: at(55) });
  await anAttempt(db, learner.id, { kind: "check", quizId: "check-30", startedAt: evening, submittedAt: evening });
  await anAttempt(db, learner.id, { kind: "final", quizId: "final", startedAt: evening });
  setRequest(await signedIn(db, managerId), "/");
  return { cohort, learner, asked: itemIds.length };
}

/** Half past one of the next day in Vietnam, after everything else. */
export const evening = new Date("2026-01-05T18:30:00Z");
