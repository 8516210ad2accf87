"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { now } from "@/app/clock";
import { db } from "@/app/db";
import { playerPress } from "@/app/form-gate";
import { requirePlayer } from "@/app/gate";
import { href } from "@/app/links";
import { startPractice } from "@/app/practice";
import { course } from "@/content/course";
import { findLesson, Slug } from "@/domain/course";
import { paragraphIds } from "@/domain/reading";
import { rememberParagraph } from "@/prisma/reading";

/** Done reading: remembers the lesson's end, opens the practice and goes there. */
export const finishReading = playerPress(z.object({ lesson: Slug }), async ({ lesson: lessonId }, { locale }): Promise<void> => {
  const player = await requirePlayer(locale, lessonId);
  const lesson = findLesson(course, lessonId) ?? notFound();
  const paragraphId = paragraphIds(lesson).at(-1) ?? notFound();
  await rememberParagraph(db(), { userId: player.id, courseId: course.id, lessonId: lesson.id, paragraphId, completes: true, now: now() });
  await startPractice(player.id, lesson.id);
  redirect(href(locale, `/learn/${lesson.id}/quiz`));
});
