import { z } from "zod";
import { answeringRoute } from "@/app/_door/answering-route";
import { offerDirectly } from "@/app/_door/direct";
import { rememberReached } from "@/app/_door/guest";
import { admitted, guarded } from "@/app/_door/json-gate";
import { type Reply, refusal } from "@/app/_door/reply";
import { findPlayer, findSenderBy, type Player } from "@/app/_door/session";
import { findLesson, Slug } from "@/domain/course";
import { canDoLesson } from "@/domain/guest";
import { isLastParagraph, paragraphIds } from "@/domain/reading";
import { findCourse, firstCourse } from "@/school/courses";

const Body = z.strictObject({ paragraphId: Slug });

/** Remembers how far a lesson was read. */
export const POST = answeringRoute(
  async (request: Request, { params }: { params: Promise<{ course: string; lesson: string }> }): Promise<Response> => {
    const { course, lesson } = await params;
    return guarded(request, findPlayer, Body, (body, player) => remember(course, lesson, body, player));
  },
);

offerDirectly("/api/v1/courses/[course]/lessons/[lesson]/reading", (posted, token, [course = "", lesson = ""]) =>
  admitted(
    posted,
    () => findSenderBy(token, undefined),
    Body,
    (body, player) => remember(course, lesson, body, player),
  ),
);

async function remember(
  courseId: string,
  lessonId: string,
  { paragraphId }: z.infer<typeof Body>,
  player: Player,
): Promise<Reply> {
  const served = await findCourse(courseId);
  if (!served) return refusal(404, "no-such-course");
  const { course } = served;
  const trial = (await firstCourse()).course;
  if (!canDoLesson(player, { course, lessonId }, trial)) return refusal(401, "signed-out");
  const lesson = findLesson(course, lessonId);
  if (!lesson || !paragraphIds(lesson).includes(paragraphId)) return refusal(404, "no-such-paragraph");
  const reached = { courseId: course.id, lessonId, paragraphId, completes: isLastParagraph(lesson, paragraphId) };
  await rememberReached(player, reached);
  return { status: 204 };
}
