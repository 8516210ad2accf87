"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { playerPress } from "@/app/_door/form-gate";
import { requirePlayer } from "@/app/_door/gate";
import { course } from "@/content/course";
import { findLesson, Slug } from "@/domain/course";
import { paragraphIds } from "@/domain/reading";
import { href } from "@/messages/links";
import { rememberParagraph } from "@/prisma/reading";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { startPractice } from "@/school/practice";

/** Done reading: remembers the lesson's end, opens the practice and goes there. */
export const finishReading = playerPress(z.object({ lesson: Slug }), async ({ lesson: lessonId }, { locale }): Promise<void> => {
  const player = await requirePlayer(locale, lessonId);
  const lesson = findLesson(course, lessonId) ?? notFound();
  const paragraphId = paragraphIds(lesson).at(-1) ?? notFound();
  await rememberParagraph(db(), { userId: player.id, courseId: course.id, lessonId: lesson.id, paragraphId, completes: true, now: now() });
  await startPractice(player.id, lesson);
  redirect(href(locale, `/learn/${lesson.id}/quiz`));
});
