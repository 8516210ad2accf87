import { z } from "zod";
import { compiledCourses } from "@/content/courses";
import { Course, lessonItems } from "@/domain/course";
import type { Db } from "@/prisma/client";

export type Asked = { id: string; key: "first" | "both" | "second"; responsibilityId: string };

const Rows = z.tuple([z.object({ id: z.string(), content: Course })]);

/** The course as the server of this database has it: the edition that came last, which with another checkout may be another than ours. */
export async function servedEdition(db: Db) {
  const courseId = compiledCourses[0].course.id;
  const rows = await db.$queryRaw`
    select id, content from editions where course_id = ${courseId} order by created_at desc limit 1`;
  const [{ id: editionId, content: course }] = Rows.parse(rows);
  const lessons = course.lessons.map((lesson) => ({ id: lesson.id, items: lessonItems(lesson) satisfies Asked[] }));
  return { editionId, courseId, course, lessons };
}
