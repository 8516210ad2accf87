"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { now } from "@/app/clock";
import { db } from "@/app/db";
import { isUuid, requireLearner, requirePlayer } from "@/app/gate";
import { href, ownPath } from "@/app/links";
import { startPractice, startRetry } from "@/app/practice";
import { course } from "@/content/course";
import { certainties } from "@/domain/choice";
import { Choice, findLesson, Locale, Slug } from "@/domain/course";
import { findAttempt } from "@/prisma/attempt";
import { recordResponse } from "@/prisma/response";

const Form = z.object({
  attemptId: z.uuid(),
  responseId: z.uuid(),
  position: z.coerce.number().int().min(0).max(1000),
  itemId: Slug,
  choice: Choice,
  certainty: z.enum([...certainties, "none"]).transform((value) => (value === "none" ? null : value)),
  locale: Locale,
});

/** The question form where JavaScript doesn't run: record, then show the verdict by an address that a reload repeats safely. */
export async function respondByForm(place: string, form: FormData): Promise<void> {
  const locale = Locale.catch("vi").parse(form.get("locale"));
  const quiz = href(locale, ownPath(place, "/learn"));
  const lessonId = /^\/learn\/([^/]+)\/quiz$/.exec(place)?.[1];
  const player = lessonId ? await requirePlayer(locale, lessonId, quiz) : await requireLearner(locale);
  const input = Form.safeParse(Object.fromEntries(form));
  if (!input.success) redirect(`${quiz}?incomplete`);
  const { attemptId, responseId, position, itemId, choice, certainty } = input.data;
  const outcome = await recordResponse(
    db(),
    { id: attemptId, userId: player.id },
    { id: responseId, position, itemId, choice, certainty, durationMs: null },
    now(),
  );
  if (outcome.accepted || outcome.refusal === "position-taken") redirect(`${quiz}?attempt=${attemptId}&feedback=${position}`);
  redirect(quiz);
}

/** Starts another round: everything, or the items missed in an attempt. */
export async function startAgain(locale: Locale, lessonId: string, missedIn: string | null): Promise<void> {
  const quiz = href(locale, `/learn/${lessonId}/quiz`);
  const player = await requirePlayer(locale, lessonId, quiz);
  if (!findLesson(course, lessonId)) notFound();
  if (missedIn === null) {
    await startPractice(player.id, lessonId);
  } else {
    const attempt = isUuid(missedIn) ? await findAttempt(db(), { id: missedIn, userId: player.id }) : null;
    await startRetry(player.id, attempt?.quizId === lessonId ? attempt : notFound());
  }
  redirect(quiz);
}
