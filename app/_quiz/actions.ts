"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { playerPress } from "@/app/_door/form-gate";
import { courseOf, currentAddress, requirePlayer } from "@/app/_door/gate";
import { takeTrial } from "@/app/_door/guest";
import { incompleteIn } from "@/app/_door/incomplete";
import { findLesson, Slug } from "@/domain/course";
import { href, inLanguage } from "@/messages/links";
import { places } from "@/messages/places";
import { findAttempt } from "@/prisma/attempt";
import { db } from "@/school/db";
import { startPractice, startRetry } from "@/school/practice";
import { keepResponse } from "@/school/respond";
import { SentResponseForm } from "@/school/sent-response";

/** The question form where JavaScript doesn't run: record, then show the verdict by an address that a reload repeats safely. */
export const respondByForm = playerPress(z.object({}), async (_, { asker, locale, form }): Promise<void> => {
  const [place = "/learn"] = inLanguage("vi", await currentAddress()).split("?");
  const quiz = href(locale, place);
  const input = SentResponseForm.safeParse(Object.fromEntries(form));
  if (!input.success) redirect(`${quiz}?${incompleteIn(form)}`);
  const { attemptId, ...response } = input.data;
  const outcome = await keepResponse({ attemptId, userId: asker.id, guest: asker.unstored }, response);
  if (outcome.accepted && asker.email === null) await takeTrial(asker.id);
  if (outcome.accepted || outcome.refusal === "position-taken")
    redirect(`${quiz}?attempt=${attemptId}&feedback=${response.position}`);
  if (outcome.refusal === "no-such-attempt") notFound();
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
      if (!player.unstored) await startPractice(player.id, served, lesson);
    } else {
      const attempt = await findAttempt(db(), { id: missedIn, userId: player.id });
      if (attempt?.quizId !== lessonId || !(await startRetry(player.id, course.id, attempt))) notFound();
    }
    redirect(quiz);
  },
);
