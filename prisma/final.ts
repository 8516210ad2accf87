import { z } from "zod";
import type { Attempt } from "@/domain/attempt";
import type { Course } from "@/domain/course";
import {
  deadlineAmong,
  finalsAtOnce,
  handIn,
  isFinalToCome,
  isPassed,
  isResultOpen,
  nextFinalAt,
  undoHandIn,
  undoMs,
} from "@/domain/final";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { finalBand, type Reliability } from "@/domain/reliability";
import { type Score, scoreAttempt } from "@/domain/score";
import { type AttemptRef, attemptFields, findAttempt, type NewAttempt } from "./attempt";
import { issueCertificate, withdrawCertificate } from "./certificate";
import type { Db, Tx } from "./client";
import { getContentOrThrow } from "./edition";
import { type LearnerRef, learnerTime, takeLearner } from "./learner";
import { lookAt } from "./look";
import { replayKnown } from "./replay";

export const finalQuizId = "final";

/** As many as say whether there is an open one, which was last, and from when there may be another: that takes two that were handed in. */
const latestFinals = finalsAtOnce + 1;

/** A learner's latest finals, in the order of their start. */
export const listLatestFinals = async (tx: Tx, { userId, courseId }: LearnerRef): Promise<Attempt[]> => {
  const finals = await tx.attempt.findMany({
    where: { userId, courseId, quizId: finalQuizId },
    select: attemptFields,
    orderBy: { startedAt: "desc" },
    take: latestFinals,
  });
  return finals.toReversed();
};

export type NewFinal = LearnerRef &
  Pick<NewAttempt, "editionId" | "itemIds" | "seed" | "startedAt"> & {
    /** Before a third final and each further one, in milliseconds. */
    waitMs: number;
  };

/**
 * Starts a final with the deadline that the learner's cohorts give; one that is open, or may be opened again, goes on instead.
 * Refused while the learner has to wait; of two that start at once both get the same, or the same refusal.
 */
export const startFinal = (
  db: Db,
  { userId, courseId, startedAt: now, waitMs, ...set }: NewFinal,
): Promise<Outcome<Attempt, "too-early">> =>
  db.$transaction(async (tx) => {
    await takeLearner(tx, userId);
    const startedAt = await learnerTime(tx, userId, now);
    const finals = await listLatestFinals(tx, { userId, courseId });
    const last = finals.at(-1);
    if (last && !isResultOpen(last, startedAt)) return accept(last);
    if (isFinalToCome(nextFinalAt(finals, waitMs), startedAt)) return refuse("too-early");
    const deadlineAt = await findDeadline(tx, { userId, courseId }, startedAt);
    const started = await tx.attempt.create({
      data: { userId, courseId, quizId: finalQuizId, kind: "final", ...set, startedAt, deadlineAt },
      select: attemptFields,
    });
    return accept(started);
  });

/** When a final that starts then would end, by the cohorts that the learner belongs to now; null without a timer. */
export async function findDeadline(tx: Tx, { userId, courseId }: LearnerRef, startedAt: Date): Promise<Date | null> {
  const memberships = await tx.membership.findMany({
    where: { userId, role: "learner", leftAt: null, cohort: { courseId } },
    select: { timeFactor: true, cohort: { select: { finalMinutes: true } } },
  });
  return deadlineAmong(
    startedAt,
    memberships.map(({ timeFactor, cohort }) => ({ minutes: cohort.finalMinutes, timeFactor })),
  );
}

/** What a hand-in needs beside the attempt: the course as it is now, for the cards, and what a certificate says. */
export type HandIn = { course: Course; reliability: Reliability | null; code: string; now: Date };

/**
 * Hands a final in: its end, the cards that its responses move, and the certificate if it is passed, together or not at all.
 * Of two at once one hands in, and a response that comes meanwhile is either in it or refused.
 */
export const handInFinal = (
  db: Db,
  ref: AttemptRef,
  { course, reliability, code, now }: HandIn,
): Promise<Outcome<Attempt, "no-such-final" | "already-submitted">> =>
  db.$transaction(async (tx) => {
    await takeLearner(tx, ref.userId);
    const found = await lookAt(tx, ref, now);
    const outcome = found ? handIn(found.attempt, found.at) : refuse("not-a-final");
    if (!outcome.accepted) return refuse(outcome.refusal === "not-a-final" ? "no-such-final" : outcome.refusal);
    const { submittedAt } = outcome.value;
    await tx.attempt.update({ where: { id: ref.id, userId: ref.userId }, data: { submittedAt }, select: { id: true } });
    await replayKnown(tx, { userId: ref.userId, courseId: course.id }, course);
    const { masteryScore } = await getContentOrThrow(tx, outcome.value.editionId);
    const handedIn = { course, reliability, code, now: found?.at ?? now };
    if (isPassed(outcome.value, masteryScore)) await certify(tx, ref.userId, outcome.value, handedIn, masteryScore);
    return outcome;
  });

/** The certificate of a passed final. It dates from the moment when the hand-in can't be taken back any more: until then it is told to nobody. */
export async function certify(
  tx: Tx,
  userId: string,
  attempt: Attempt,
  { course, reliability, code, now }: HandIn,
  masteryScore: number,
) {
  const { name } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } });
  const score = scoreAttempt(attempt);
  await issueCertificate(tx, {
    attemptId: attempt.id,
    userId,
    courseId: course.id,
    editionId: attempt.editionId,
    name,
    ...score,
    masteryScore,
    code,
    band: finalBand(score, reliability),
    issuedAt: new Date(now.getTime() + undoMs),
  });
}

/** Takes a hand-in back within its ten seconds: the final is open again, as if it had never been handed in. */
export const undoFinal = (
  db: Db,
  ref: AttemptRef,
  { course, now }: Pick<HandIn, "course" | "now">,
): Promise<Outcome<Attempt, "no-such-final" | "not-handed-in" | "too-late">> =>
  db.$transaction(async (tx) => {
    await takeLearner(tx, ref.userId);
    const attempt = await findAttempt(tx, ref);
    const outcome = attempt ? undoHandIn(attempt, now) : refuse("no-such-final");
    if (!outcome.accepted) return outcome;
    await tx.attempt.update({
      where: { id: ref.id, userId: ref.userId },
      data: { submittedAt: null },
      select: { id: true },
    });
    await withdrawCertificate(tx, ref.id);
    await replayKnown(tx, { userId: ref.userId, courseId: course.id }, course);
    return outcome;
  });

/** Finals that the reliability of the test is estimated from: this many learners', each one's first. */
const mostTaken = 300;

const Scores = z.array(z.object({ raw: z.number(), max: z.number() }));

/**
 * The score of the first final that each learner handed in, the latest ones: independent of each other, as the coefficient wants
 * them. It goes from the latest final backwards, and leaves those out that somebody took again.
 */
export async function listFinalScores(db: Tx, courseId: string): Promise<Score[]> {
  const rows = await db.$queryRaw`
    select cardinality(a.item_ids) as max, coalesce(a.raw, attempt_raw(a)) as raw from attempts a
    where a.course_id = ${courseId} and a.kind = 'final' and a.submitted_at is not null and a.id = (
      select first.id from attempts first
      where first.user_id = a.user_id and first.course_id = a.course_id and first.quiz_id = a.quiz_id and first.scope = 'full'
        and first.submitted_at is not null order by first.started_at, first.id limit 1)
    order by a.submitted_at desc, a.id desc limit ${mostTaken}`;
  return Scores.parse(rows);
}
