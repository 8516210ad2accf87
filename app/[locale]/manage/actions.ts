"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { managerForm } from "@/app/_door/form-gate";
import { courseOf, requireManager } from "@/app/_door/gate";
import { Slug } from "@/domain/course";
import { Name } from "@/domain/text";
import { href } from "@/messages/links";
import { recordAudit } from "@/prisma/audit";
import { createCohort } from "@/prisma/cohort";
import { firstCourse } from "@/school/courses";
import { db } from "@/school/db";

const NewCohort = z.object({ name: Name, course: Slug.optional() });

/** Makes a cohort with the manager as its first member, and goes to it. */
export const makeCohort = managerForm(NewCohort, async ({ name, course: courseId }, { locale }) => {
  const viewer = await requireManager(locale);
  const { course } = courseId ? await courseOf(courseId) : await firstCourse();
  const { id } = await createCohort(db(), { name, courseId: course.id, managerId: viewer.id });
  await recordAudit(db(), { actorId: viewer.id, action: "cohort-created", subject: id });
  redirect(href(locale, `/manage/${id}`));
});
