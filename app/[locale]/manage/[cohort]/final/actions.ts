"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { db } from "@/app/db";
import { isUuid, requireManagedCohort } from "@/app/gate";
import { href } from "@/app/links";
import { Locale } from "@/domain/course";
import { timeFactors } from "@/domain/final";
import { recordAudit } from "@/prisma/audit";
import { findLearnerOf, setFinalMinutes, setTimeFactor } from "@/prisma/cohort";

const Minutes = z
  .literal("")
  .transform(() => null)
  .or(z.coerce.number().int().min(5).max(600));

/** Sets the time that the cohort's finals have from now on, or takes the limit away. */
export async function saveFinalMinutes(language: Locale, cohortId: string, form: FormData): Promise<void> {
  const locale = Locale.catch("vi").parse(language);
  const { viewer, cohort } = await requireManagedCohort(locale, cohortId);
  const place = href(locale, `/manage/${cohort.id}`);
  const minutes = Minutes.safeParse(form.get("minutes"));
  if (!minutes.success) redirect(`${place}?final=refused#final`);
  await setFinalMinutes(db(), cohort.id, minutes.data);
  await recordAudit(db(), { actorId: viewer.id, action: "final-timer-set", subject: cohort.id, detail: { minutes: minutes.data ?? "none" } });
  redirect(`${place}?final=saved#final`);
}

const Factor = z.coerce.number().refine((factor) => timeFactors.some((known) => known === factor));

/** Gives one learner of the cohort more time in the finals from now on. */
export async function saveTimeFactor(language: Locale, cohortId: string, learnerId: string, form: FormData): Promise<void> {
  const locale = Locale.catch("vi").parse(language);
  const { viewer, cohort } = await requireManagedCohort(locale, cohortId);
  const learner = (isUuid(learnerId) && (await findLearnerOf(db(), { cohortId, managerId: viewer.id, learnerId }))) || notFound();
  const timeFactor = Factor.safeParse(form.get("factor")).data ?? notFound();
  await setTimeFactor(db(), { cohortId: cohort.id, userId: learner.id }, timeFactor);
  await recordAudit(db(), { actorId: viewer.id, action: "time-factor-set", subject: learner.id, detail: { cohortId: cohort.id, timeFactor } });
  redirect(href(locale, `/manage/${cohort.id}/learners/${learner.id}?saved#final`));
}
