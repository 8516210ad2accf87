"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { playerPress } from "@/app/_door/form-gate";
import { courseOf, requirePlayer } from "@/app/_door/gate";
import { rememberReached } from "@/app/_door/guest";
import { findLesson, Slug } from "@/domain/course";
import { paragraphIds } from "@/domain/reading";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { startPractice } from "@/school/practice";

const Reading = z.object({ course: Slug, lesson: Slug });

/** Done reading: remembers the lesson's end, opens the practice and goes there. */
export const finishReading = playerPress(
  Reading,
  async ({ course: courseId, lesson: lessonId }, { locale }): Promise<void> => {
    const served = await courseOf(courseId);
    const { course } = served;
    const player = await requirePlayer(locale, course, lessonId);
    const lesson = findLesson(course, lessonId) ?? notFound();
    const paragraphId = paragraphIds(lesson).at(-1) ?? notFound();
    await rememberReached(player, { courseId: course.id, lessonId: lesson.id, paragraphId, completes: true });
    if (!player.unstored) await startPractice(player.id, served, lesson);
    redirect(href(locale, places.practice(course.id, lesson.id)));
  },
);
