"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { playerPress } from "@/app/_door/form-gate";
import { courseOf, currentAddress, requirePlayer } from "@/app/_door/gate";
import { incompleteIn } from "@/app/_door/incomplete";
import { certainties } from "@/domain/choice";
import { findLesson, Slug } from "@/domain/course";
import { href, inLanguage } from "@/messages/links";
import { places } from "@/messages/places";
import { findAttempt } from "@/prisma/attempt";
import { recordResponse } from "@/prisma/response";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { startPractice, startRetry } from "@/school/practice";
import { SentChoice } from "@/school/sent-choice";

const Form = z.object({
  attemptId: z.uuid(),
  responseId: z.uuid(),
  position: z.coerce.number().int().min(0).max(1000),
  itemId: Slug,
  choice: SentChoice,
  certainty: z.enum([...certainties, "none"]).transform((value) => (value === "none" ? null : value)),
});

/** The question form where JavaScript doesn't run: record, then show the verdict by an address that a reload repeats safely. */
export const respondByForm = playerPress(z.object({}), async (_, { asker, locale, form }): Promise<void> => {
  const [place = "/learn"] = inLanguage("vi", await currentAddress()).split("?");
  const quiz = href(locale, place);
  const input = Form.safeParse(Object.fromEntries(form));
  if (!input.success) redirect(`${quiz}?${incompleteIn(form)}`);
  const { attemptId, responseId, position, itemId, choice, certainty } = input.data;
  const outcome = await recordResponse(
    db(),
    { id: attemptId, userId: asker.id },
    { id: responseId, position, itemId, choice, certainty, durationMs: null },
    now(),
  );
  if (outcome.accepted || outcome.refusal === "position-taken")
    redirect(`${quiz}?attempt=${attemptId}&feedback=${position}`);
  redirect(quiz);
});

const Again = z.object({ course: Slug, lesson: Slug, missedIn: z.uuid().optional() });

/** Starts another round: everything, or the items missed in an attempt. */
export const startAgain = playerPress(
  Again,
  async ({ course: courseId, lesson: lessonId, missedIn }, { locale }): Promise<void> => {
    const served = await courseOf(courseId);
    const { course } = served;
    const quiz = href(locale, places.practice(course.id, lessonId));
    const player = await requirePlayer(locale, course, lessonId, quiz);
    const lesson = findLesson(course, lessonId) ?? notFound();
    if (missedIn === undefined) {
      await startPractice(player.id, served, lesson);
    } else {
      const attempt = await findAttempt(db(), { id: missedIn, userId: player.id });
      if (attempt?.quizId !== lessonId || !(await startRetry(player.id, course.id, attempt))) notFound();
    }
    redirect(quiz);
  },
);
