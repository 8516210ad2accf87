import { calendarFile } from "@/app/_door/calendar";
import { memberFile } from "@/app/_door/file-gate";
import { accept, refuse } from "@/domain/outcome";
import { places } from "@/messages/places";
import { now } from "@/school/clock";
import { findCourse } from "@/school/courses";
import { readDue } from "@/school/due";

/** The date by which whoever asks is to finish the course, for their calendar. */
export const GET = memberFile(
  ({ course }: { course: string }) => places.course(encodeURIComponent(course)),
  async ({ asker, params, locale }) => {
    const course = (await findCourse(params.course))?.course;
    const due = course && (await readDue(asker.id, { course, attempts: [] }));
    if (!due) return refuse("no-due-date");
    const id = `${course.id}-${asker.id}`;
    return accept(calendarFile({ id, course, due, locale, path: places.course(course.id), at: now() }));
  },
);
