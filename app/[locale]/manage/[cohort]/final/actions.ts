"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { managerForm, memberPress } from "@/app/_door/form-gate";
import { requireManagedCohort } from "@/app/_door/gate";
import { askedView } from "@/app/[locale]/manage/[cohort]/asked-view";
import { queryOf } from "@/domain/cohort-view";
import { timeFactors } from "@/domain/final";
import { href, saying } from "@/messages/links";
import { recordAudit } from "@/prisma/audit";
import { findLearnerOf, setFinalMinutes, setTimeFactor } from "@/prisma/cohort";
import { db } from "@/school/db";

const Minutes = z
  .literal("")
  .transform(() => null)
  .or(z.coerce.number().int().min(5).max(600));

const Timer = z.object({ cohort: z.string(), minutes: Minutes });

/** Sets the time that the cohort's finals have from now on, or takes the limit away. */
export const saveFinalMinutes = managerForm(Timer, async ({ cohort: cohortId, minutes }, { locale }) => {
  const { viewer, cohort } = await requireManagedCohort(locale, cohortId);
  await setFinalMinutes(db(), cohort.id, minutes);
  await recordAudit(db(), {
    actorId: viewer.id,
    action: "final-timer-set",
    subject: cohort.id,
    detail: { minutes: minutes ?? "none" },
  });
  redirect(saying(href(locale, `/manage/${cohort.id}${queryOf(await askedView())}#final`), "timer-saved"));
});

const Factor = z.coerce.number().refine((factor) => timeFactors.some((known) => known === factor));

const MoreTime = z.object({ cohort: z.string(), learner: z.uuid(), factor: Factor });

/** Gives one learner of the cohort more time in the finals from now on. */
export const saveTimeFactor = memberPress(
  MoreTime,
  async ({ cohort: cohortId, learner: learnerId, factor: timeFactor }, { locale }): Promise<void> => {
    const { viewer, cohort } = await requireManagedCohort(locale, cohortId);
    const learner = (await findLearnerOf(db(), { cohortId, managerId: viewer.id, learnerId })) ?? notFound();
    await setTimeFactor(db(), { cohortId: cohort.id, userId: learner.id }, timeFactor);
    await recordAudit(db(), {
      actorId: viewer.id,
      action: "time-factor-set",
      subject: learner.id,
      detail: { cohortId: cohort.id, timeFactor },
    });
    redirect(
      saying(
        href(locale, `/manage/${cohort.id}/learners/${learner.id}${queryOf(await askedView())}#final`),
        "time-saved",
      ),
    );
  },
);
