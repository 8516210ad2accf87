import { randomBytes } from "node:crypto";
import { certificateCode } from "@/domain/certificate";
import type { Course } from "@/domain/course";
import { isPassed } from "@/domain/final";
import { knownIn } from "@/domain/mastery";
import { scoreAttempt } from "@/domain/score";
import type { Tx } from "@/prisma/client";
import { certify } from "@/prisma/final";
import { knownRow } from "@/prisma/knowledge";
import type { MadeUpLearner } from "./learner";

export type Weeks = MadeUpLearner & { userId: string };

/** Stores what people did, with what comes of it: cards, scores and certificates. */
export async function storeWeeks(tx: Tx, course: Course, weeks: readonly Weeks[]): Promise<void> {
  await tx.lessonReading.createMany({
    data: weeks.flatMap(({ userId, readings }) =>
      readings.map((reading) => ({ ...reading, userId, courseId: course.id })),
    ),
  });
  await tx.attempt.createMany({
    data: weeks.flatMap(({ userId, attempts }) =>
      attempts.map(({ responses, ...attempt }) => ({
        ...attempt,
        userId,
        courseId: course.id,
        // As the database counts it where an attempt ends.
        raw: attempt.submittedAt && scoreAttempt({ ...attempt, responses }).raw,
      })),
    ),
  });
  await storeResponses(
    tx,
    weeks.flatMap(({ attempts }) => attempts),
  );
  await tx.reviewCard.createMany({
    data: weeks.flatMap(({ userId, attempts }) =>
      knownIn(course, attempts).map((known) => ({ ...knownRow(known), userId, courseId: course.id })),
    ),
  });
  for (const { userId, attempts } of weeks)
    for (const final of attempts) {
      if (final.kind !== "final" || !final.submittedAt || !isPassed(final, course.masteryScore)) continue;
      const handIn = { course, reliability: null, code: certificateCode(randomBytes(16)), now: final.submittedAt };
      await certify(tx, userId, final, handIn, course.masteryScore);
    }
}

/** Rows a statement: none takes long, however slow the machine is. */
const atOnce = 500;

/** In statements of one parameter: rows of ten each take the client ten times as long. */
async function storeResponses(tx: Tx, attempts: MadeUpLearner["attempts"]): Promise<void> {
  const rows = attempts.flatMap(({ id, responses }) => responses.map((response) => ({ ...response, attemptId: id })));
  for (let from = 0; from < rows.length; from += atOnce)
    await tx.$executeRaw`
    insert into responses (id, attempt_id, position, item_id, choice, certainty, correct, told, duration_ms, created_at)
    select * from jsonb_to_recordset(${JSON.stringify(rows.slice(from, from + atOnce))}::jsonb) as r(id uuid, "attemptId" uuid, position int, "itemId" text,
      choice "Choice", certainty "Certainty", correct boolean, told boolean, "durationMs" int, "createdAt" timestamptz)`;
}
