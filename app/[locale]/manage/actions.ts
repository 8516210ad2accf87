"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { db } from "@/app/db";
import { requireManager } from "@/app/gate";
import { href } from "@/app/links";
import { course } from "@/content/course";
import { Locale } from "@/domain/course";
import { Name } from "@/domain/text";
import { recordAudit } from "@/prisma/audit";
import { createCohort } from "@/prisma/cohort";

const NewCohort = z.object({ locale: Locale, name: Name });

/** Makes a cohort with the manager as its first member, and goes to it. */
export async function makeCohort(form: FormData): Promise<void> {
  const locale = Locale.catch("vi").parse(form.get("locale"));
  const viewer = await requireManager(locale);
  const input = NewCohort.safeParse(Object.fromEntries(form));
  if (!input.success) redirect(`${href(locale, "/manage")}?refused=name`);
  const { id } = await createCohort(db(), { name: input.data.name, courseId: course.id, managerId: viewer.id });
  await recordAudit(db(), { actorId: viewer.id, action: "cohort-created", subject: id });
  redirect(href(locale, `/manage/${id}`));
}
