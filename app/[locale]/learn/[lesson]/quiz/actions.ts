"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { now } from "@/app/clock";
import { db } from "@/app/db";
import { playerPress } from "@/app/form-gate";
import { currentAddress, requireLearner, requirePlayer } from "@/app/gate";
import { incompleteIn } from "@/app/incomplete";
import { href, inLanguage } from "@/app/links";
import { startPractice, startRetry } from "@/app/practice";
import { SentChoice } from "@/app/sent-choice";
import { course } from "@/content/course";
import { certainties } from "@/domain/choice";
import { findLesson, Slug } from "@/domain/course";
import { findAttempt } from "@/prisma/attempt";
import { recordResponse } from "@/prisma/response";

const Form = z.object({
  attemptId: z.uuid(),
  responseId: z.uuid(),
  position: z.coerce.number().int().min(0).max(1000),
  itemId: Slug,
  choice: SentChoice,
  certainty: z.enum([...certainties, "none"]).transform((value) => (value === "none" ? null : value)),
});

/** The question form where JavaScript doesn't run: record, then show the verdict by an address that a reload repeats safely. */
export const respondByForm = playerPress(z.object({}), async (_, { locale, form }): Promise<void> => {
  const [place = "/learn"] = inLanguage("vi", await currentAddress()).split("?");
  const quiz = href(locale, place);
  const lessonId = /^\/learn\/([^/]+)\/quiz$/.exec(place)?.[1];
  const player = lessonId ? await requirePlayer(locale, lessonId, quiz) : await requireLearner(locale);
  const input = Form.safeParse(Object.fromEntries(form));
  if (!input.success) redirect(`${quiz}?${incompleteIn(form)}`);
  const { attemptId, responseId, position, itemId, choice, certainty } = input.data;
  const outcome = await recordResponse(
    db(),
    { id: attemptId, userId: player.id },
    { id: responseId, position, itemId, choice, certainty, durationMs: null },
    now(),
  );
  if (outcome.accepted || outcome.refusal === "position-taken") redirect(`${quiz}?attempt=${attemptId}&feedback=${position}`);
  redirect(quiz);
});

const Again = z.object({ lesson: Slug, missedIn: z.uuid().optional() });

/** Starts another round: everything, or the items missed in an attempt. */
export const startAgain = playerPress(Again, async ({ lesson: lessonId, missedIn }, { locale }): Promise<void> => {
  const quiz = href(locale, `/learn/${lessonId}/quiz`);
  const player = await requirePlayer(locale, lessonId, quiz);
  if (!findLesson(course, lessonId)) notFound();
  if (missedIn === undefined) {
    await startPractice(player.id, lessonId);
  } else {
    const attempt = await findAttempt(db(), { id: missedIn, userId: player.id });
    await startRetry(player.id, attempt?.quizId === lessonId ? attempt : notFound());
  }
  redirect(quiz);
});
