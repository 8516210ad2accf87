import type { z } from "zod";
import type { Attempt } from "@/domain/attempt";
import type { Course, Locale } from "@/domain/course";
import type { Outcome } from "@/domain/outcome";
import type { ResponseInput } from "@/domain/respond";
import { findAttempt, findSitting } from "@/prisma/attempt";
import { getEditionOrThrow } from "@/prisma/edition";
import type { NewGuest } from "@/prisma/guest";
import type { Look } from "@/prisma/look";
import { type RecordRefusal, recordResponse } from "@/prisma/response";
import { now } from "./clock";
import { db } from "./db";
import { frameOf, type SittingFrame, type ToldView, toldAt } from "./quiz-view";
import type { SentResponse } from "./sent-response";
import { respondFirst } from "./trial";

/** `guest` is who sends it where nothing of them is stored yet; `look` is a look at the attempt a moment ago. */
type AttemptRef = { id: string; userId: string; guest?: NewGuest | undefined; look?: Look | null | undefined };

/** An attempt's place in its sitting; in none, what a page of its own has. */
export async function readFrame(userId: string, attempt: Attempt): Promise<SittingFrame> {
  const { sittingId } = attempt;
  return frameOf(attempt, sittingId === null ? [] : await findSitting(db(), { userId, sittingId }));
}

/** What became of a response: its verdict; or why it isn't taken, with the verdict on the one that stands in its place. */
export type Responded = { told: ToldView | null; refusal: RecordRefusal | null };

/** Records a response in an attempt that tells its verdicts at once, and tells this one's. */
export async function respond(ref: AttemptRef, input: ResponseInput, locale: Locale): Promise<Responded> {
  const outcome: Outcome<{ attempt: Attempt; course: Course }, RecordRefusal> = await record(ref, input);
  if (outcome.accepted) {
    const { attempt, course } = outcome.value;
    return { told: await tell(ref, attempt, course, input.position, locale), refusal: null };
  }
  const attempt = outcome.refusal === "position-taken" ? await findAttempt(db(), ref) : null;
  const course = attempt && (await getEditionOrThrow(db(), attempt.editionId));
  return { told: course && (await tell(ref, attempt, course, input.position, locale)), refusal: outcome.refusal };
}

/** Records a response that came by a form, which measured no time; tells what became of it, and nothing of its verdict. */
export const keepResponse = (
  { attemptId, ...sender }: { attemptId: string; userId: string; guest?: NewGuest | undefined },
  { responseId, ...response }: z.infer<typeof SentResponse>,
): Promise<Outcome<{ attempt: Attempt }, RecordRefusal>> =>
  record({ id: attemptId, ...sender }, { ...response, id: responseId, durationMs: null });

async function record(ref: AttemptRef, input: ResponseInput) {
  const outcome = await recordResponse(db(), ref, input, now(), ref.look);
  return outcome.accepted || outcome.refusal !== "no-such-attempt" ? outcome : respondFirst(ref, input);
}

const tell = async (
  { userId }: AttemptRef,
  attempt: Attempt,
  course: Course,
  position: number,
  locale: Locale,
): Promise<ToldView | null> => toldAt(attempt, course, position, locale, await readFrame(userId, attempt));
