import { z } from "zod";
import type { Attempt } from "@/domain/attempt";
import type { Course } from "@/domain/course";
import {
  deadlineAmong,
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

/** A learner's finals, in the order of their start. */
export const listFinals = (tx: Tx, { userId, courseId }: LearnerRef): Promise<Attempt[]> =>
  tx.attempt.findMany({
    where: { userId, courseId, kind: "final" },
    select: attemptFields,
    orderBy: { startedAt: "asc" },
  });

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
    const finals = await listFinals(tx, { userId, courseId });
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
 * them. Of each item the last response in time counts, added up by the database: `scoreAttempt` in one statement.
 */
export async function listFinalScores(db: Tx, courseId: string): Promise<Score[]> {
  const rows = await db.$queryRaw`
    with firsts as (
      select * from (
        select distinct on (user_id) id, item_ids, deadline_at, submitted_at from attempts
        where course_id = ${courseId} and kind = 'final' and submitted_at is not null order by user_id, started_at, id
      ) f order by submitted_at desc, id limit ${mostTaken}
    ), counted as (
      select distinct on (r.attempt_id, r.item_id) r.attempt_id, r.correct
      from firsts f join responses r on r.attempt_id = f.id
      where r.item_id = any(f.item_ids) and (f.deadline_at is null or r.created_at <= f.deadline_at)
      order by r.attempt_id, r.item_id, r.position desc
    )
    select cardinality(f.item_ids) as max, (select count(*)::int from counted c where c.attempt_id = f.id and c.correct) as raw
    from firsts f`;
  return Scores.parse(rows);
}
