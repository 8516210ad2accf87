import { z } from "zod";
import { answeringRoute } from "@/app/_door/answering-route";
import { rememberReached } from "@/app/_door/guest";
import { guarded, problem } from "@/app/_door/json-gate";
import { findPlayer } from "@/app/_door/session";
import { findLesson, Slug } from "@/domain/course";
import { canDoLesson } from "@/domain/guest";
import { isLastParagraph, paragraphIds } from "@/domain/reading";
import { findCourse, firstCourse } from "@/school/courses";

const Body = z.strictObject({ paragraphId: Slug });

/** Remembers how far a lesson was read. */
export const POST = answeringRoute(
  async (request: Request, { params }: { params: Promise<{ course: string; lesson: string }> }): Promise<Response> => {
    const { course: courseId, lesson: lessonId } = await params;
    const served = await findCourse(courseId);
    const lesson = served && findLesson(served.course, lessonId);
    const trial = (await firstCourse()).course;
    return guarded(request, findPlayer, Body, async ({ paragraphId }, player) => {
      if (!served) return problem(404, "no-such-course");
      const { course } = served;
      if (!canDoLesson(player, { course, lessonId }, trial)) return problem(401, "signed-out");
      if (!lesson || !paragraphIds(lesson).includes(paragraphId)) return problem(404, "no-such-paragraph");
      await rememberReached(player, {
        courseId: course.id,
        lessonId: lesson.id,
        paragraphId,
        completes: isLastParagraph(lesson, paragraphId),
      });
      return new Response(null, { status: 204 });
    });
  },
);
