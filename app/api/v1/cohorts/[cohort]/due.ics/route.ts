import { calendarFile } from "@/app/_door/calendar";
import { memberFile } from "@/app/_door/file-gate";
import { findCohortOf } from "@/app/_door/gate";
import { accept, refuse } from "@/domain/outcome";
import { findAssignment } from "@/prisma/assignment";
import { now } from "@/school/clock";
import { findCourse } from "@/school/courses";
import { db } from "@/school/db";

/** The cohort's date for its managers' calendars. */
export const GET = memberFile(
  ({ cohort }: { cohort: string }) => `/manage/${encodeURIComponent(cohort)}/settings`,
  async ({ asker, params, locale }) => {
    const cohort = await findCohortOf(asker, params.cohort);
    const served = cohort && (await findCourse(cohort.courseId));
    if (!served) return refuse("no-such-cohort");
    const due = await findAssignment(db(), cohort.id);
    if (!due) return refuse("no-due-date");
    const { course } = served;
    return accept(calendarFile({ id: cohort.id, course, due, locale, path: `/manage/${cohort.id}`, at: now() }));
  },
);
