import { z } from "zod";
import { guarded, problem } from "@/app/api/guard";
import { now } from "@/app/clock";
import { db } from "@/app/db";
import { course } from "@/content/course";
import { findLesson, Slug } from "@/domain/course";
import { isLastParagraph, paragraphIds } from "@/domain/reading";
import { rememberParagraph } from "@/prisma/reading";

/** Remembers how far a lesson was read. */
export async function POST(request: Request, { params }: { params: Promise<{ lesson: string }> }) {
  const lesson = findLesson(course, (await params).lesson);
  return guarded(request, z.strictObject({ paragraphId: Slug }), async ({ paragraphId }, viewer) => {
    if (!lesson || !paragraphIds(lesson).includes(paragraphId)) return problem(404, "no-such-paragraph");
    await rememberParagraph(db(), {
      userId: viewer.id,
      courseId: course.id,
      lessonId: lesson.id,
      paragraphId,
      completes: isLastParagraph(lesson, paragraphId),
      now: now(),
    });
    return new Response(null, { status: 204 });
  });
}
